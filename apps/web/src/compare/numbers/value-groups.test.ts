import { expect, test } from 'vitest';
import { type ComparedMetric, valueGroups } from './value-groups.ts';

const metric = (id: string, values: (number | string)[]): ComparedMetric => ({
  id,
  label: id,
  unit: '',
  values: values.map((one) => ({
    value: typeof one === 'number' ? one : null,
    band: null,
    reliability: 'medium',
    reason: typeof one === 'number' ? null : one,
    lowerBound: false,
  })),
  notComparable: null,
});

test('metrics stand in their chapters, and those without any value beside them by reason', () => {
  const rows = [metric('pace.wpm', [150, 'No words.']), metric('smile.ratio', [0.1, 0.2])];
  const none = [
    metric('blink.per_min', ['No picture.', 'No picture.']),
    metric('head.stability', ['No picture.', 'Too dark.']),
  ];
  expect(valueGroups([...rows, ...none])).toEqual([
    { group: 'speech', rows: [rows[0]], without: [] },
    {
      group: 'face',
      rows: [rows[1]],
      without: [
        { reason: 'No picture.', ids: ['blink.per_min'] },
        { reason: 'No picture. Too dark.', ids: ['head.stability'] },
      ],
    },
  ]);
});

test('a reason that differs only in how much there was is said once', () => {
  const needs = (seconds: string) => `Needs at least 60 s of usable material; there were ${seconds} s.`;
  const reasonOf = (...reasons: string[]) => valueGroups([metric('blink.per_min', reasons)])[0]?.without[0]?.reason;
  expect(reasonOf(needs('25.4'), needs('8.0'), 'No picture.')).toBe(
    'Needs at least 60 s of usable material. No picture.',
  );
  expect(reasonOf(needs('8.0'), needs('8.0'))).toBe(needs('8.0'));
});
