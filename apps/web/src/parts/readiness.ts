import type { Schemas } from '../api/client.ts';

type Standing = Pick<Schemas['InterviewListed'], 'hasReport' | 'summary' | 'status'>;

/**
 * Whether an interview can be compared: `withheld` where its report infers emotion, which the policy of today forbids (its headline numbers are
 * withheld, too), `working` while its first report is made, `none` where the analysis ended without one.
 */
export type Readiness = 'ready' | 'withheld' | 'working' | 'none';

export function readinessOf({ hasReport, summary, status }: Standing): Readiness {
  if (hasReport) return summary === null ? 'withheld' : 'ready';
  return status === 'waiting' || status === 'running' ? 'working' : 'none';
}
