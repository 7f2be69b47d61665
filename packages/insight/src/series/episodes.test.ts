import { expect, it } from 'vitest';
import { episodes } from './episodes.ts';
import { insideSpans } from './inside.ts';
import { longestSpans } from './longest-spans.ts';

const at = (values: (number | null)[], step = 1, start = 0) => ({
  times: values.map((_, index) => start + index * step),
  values,
});
const rule = { enter: 10, leave: 8, hold: 0 };

it('starts at one threshold and ends at a lower one', () => {
  // 9 is too little to start and enough to go on.
  expect(episodes(at([9, 10, 9, 9, 7, 9, 9]), rule)).toEqual([{ start: 0.5, end: 3.5 }]);
});

it('drops what is not held', () => {
  expect(episodes(at([0, 11, 0, 11, 11, 0]), { ...rule, hold: 2 })).toEqual([{ start: 2.5, end: 4.5 }]);
});

it('never starts before the recording', () => {
  expect(episodes(at([11, 0, 0]), rule)).toEqual([{ start: 0, end: 0.5 }]);
});

it('bridges short unmeasured stretches and ends at long ones', () => {
  const series = at([11, null, 11, null, null, null, 11]);
  expect(episodes(series, { ...rule, bridge: 1 })).toEqual([
    { start: 0, end: 2.5 },
    { start: 5.5, end: 6.5 },
  ]);
});

it('ends at a gap between frames', () => {
  const series = { times: [0, 0.1, 0.2, 5, 5.1], values: [11, 11, 11, 11, 11] };
  const found = episodes(series, rule);
  expect(found).toHaveLength(2);
  expect(found[0]?.end).toBeCloseTo(0.25, 9);
});

it('joins episodes with little between them', () => {
  expect(episodes(at([11, 0, 11]), { ...rule, join: 1 })).toEqual([{ start: 0, end: 2.5 }]);
});

it('shows the longest in order of time', () => {
  const spans = [
    { start: 0, end: 1 },
    { start: 2, end: 5 },
    { start: 6, end: 8 },
  ];
  expect(longestSpans(spans, 2)).toEqual(spans.slice(1));
});

it('tells which moments lie inside, whatever the order of the spans', () => {
  const spans = [
    { start: 3, end: 4 },
    { start: 0.5, end: 1 },
    { start: 0.8, end: 1.5 },
  ];
  expect(insideSpans([0, 0.5, 1.2, 2, 3.5, 9], spans)).toEqual([false, true, true, false, true, false]);
});
