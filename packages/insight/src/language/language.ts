import type { Metric } from '@impact/report/metric';
import type { VoiceInput } from '../voice/voice.ts';
import { grammarMetrics } from './grammar.ts';
import type { LanguageInput } from './input.ts';
import { sentimentMetrics } from './sentiment.ts';
import { structureMetric } from './structure.ts';
import { styleMetrics } from './style.ts';

/** All that the candidate's words tell: grammar, polarity, vocabulary, habits, and how answers are built. */
export const languageMetrics = (input: LanguageInput, voice: VoiceInput): Metric[] => [
  ...grammarMetrics(input),
  ...sentimentMetrics(input, voice),
  ...styleMetrics(input),
  structureMetric(input),
];
