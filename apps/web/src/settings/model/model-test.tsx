import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas, unwrap } from '../../api/client.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Problem } from '../../parts/problem.tsx';
import { useTextLanguage } from '../../report/text-language.ts';
import type { Installation } from '../installation-query.ts';
import { SettingsCard } from '../settings-card.tsx';

type Outcome = Schemas['LanguageModelTest'];

/** Asks the model something that is about nobody, and tells how it went. */
export function ModelTest({ model: { model } }: { model: NonNullable<Installation['languageModel']> }) {
  const { t } = useTranslation();
  const test = useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/installation/language-model/test')) });
  const seconds = useSeconds(test.isPending);
  return (
    <SettingsCard title={t('settings.model.test.title')} lead={t('settings.model.test.lead')}>
      <Group>
        <Button
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t('settings.model.test.start', { model })}
        </Button>
        {test.isPending ? (
          <Text size="sm" className="tabular" aria-hidden>
            {t('settings.model.test.waiting', { seconds })}
          </Text>
        ) : null}
      </Group>
      <div role="status">
        {test.isPending ? <Text size="sm">{t('settings.model.test.asked')}</Text> : null}
        {test.data && !test.isPending ? <TestOutcome outcome={test.data} /> : null}
      </div>
      {test.error ? <Problem error={test.error} onRetry={() => test.mutate()} /> : null}
    </SettingsCard>
  );
}

function TestOutcome({
  outcome: { outcome, problem, seconds, requests, inputTokens, outputTokens },
}: {
  outcome: Outcome;
}) {
  const { t } = useTranslation();
  const lang = useTextLanguage();
  const number = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 });
  const shown = (value: number | null) => (value === null ? t('settings.model.test.untold') : number.format(value));
  const good = outcome === 'answered';
  return (
    <Alert
      variant="outline"
      color={good ? 'petrol' : 'red'}
      icon={good ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
      title={t(`settings.model.test.outcome.${outcome}`)}
    >
      {problem === null ? null : (
        <Text size="sm" lang={lang} mb="xs">
          {problem}
        </Text>
      )}
      <dl className="settings-facts">
        <dt>{t('settings.model.test.took')}</dt>
        <dd>
          {seconds === null
            ? t('settings.model.test.untold')
            : t('settings.model.test.seconds', { seconds: number.format(seconds) })}
        </dd>
        <dt>{t('settings.model.test.requests')}</dt>
        <dd>{number.format(requests)}</dd>
        <dt>{t('settings.model.test.input')}</dt>
        <dd>{shown(inputTokens)}</dd>
        <dt>{t('settings.model.test.output')}</dt>
        <dd>{shown(outputTokens)}</dd>
      </dl>
    </Alert>
  );
}

/** Whole seconds since `running` began. */
function useSeconds(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return undefined;
    const began = Date.now();
    setSeconds(0);
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return seconds;
}
