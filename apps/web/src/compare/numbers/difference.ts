import { definitionOf } from '@impact/insight/metrics/catalogue';
import { amountText } from '../../parts/amount-text.ts';
import { shownValue } from '../../parts/shown-value.ts';

interface Compared {
  id: string;
  values: readonly { value: number | null }[];
  notComparable: string | null;
}

/**
 * How far the values of several sides are apart, as the page shows them: `never` where they cannot be held against each other, `same` where all
 * read the same, `within` where they are less apart than the smallest change that counts, `apart` otherwise. `lowest` and `highest` are indices of sides; `by`
 * and `step` are numbers as text, of shares in percentage points.
 */
export type Difference =
  | { kind: 'never'; reason: string }
  | { kind: 'same' }
  | { kind: 'within' | 'apart'; lowest: number; highest: number; by: string; step: string | null };

/** null where fewer than two sides have a value: there is nothing to tell. */
export function differenceOf({ id, values, notComparable }: Compared): Difference | null {
  const measured = values.flatMap(({ value }, side) =>
    value === null ? [] : [{ side, value: shownValue(id, value), real: value }],
  );
  const [first] = measured;
  if (!first || measured.length < 2) return null;
  if (notComparable !== null) return { kind: 'never', reason: notComparable };
  const lowest = measured.reduce((least, one) => (one.value < least.value ? one : least), first);
  const highest = measured.reduce((most, one) => (one.value > most.value ? one : most), first);
  if (lowest.value === highest.value) return { kind: 'same' };
  const step = definitionOf(id)?.step ?? null;
  // Half a millionth of tolerance: 0.7 − 0.6 falls short of 0.1.
  const counts = step === null || highest.real - lowest.real >= step - 5e-7;
  return {
    kind: counts ? 'apart' : 'within',
    lowest: lowest.side,
    highest: highest.side,
    by: amountText(id, highest.value - lowest.value),
    step: step === null ? null : amountText(id, step),
  };
}
