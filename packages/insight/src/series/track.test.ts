import { Track } from '@impact/report/track';
import { expect, it } from 'vitest';
import { seriesOf } from './series.ts';
import { toLabelledTrack, toTrack } from './track.ts';

it('takes the nearest moment, and nothing across gaps', () => {
  const series = { times: [0.02, 0.11, 0.19, 0.62], values: [1, null, 3.00049, 4] };
  const track = toTrack(series, { unit: 'deg', step: 0.1, end: 0.7 });
  expect(track).toEqual({ unit: 'deg', step: 0.1, start: 0, values: [1, null, 3, null, null, null, 4] });
});

it('covers the recording to its end', () => {
  const series = { times: [0, 0.1, 0.2], values: [1, 2, 3] };
  expect(toTrack(series, { unit: '', step: 0.1, end: 0.3 }).values).toEqual([1, 2, 3]);
  expect(toTrack({ times: [], values: [] }, { unit: '', step: 0.1, end: 0.2 }).values).toEqual([null, null]);
});

it('puts labels on one grid that the report accepts', () => {
  const one = { times: [0, 0.5], values: [0.25, 0.5] };
  const track = toLabelledTrack({ a: one, b: { ...one, values: [null, 1] } }, { unit: '', step: 0.5, end: 1 });
  expect(track.values).toEqual({ a: [0.25, 0.5], b: [null, 1] });
  expect(Track.safeParse(track).success).toBe(true);
});

it('takes what is not finite for unmeasured', () => {
  const moments = [
    { time: 0, value: Number.NaN },
    { time: 1, value: 2 },
  ];
  expect(seriesOf(moments, ({ value }) => value).values).toEqual([null, 2]);
});
