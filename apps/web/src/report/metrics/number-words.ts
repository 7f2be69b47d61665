import type { Band } from '@impact/insight/metrics/bands';
import { definitionOf } from '@impact/insight/metrics/catalogue';
import { unitText } from '@impact/insight/metrics/value-text';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';

const keyOf = (id: string): string => id.replaceAll('.', '_');
const unitKeyOf = (unit: string): string => unit.replaceAll(/[^a-z0-9]+/gi, '_');

/** What all metrics, their bands and units are called, in the language of the page. English is the catalogue's own. */
export function useNumberWords() {
  const { t } = useTranslation();
  const translated = (key: string, otherwise: string): string =>
    currentLanguage() === 'en' ? otherwise : t(`reportSections.${key}` as never, { defaultValue: otherwise });
  return {
    name: (id: string): string =>
      translated(`metricName.${keyOf(id)}`, definitionOf(id)?.label ?? id.replaceAll(/[._]/g, ' ')),
    /** Of `value` 1 in the singular. */
    unit: (id: string, value?: number): string => {
      const unit = unitText(id, value);
      return unit === '' ? '' : translated(`unitName.${unitKeyOf(unit)}`, unit === 'deg' ? '°' : unit);
    },
    band: (id: string, { key, label }: Pick<Band, 'key' | 'label'>): string =>
      translated(`bandName.${keyOf(id)}_${key}`, label),
  };
}
