import type { Report } from '@impact/report/report';
import { useTranslation } from 'react-i18next';

type Quality = NonNullable<Report['transcript']>['quality'];

/** Where the words of a report come from, in a few words, and whether a person put them right. `quality` is null without a transcript. */
export function useTranscriptFact(): (quality: Quality | null, corrected: boolean) => string {
  const { t } = useTranslation();
  return (quality, corrected) => {
    const transcript = t(`report.facts.transcript.${quality ?? 'none'}`);
    return quality !== null && corrected ? t('report.facts.corrected', { transcript }) : transcript;
  };
}
