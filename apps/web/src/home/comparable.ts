import type { Listed } from './interviews-query.ts';

export const FEWEST = 2;
export const MOST = 6;

/** Why these interviews cannot be compared; null where they can. */
export type Obstacle = 'compareNeedsTwo' | 'compareTooMany' | 'compareNoReport';

export function obstacleOf(rows: readonly Pick<Listed, 'hasReport'>[]): Obstacle | null {
  if (rows.some(({ hasReport }) => !hasReport)) return 'compareNoReport';
  if (rows.length < FEWEST) return 'compareNeedsTwo';
  return rows.length > MOST ? 'compareTooMany' : null;
}
