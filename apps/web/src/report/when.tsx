import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { inWords } from './relative-time.ts';

/** A moment of the calendar: how long ago or how soon, and when exactly. */
export function When({ at }: { at: string }) {
  useTranslation(); // drawn again when the language changes
  const date = new Date(at);
  const language = currentLanguage();
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
  return (
    <time dateTime={at}>
      {exact} ({inWords(date.getTime() - Date.now(), language)})
    </time>
  );
}
