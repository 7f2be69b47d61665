import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/account.ts';
import { Problem } from '../parts/problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { NobodyYet } from './empty.tsx';
import { OwnNames } from './own-names.tsx';
import { PersonPicker } from './person-picker.tsx';
import { PersonProgress } from './person-progress.tsx';
import { candidatesQuery } from './progress-query.ts';
import './progress.css';

/** One person over several interviews; whoever may compare people chooses whom, others see themselves. */
export function ProgressPage() {
  const { t } = useTranslation();
  const { person } = useSearch({ from: '/inside/progress' });
  const picks = useMay('comparison.read');
  usePageTitle(person, t('progress.title'));
  return (
    <Stack gap="xl" className="progress">
      <Stack gap={4}>
        <Title order={1}>{t('progress.title')}</Title>
        <Text c="dimmed">{t(picks ? 'progress.lead' : 'progress.yours')}</Text>
      </Stack>
      {picks ? <PersonPicker person={person ?? null} /> : <Own person={person ?? null} />}
    </Stack>
  );
}

/** Those who see only what was shared with them need not choose: the name is that of their own interviews. */
function Own({ person }: { person: string | null }) {
  const { data, error, refetch } = useQuery(candidatesQuery(''));
  if (data === undefined)
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton height={300} aria-hidden />;
  const latest = data.items.toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))[0];
  const own = data.items.find(({ name }) => name.toLowerCase() === person?.toLowerCase()) ?? latest;
  if (!own) return <NobodyYet mine />;
  return (
    <>
      {data.items.length > 1 ? <OwnNames candidates={data.items} chosen={own.name} /> : null}
      <PersonProgress key={own.name} person={own.name} />
    </>
  );
}
