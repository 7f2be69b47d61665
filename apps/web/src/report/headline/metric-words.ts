import type { Band } from '@impact/insight/metrics/bands';
import { unitText } from '@impact/insight/metrics/value-text';
import { useTranslation } from 'react-i18next';
import { useNumberWords } from '../metrics/number-words.ts';

/** What metrics, their units and bands are called where room is short: by a name of their own there, else as in the table of all numbers. */
export function useMetricWords() {
  const { t } = useTranslation();
  const words = useNumberWords();
  const inShort = (key: string, otherwise: string): string => t(`report.${key}` as never, { defaultValue: otherwise });
  return {
    name: (id: string): string => inShort(`metric.${keyOf(id)}`, words.name(id)),
    unit: (id: string): string => {
      const unit = unitText(id);
      return unit === '' ? '' : inShort(`unit.${unit.replaceAll(/[^a-z0-9]+/gi, '_')}`, words.unit(id));
    },
    band: (id: string, band: Band): string => inShort(`band.${keyOf(id)}.${band.key}`, words.band(id, band)),
  };
}

const keyOf = (id: string): string => id.replaceAll('.', '_');

/** A class of how face or voice come across. */
export function useEmotionName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => t(`report.emotion.${name}` as never, { defaultValue: name });
}
