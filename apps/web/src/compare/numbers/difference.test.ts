import { describe, expect, test } from 'vitest';
import { differenceOf } from './difference.ts';

const of = (id: string, values: (number | null)[], notComparable: string | null = null) =>
  differenceOf({ id, values: values.map((value) => ({ value })), notComparable });

describe('the difference between sides', () => {
  test('is that of the numbers as they are shown', () => {
    expect(of('pace.wpm', [127.6, 150.4])).toMatchObject({ kind: 'apart', lowest: 0, highest: 1, by: '22' });
    expect(of('eye_contact.ratio', [0.704, 0.35])).toMatchObject({ lowest: 1, highest: 0, by: '35' });
    expect(of('confidence.index', [62.4, 58.6])).toMatchObject({ kind: 'apart', by: '3', step: null });
  });

  test('counts only from the smallest change on', () => {
    expect(of('eye_contact.ratio', [0.6, 0.7])).toMatchObject({ kind: 'apart', step: '10' });
    expect(of('eye_contact.ratio', [0.6, 0.65])).toMatchObject({ kind: 'within', by: '5', step: '10' });
    expect(of('pace.wpm', [150.1, 150.2])).toEqual({ kind: 'same' });
  });

  test('names the ends of more than two, whatever their order', () => {
    expect(of('pace.wpm', [140, null, 110, 190])).toMatchObject({ lowest: 2, highest: 3, by: '80' });
  });

  test('is not told where it would mislead', () => {
    expect(of('pace.wpm', [140, 190], 'The words differ.')).toEqual({ kind: 'never', reason: 'The words differ.' });
    expect(of('pace.wpm', [140, null], 'It was not measured in all of them.')).toBeNull();
  });
});
