import type { Report } from '@impact/report/report';
import type { Interview } from './report-context.tsx';

/**
 * Whether the policy of today withholds the report that there is: it infers emotion, and what was loaded before the policy changed must not
 * be shown either. The headline numbers are withheld with it, which is how the server tells.
 */
export const isWithheld = ({ hasReport, summary }: Pick<Interview, 'hasReport' | 'summary'>): boolean =>
  hasReport && summary === null;

/** The report before, to be shown until the new one is there, unless it is one that is withheld now. */
export const earlierReport = (
  interview: Pick<Interview, 'hasReport' | 'summary'>,
  before: Report | undefined,
): Report | undefined => (isWithheld(interview) && before?.policy.emotionInference ? undefined : before);
