import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { inWords } from '../report/relative-time.ts';
import { useNow } from './use-now.ts';

/** When an interview was added: how long ago, and exactly. */
export function Added({ at }: { at: string }) {
  useTranslation(); // drawn again when the language changes
  const now = useNow();
  const date = new Date(at);
  const language = currentLanguage();
  return (
    <time dateTime={at} className="added">
      <span>{inWords(Math.min(0, date.getTime() - now), language)}</span>
      <small>{new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date)}</small>
    </time>
  );
}
