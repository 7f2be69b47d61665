import type { Band } from '@impact/insight/metrics/bands';
import { definitionOf, infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Schemas } from '../api/client.ts';
import { isLowerBound, saysNothing } from '../parts/lower-bound.ts';

type Summary = Schemas['Summary'];

/** Columns of numbers, in the order in which they find room. */
export const LISTED = [
  'pace.wpm',
  'eye_contact.ratio',
  'posture.score',
  'filler.per_min',
  'grammar.score',
  'voice.pitch_sd',
] as const;
export type ListedId = (typeof LISTED)[number];

/** One number of a row; `value` is null where it was not measured. */
export interface ListedNumber {
  id: ListedId;
  value: number | null;
  band: Band | null;
  /** Whether there may be more of it than could be counted. */
  atLeast: boolean;
  isUncertain: boolean;
}

/** The numbers of a row; none that reads feelings is among them, whatever the summary holds. */
export function listedNumbers({ metrics }: Pick<Summary, 'metrics'>): ListedNumber[] {
  return LISTED.filter((id) => !infersEmotion(id)).map((id) => {
    const metric = metrics.find((one) => one.id === id);
    if (!metric || saysNothing(metric)) return { id, value: null, band: null, atLeast: false, isUncertain: false };
    const bands = definitionOf(id)?.bands ?? [];
    const band = bands.find(({ key }) => key === metric.band) ?? null;
    return { id, value: metric.value, band, atLeast: isLowerBound(metric), isUncertain: metric.reliability === 'low' };
  });
}
