import { useTranslation } from 'react-i18next';

/**
 * The language of what the report itself says (findings, advice, reasons, formulas), for `lang` on pages in another one, so that screen
 * readers speak it right; undefined where it is the language of the page.
 */
export function useTextLanguage(): 'en' | undefined {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? undefined : 'en';
}
