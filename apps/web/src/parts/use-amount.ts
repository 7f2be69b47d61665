import { definitionOf } from '@impact/insight/metrics/catalogue';
import { useTranslation } from 'react-i18next';
import { amountUnit } from './amount-text.ts';
import { useNumberNames } from './number-names.ts';
import { INDEX } from './shown-value.ts';

/** A distance between two values, given by its digits, with its unit: "22 words/min", "5 percentage points", "3 points". */
export function useAmount(): (id: string, text: string) => string {
  const { t } = useTranslation();
  const names = useNumberNames();
  return (id, text) => {
    const count = Number(text);
    if (id === INDEX) return t('compare.numbers.difference.points', { count });
    if (definitionOf(id)?.unit === 'share') return t('compare.numbers.difference.percentagePoints', { count });
    return `${text} ${amountUnit(id) ?? names.unit(id, count)}`.trim();
  };
}
