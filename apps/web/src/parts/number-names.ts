import { useTranslation } from 'react-i18next';
import { useNumberWords } from '../report/metrics/number-words.ts';
import { INDEX } from './shown-value.ts';

/** What a number is called, and its unit: the confidence index, or a metric of the catalogue. */
export function useNumberNames() {
  const { t } = useTranslation();
  const words = useNumberWords();
  return {
    name: (id: string): string => (id === INDEX ? t('report.headline.confidence') : words.name(id)),
    /** Of `value` 1 in the singular. */
    unit: (id: string, value?: number): string => (id === INDEX ? t('report.headline.of100') : words.unit(id, value)),
    band: words.band,
  };
}
