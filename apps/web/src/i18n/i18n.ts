import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './en.ts';
import { first as firstTexts } from './en-first.ts';

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'impact-language';

/** What was chosen here before, else the first of the browser's languages that there is, else English. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  const wanted = [kept ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return (
    (Object.keys(LANGUAGES) as Language[]).find(
      (one) => wanted.includes(one) && wanted.find((tag) => tag in LANGUAGES) === one,
    ) ?? 'en'
  );
}

/** Texts of other languages are loaded when they are wanted. */
async function load(language: Language): Promise<void> {
  if (language === 'de' && !i18next.hasResourceBundle('de', 'translation')) {
    const { de } = await import('./de.ts');
    i18next.addResourceBundle('de', 'translation', de);
  }
}

/** The texts of pages that few people open first. */
export async function laterTexts(): Promise<void> {
  const { later } = await import('./en-later.ts');
  i18next.addResourceBundle('en', 'translation', later, true);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(KEY, language);
}

export const currentLanguage = (): Language => (i18next.language in LANGUAGES ? (i18next.language as Language) : 'en');

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});
await i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: firstTexts } },
  // React shows text as text.
  interpolation: { escapeValue: false },
  returnNull: false,
  // Where there is nothing to say, nothing is said: not the name of the text.
  returnEmptyString: true,
});
const first = firstLanguage();
if (first !== 'en') {
  await load(first);
  await i18next.changeLanguage(first);
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}
