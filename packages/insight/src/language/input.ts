import type { LanguageAnalysis } from '@impact/language/observation';
import { isUnavailable, type Observed, observedOrNull } from '@impact/report/error';
import type { Reliability } from '@impact/report/metric';
import { mergeSpans } from '@impact/report/span';
import type { MetricParts } from '../metrics/build.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import type { SpeechTimeline } from '../speech/timeline.ts';
import { NOT_ENGLISH } from './not-english.ts';

/** What the language metrics are made of; `missing` says why there is nothing to make them of. */
export interface LanguageInput {
  language: LanguageAnalysis | null;
  timeline: SpeechTimeline;
  missing: string | null;
}

/** Why there are too few words, said where nothing else stands in the way. */
export const tooFewWords = ({ language, missing }: LanguageInput, least: number): { reason?: string } => {
  const words = language?.wordCount ?? 0;
  return missing === null && words < least ? { reason: `Needs at least ${least} words; there were ${words}.` } : {};
};

/** Brings together what is known of the candidate's words. */
export const languageInput = (observed: Observed<LanguageAnalysis>, timeline: SpeechTimeline): LanguageInput => ({
  language: observedOrNull(observed),
  timeline,
  missing: isUnavailable(observed)
    ? observed.message
    : !observed.english
      ? NOT_ENGLISH
      : observed.wordCount === 0
        ? 'The transcript holds no words of the candidate.'
        : null,
});

/**
 * What all language metrics share: the time spoken, how much of it the transcript covers, and the best that its words earn. A
 * draft gets about every third word wrong, so that nothing that quotes it is better than of low reliability.
 */
export function languageParts(
  { language, timeline, missing }: LanguageInput,
  cap: Reliability,
): Pick<MetricParts, 'coverage' | 'usableSeconds' | 'engineCap' | 'reason'> {
  const answered = totalSeconds(mergeSpans(language?.answers ?? []));
  return {
    coverage: timeline.words.length > 0 ? timeline.wordCoverage : language ? 1 : 0,
    usableSeconds: Math.max(answered, totalSeconds(timeline.wordedTurns)),
    engineCap: timeline.quality === 'draft' ? 'low' : cap,
    ...(missing && { reason: missing }),
  };
}

/** Things counted per 100 words. */
export const perHundredWords = (count: number, words: number): number | null =>
  words > 0 ? (100 * count) / words : null;
