import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { shownText } from '../../parts/shown-value.ts';
import { useAmount } from '../../parts/use-amount.ts';
import { useTextLanguage } from '../../report/text-language.ts';
import { lettersOf, markOf } from '../side-marks.ts';
import { differenceOf } from './difference.ts';
import type { ComparedMetric } from './value-groups.ts';

/** How far the sides are apart, in words: what is more and where, never what is better. */
export function DifferenceText({ metric }: { metric: ComparedMetric }) {
  const { t } = useTranslation();
  const amount = useAmount();
  const lang = useTextLanguage();
  const { id, values } = metric;
  const difference = differenceOf(metric);
  if (difference === null) return null;
  if (difference.kind === 'never') {
    return (
      <>
        {t('compare.numbers.difference.never')} <span lang={lang}>{difference.reason}</span>
      </>
    );
  }
  const measured = values.filter(({ value }) => value !== null).length;
  if (difference.kind === 'same') {
    return values.length === 2 && measured === 2
      ? t('compare.numbers.difference.sameBoth')
      : t('compare.numbers.difference.sameAll');
  }
  const { lowest, highest, by, step } = difference;
  if (difference.kind === 'within' && step !== null)
    return t('compare.numbers.difference.within', { by: amount(id, by), step: amount(id, step) });
  const ends = { lowest: markOf(lowest).letter, highest: markOf(highest).letter, by: amount(id, by) };
  const text = (side: number) => shownText(id, values[side]?.value ?? 0);
  const told =
    measured === 2
      ? t('compare.numbers.difference.apart', ends)
      : t('compare.numbers.difference.between', { ...ends, low: text(lowest), high: text(highest) });
  const unsure = values.flatMap(({ value, reliability }, side) =>
    value !== null && reliability === 'low' ? [side] : [],
  );
  if (unsure.length === 0) return told;
  const and = new Intl.ListFormat(currentLanguage(), { type: 'conjunction' });
  return `${told} ${t('compare.numbers.difference.unsure', { sides: lettersOf(unsure, and) })}`;
}
