import { Stack } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemPage } from '../parts/problem-page.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { interviewQuery } from '../report/interview-query.ts';
import { ComparisonProvider } from './comparison-context.tsx';
import { ComparisonHeader } from './comparison-header.tsx';
import { comparisonQuery } from './comparison-query.ts';
import { ComparisonSkeleton } from './comparison-skeleton.tsx';
import { NumbersSection } from './numbers/numbers-section.tsx';
import { OverlaySection } from './overlay/overlay-section.tsx';
import { QuestionsSection } from './questions/questions-section.tsx';
import { RemarksSection } from './remarks-section.tsx';
import { SidesSection } from './sides-section.tsx';
import { WaitingSection } from './waiting-section.tsx';
import './compare.css';

/** Interviews side by side: what must be known first, their curves, their numbers and their answers. */
export function ComparisonPage() {
  const { id } = useParams({ from: '/inside/compare/$id' });
  const { data, error } = useQuery(comparisonQuery(id));
  const interviews = useQueries({ queries: (data?.interviews ?? []).map((one) => interviewQuery(one.id)) });
  usePageTitle(data?.title);
  if (data === undefined) return error ? <ProblemPage error={error} /> : <ComparisonSkeleton />;
  const { table, sides, questions } = data;
  const known = interviews.map((one) => one.data);
  return (
    <Stack gap="xl" className="compare comparison">
      <ComparisonHeader comparison={data} />
      {table && sides ? (
        <ComparisonProvider comparison={data} table={table} sides={sides} questions={questions ?? []}>
          <SidesSection interviews={known} />
          <RemarksSection interviews={known} />
          <OverlaySection />
          <NumbersSection />
          <QuestionsSection />
        </ComparisonProvider>
      ) : (
        <WaitingSection comparison={data} interviews={known} />
      )}
    </Stack>
  );
}
