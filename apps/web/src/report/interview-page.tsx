import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ProblemPage } from '../parts/problem-page.tsx';
import { WorkingView } from '../working/working-view.tsx';
import { interviewQuery, reportQuery } from './interview-query.ts';
import { ReportPage } from './report-page.tsx';
import { ReportSkeleton } from './report-skeleton.tsx';
import { loadFirst } from './sections.tsx';

/** An interview: how far its analysis is, then its report. */
export function InterviewPage() {
  const { id } = useParams({ from: '/inside/interviews/$id' });
  const interview = useQuery(interviewQuery(id));
  if (interview.data === undefined)
    return interview.error ? <ProblemPage error={interview.error} /> : <ReportSkeleton />;
  if (!interview.data.hasReport) return <WorkingView interview={interview.data} />;
  return <InterviewReport key={id} interview={interview.data} />;
}

function InterviewReport({ interview }: Pick<Parameters<typeof ReportPage>[0], 'interview'>) {
  useEffect(() => void loadFirst(), []);
  // A new report takes the place of the one before, without an empty page between them.
  const report = useQuery({ ...reportQuery(interview), placeholderData: keepPreviousData });
  if (report.data === undefined) return report.error ? <ProblemPage error={report.error} /> : <ReportSkeleton />;
  return <ReportPage interview={interview} report={report.data} />;
}
