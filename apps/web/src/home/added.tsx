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
  const written = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, style).format(date);
  const thisYear = date.getFullYear() === new Date(now).getFullYear();
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  return (
    <time dateTime={at} className="added" title={written({ dateStyle: 'full', timeStyle: 'medium' })}>
      <span>{inWords(Math.min(0, date.getTime() - now), language)}</span>
      <small className="home-small">
        {written({ day: 'numeric', month: 'short', ...(thisYear ? clock : { year: 'numeric' }) })}
      </small>
    </time>
  );
}
