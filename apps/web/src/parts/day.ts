import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';

/** Writes a moment as a day, in the language of the page. */
export function useDay(): (iso: string) => string {
  useTranslation(); // drawn again when the language changes
  const format = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium' });
  return (iso) => format.format(new Date(iso));
}
