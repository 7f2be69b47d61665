import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { bytesText } from '../storage/bytes-text.ts';
import type { Listed } from './subject.ts';

/** Whose an interview is, when it was made and how large it is, so that nobody takes one for another. */
export function useInterviewFacts(): (interview: Listed) => string {
  useTranslation(); // drawn again when the language changes
  const language = currentLanguage();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return ({ candidateName, createdAt, recording }) =>
    [candidateName, date.format(new Date(createdAt)), bytesText(recording.size, language)]
      .filter((fact) => fact !== null)
      .join(' · ');
}
