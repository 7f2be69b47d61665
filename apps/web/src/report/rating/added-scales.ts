import type { Rating } from './ratings-query.ts';

/** The scales that were added and not rated yet, as they are kept beside what is written for them: a name a line. */
export const addedScales = (kept: string): string[] => (kept === '' ? [] : kept.split('\n'));

export const withScale = (kept: string, name: string): string => [...addedScales(kept), name].join('\n');

export const withoutScale = (kept: string, name: string): string =>
  addedScales(kept)
    .filter((one) => one !== name)
    .join('\n');

/** Those that still wait for a value: what is rated is kept by the server. */
export function stillOpen(kept: string, ratings: readonly Pick<Rating, 'criterion' | 'own'>[]): string {
  const rated = new Set(ratings.filter(({ own }) => own).map(({ criterion }) => criterion));
  return addedScales(kept)
    .filter((name) => !rated.has(name))
    .join('\n');
}
