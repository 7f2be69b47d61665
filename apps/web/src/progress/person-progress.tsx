import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemPage } from '../parts/problem-page.tsx';
import { TooFew } from './empty.tsx';
import { candidatesQuery, interviewsOfQuery, progressQuery } from './progress-query.ts';
import { RemarksList } from './remarks-list.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { SummarySection } from './summary-section.tsx';
import { TrendNumbers } from './trend-numbers.tsx';

/** How one person's numbers went over their interviews. */
export function PersonProgress({ person }: { person: string }) {
  const { data, error } = useQuery(progressQuery(person));
  const interviews = useQuery(interviewsOfQuery(person));
  const candidates = useQuery(candidatesQuery(person));
  if (data === undefined) return error ? <ProblemPage error={error} /> : <Waiting />;
  const { sessions, trend } = data;
  if (trend === null) return <TooFew person={person} sessions={sessions} />;
  const besides = sessions.map(({ interviewId }) => interviews.data?.find(({ id }) => id === interviewId));
  const candidate = candidates.data?.items.find(({ name }) => name.toLowerCase() === person.toLowerCase()) ?? null;
  return (
    <Stack gap="xl">
      <SessionsSection sessions={sessions} besides={besides} />
      <RemarksList trend={trend} besides={besides} candidate={candidate} />
      <SummarySection trend={trend} />
      <TrendNumbers trend={trend} sessions={sessions} />
    </Stack>
  );
}

const Waiting = () => (
  <Stack gap="xl" aria-hidden>
    <Skeleton height={110} />
    <Skeleton height={160} />
    <Skeleton height={900} />
  </Stack>
);
