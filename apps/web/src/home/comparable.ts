import { FEWEST, MOST } from '../parts/compared-count.ts';
import { readinessOf } from '../parts/readiness.ts';
import type { Listed } from './interviews-query.ts';

/** Why these interviews cannot be compared; null where they can. */
export type Obstacle = 'compareNeedsTwo' | 'compareTooMany' | 'compareNoReport' | 'compareWithheld';

export function obstacleOf(rows: readonly Pick<Listed, 'hasReport' | 'summary' | 'status'>[]): Obstacle | null {
  if (rows.some(({ hasReport }) => !hasReport)) return 'compareNoReport';
  if (rows.some((row) => readinessOf(row) === 'withheld')) return 'compareWithheld';
  if (rows.length < FEWEST) return 'compareNeedsTwo';
  return rows.length > MOST ? 'compareTooMany' : null;
}
