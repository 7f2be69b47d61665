import { Alert, Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowLeft, IconEraser } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interviewQuery } from '../../report/interview-query.ts';
import { PlannedInterview } from './planned-interview.tsx';
import { isTyped, type Listed, type Subject } from './subject.ts';

interface ErasePlanProps {
  subject: Subject;
  onBack: () => void;
  onErase: (interviews: Listed[]) => void;
}

const REMOVED = ['recording', 'report', 'people', 'links', 'comparisons', 'account'] as const;
const STAYS = ['receipt', 'audit', 'copies', 'backups'] as const;

/** What will be gone and what stays; erased only after its name is typed. */
export function ErasePlan({ subject: { kind, name, interviews }, onBack, onErase }: ErasePlanProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const details = useQueries({ queries: interviews.map(({ id }) => interviewQuery(id)) });
  const held = new Set(details.flatMap(({ data }) => (data?.legalHold ? [data.id] : [])));
  const chosen = interviews.filter(({ id }) => !left.has(id) && !held.has(id));
  const toggle = (id: string) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0 && isTyped(typed, name)) onErase(chosen);
      }}
    >
      <Stack>
        <Group>
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            {t('settings.erasure.plan.other')}
          </Button>
        </Group>
        <div>
          <Title order={3} mb="xs">
            {t(`settings.erasure.plan.${kind}`, { name })}
          </Title>
          {interviews.length === 0 ? <Text>{t('settings.erasure.plan.noneLeft')}</Text> : null}
          <ul className="erasure-planned">
            {interviews.map((interview, i) => (
              <PlannedInterview
                key={interview.id}
                interview={interview}
                details={details[i]?.data}
                problem={details[i]?.error ?? null}
                isChosen={chosen.includes(interview)}
                onToggle={kind === 'candidate' ? () => toggle(interview.id) : null}
              />
            ))}
          </ul>
        </div>
        <div className="erasure-columns">
          <Facts
            title={t('settings.erasure.plan.removed')}
            items={REMOVED.map((one) => t(`settings.erasure.removed.${one}`))}
          />
          <Facts
            title={t('settings.erasure.plan.stays')}
            items={STAYS.map((one) => t(`settings.erasure.stays.${one}`))}
          />
        </div>
        {held.size > 0 ? (
          <Alert variant="outline" color="petrol">
            {t('settings.erasure.plan.held', { count: held.size })}
          </Alert>
        ) : null}
        <TextInput
          label={t('settings.erasure.plan.type', { name })}
          description={t('settings.erasure.plan.typeWhy')}
          autoComplete="off"
          spellCheck={false}
          maw={480}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Group>
          <Button
            type="submit"
            color="red.8"
            leftSection={<IconEraser size={18} aria-hidden />}
            disabled={chosen.length === 0 || !isTyped(typed, name)}
          >
            {t('settings.erasure.plan.erase', { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Facts({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <Title order={3} mb={6}>
        {title}
      </Title>
      <List size="sm" spacing={4}>
        {items.map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
      </List>
    </div>
  );
}
