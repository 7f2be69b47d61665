import { Alert, Anchor, Input, Radio, Skeleton, Stack, Switch, Text, Textarea, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import type { Batch } from './item.ts';
import { questionsOf, troubleWith } from './question-list.ts';
import type { Queue } from './queue.ts';
import { mayInferEmotion, type Policy, purposeUnder } from './request.ts';

interface AboutFieldsProps {
  batch: Batch;
  policy: Policy | undefined;
  queue: Queue;
}

/** What holds for all recordings that are added together: purpose, consent text, questions. */
export function AboutFields({ batch, policy, queue }: AboutFieldsProps) {
  const { t } = useTranslation();
  if (!policy) return <Skeleton height={420} />;
  const purpose = purposeUnder(policy, batch);
  return (
    <section aria-labelledby="about">
      <Title order={2} id="about" mb="sm">
        {t('newInterview.about.title')}
      </Title>
      <Stack gap="lg">
        <Radio.Group
          label={t('newInterview.about.purpose')}
          value={purpose}
          onChange={(value) => queue.setBatch({ purpose: value === 'recruiting' ? 'recruiting' : 'practice' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio
              value="practice"
              disabled={!policy.practice}
              label={t('newInterview.about.practice')}
              description={t(policy.practice ? 'newInterview.about.practiceWhy' : 'newInterview.about.practiceOff')}
            />
            <Radio
              value="recruiting"
              label={t('newInterview.about.recruiting')}
              description={t('newInterview.about.recruitingWhy')}
            />
          </Stack>
        </Radio.Group>
        {purpose === 'recruiting' ? <ConsentText consent={policy.consent} /> : null}
        <Questions batch={batch} queue={queue} />
        {mayInferEmotion(policy, purpose) ? (
          <Switch
            checked={batch.emotion}
            label={t('newInterview.about.emotion')}
            description={t('newInterview.about.emotionWhy')}
            onChange={(event) => queue.setBatch({ emotion: event.currentTarget.checked })}
          />
        ) : null}
      </Stack>
    </section>
  );
}

/** The text that candidates agree to, or how to get one. */
function ConsentText({ consent }: { consent: Policy['consent'] }) {
  const { t } = useTranslation();
  const mayWrite = useMay('policy.write');
  if (consent) {
    return (
      <div>
        <Input.Label labelElement="div" id="consent-text">
          {t('newInterview.consent.text', { version: consent.version })}
        </Input.Label>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard */}
        <section className="consent-text" aria-labelledby="consent-text" tabIndex={0}>
          {consent.text}
        </section>
      </div>
    );
  }
  return (
    <Alert variant="outline" color="yellow" title={t('newInterview.consent.noText')}>
      <Text size="sm">{t(mayWrite ? 'newInterview.consent.write' : 'newInterview.consent.askOwner')}</Text>
      {mayWrite ? (
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/settings/$section" params={{ section: 'policy' }} {...props} />}
        >
          {t('newInterview.consent.toPolicy')}
        </Anchor>
      ) : null}
    </Alert>
  );
}

function Questions({ batch, queue }: Pick<AboutFieldsProps, 'batch' | 'queue'>) {
  const { t } = useTranslation();
  const questions = questionsOf(batch.questions);
  const trouble = troubleWith(questions);
  const problem =
    trouble === null
      ? null
      : trouble.code === 'many'
        ? t('newInterview.about.tooMany', { count: trouble.count })
        : t('newInterview.about.tooLong', { number: trouble.number });
  return (
    <Textarea
      label={t('newInterview.about.questions')}
      description={t('newInterview.about.questionsWhy')}
      autosize
      minRows={3}
      maxRows={10}
      value={batch.questions}
      error={problem}
      onChange={(event) => queue.setBatch({ questions: event.currentTarget.value })}
    />
  );
}
