import type { Band } from '@impact/insight/metrics/bands';
import { definitionOf } from '@impact/insight/metrics/catalogue';
import { unitText } from '@impact/insight/metrics/value-text';
import { useTranslation } from 'react-i18next';

/** What the catalogue calls a metric, its unit and its bands, in the language of the page; in the catalogue's own where there is no other. */
export function useMetricWords() {
  const { t } = useTranslation();
  const inWords = (key: string, otherwise: string): string => t(`report.${key}` as never, { defaultValue: otherwise });
  return {
    name: (id: string): string => inWords(`metric.${keyOf(id)}`, definitionOf(id)?.label ?? id),
    unit: (id: string): string => {
      const unit = unitText(id);
      return unit === '' ? '' : inWords(`unit.${unit.replaceAll(/[^a-z0-9]+/gi, '_')}`, unit);
    },
    band: (id: string, band: Band): string => inWords(`band.${keyOf(id)}.${band.key}`, band.label),
  };
}

const keyOf = (id: string): string => id.replaceAll('.', '_');

/** A class of how face or voice come across. */
export function useEmotionName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => t(`report.emotion.${name}` as never, { defaultValue: name });
}
