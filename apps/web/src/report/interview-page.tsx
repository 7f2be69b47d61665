import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { ApiProblem } from '../api/client.ts';
import { focusPage } from '../app/focus-new-page.ts';
import { ProblemPage } from '../parts/problem-page.tsx';
import { WorkingView } from '../working/working-view.tsx';
import { interviewQuery, reportQuery } from './interview-query.ts';
import type { Interview } from './report-context.tsx';
import { ReportPage } from './report-page.tsx';
import { ReportSkeleton } from './report-skeleton.tsx';
import { loadFirst } from './sections.tsx';
import { byAccount } from './way-in.ts';
import { earlierReport } from './withheld.ts';
import { WithheldPage } from './withheld-page.tsx';

/** An interview: how far its analysis is, then its report. */
export function InterviewPage() {
  const { id } = useParams({ from: '/inside/interviews/$id' });
  const interview = useQuery(interviewQuery(id));
  useFocusOnReport(id, interview.data?.hasReport);
  if (interview.data === undefined)
    return interview.error ? <ProblemPage error={interview.error} /> : <ReportSkeleton />;
  if (!interview.data.hasReport) return <WorkingView interview={interview.data} />;
  return <InterviewReport key={id} interview={interview.data} />;
}

/** Where a report takes the place of its progress, what had the focus is gone with it: it goes to the heading. */
function useFocusOnReport(id: string, hasReport: boolean | undefined): void {
  const waitedFor = useRef<string>(null);
  useEffect(() => {
    if (hasReport === false) waitedFor.current = id;
    if (hasReport !== true || waitedFor.current !== id) return;
    waitedFor.current = null;
    if (document.activeElement === document.body) return focusPage(document, null);
  }, [id, hasReport]);
}

function InterviewReport({ interview }: { interview: Interview }) {
  useEffect(() => void loadFirst(), []);
  // A new report takes the place of the one before, without an empty page between them.
  const report = useQuery({
    ...reportQuery(interview),
    placeholderData: (before) => earlierReport(interview, before),
  });
  const wayIn = useMemo(() => byAccount(interview.id), [interview.id]);
  if (report.error instanceof ApiProblem && report.error.code === 'POLICY_OFF') {
    // It is analysed again by itself where that can be.
    const { run } = interview;
    const isOpen = run?.state === 'queued' || run?.state === 'running';
    return isOpen ? <WorkingView interview={interview} /> : <WithheldPage interview={interview} />;
  }
  if (report.data === undefined) return report.error ? <ProblemPage error={report.error} /> : <ReportSkeleton />;
  return <ReportPage interview={interview} report={report.data} wayIn={wayIn} />;
}
