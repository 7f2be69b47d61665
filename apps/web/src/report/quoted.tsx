import type { Quote } from '@impact/report/quote';
import { useTranslation } from 'react-i18next';
import { MomentButton } from './moment-button.tsx';

/** Words that were said, with a button that plays them. */
export function Quoted({ quote: { text, start, end } }: { quote: Quote }) {
  const { t } = useTranslation();
  return (
    <span className="quoted">
      <q>{text}</q> <MomentButton start={start} end={Math.max(start, end)} what={t('reportSections.quote', { text })} />
    </span>
  );
}
