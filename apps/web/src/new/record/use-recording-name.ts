import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import type { KeptRecording } from '../keep/kept-recordings.ts';
import { endingOf } from './record-type.ts';

/** What a recording and its file are called: by when it was made. */
export function useRecordingName(): (recording: KeptRecording) => { title: string; name: string } {
  const { t } = useTranslation();
  return ({ startedAt, type }) => {
    const format = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
    const title = t('newInterview.record.name', { when: format.format(startedAt) });
    return { title, name: `${title}.${endingOf(type)}` };
  };
}
