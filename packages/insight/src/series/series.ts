/**
 * A quantity seen at irregular moments: `times` in seconds, strictly ascending; `values[i]` belongs to `times[i]`, null
 * where it could not be measured. Both have one length.
 */
export interface Series {
  readonly times: readonly number[];
  readonly values: readonly (number | null)[];
}

/** Only what was measured, as numbers. */
export const measuredValues = (series: Series): number[] => series.values.filter((value) => value !== null);

/** A series of `of` at each of the moments; what is not finite counts as unmeasured. */
export function seriesOf<T extends { time: number }>(
  moments: readonly T[],
  of: (moment: T) => number | null | undefined,
): Series {
  return {
    times: moments.map((moment) => moment.time),
    values: moments.map((moment) => {
      const value = of(moment);
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    }),
  };
}

/** The same moments with another value each; unmeasured moments stay so. */
export function mapSeries(series: Series, change: (value: number, index: number) => number | null): Series {
  return {
    times: series.times,
    values: series.values.map((value, index) => (value === null ? null : change(value, index))),
  };
}
