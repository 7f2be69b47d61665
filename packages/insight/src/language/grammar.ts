import type { Metric } from '@impact/report/metric';
import { measuredMetric } from '../metrics/measured.ts';
import { type LanguageInput, languageParts, perHundredWords, tooFewWords } from './input.ts';

/** Fewer words say nothing about somebody's grammar, and fewer than `RELIABLE_WORDS` little. */
const LEAST_WORDS = 150;
const RELIABLE_WORDS = 750;
/** Findings that a report lists. */
const LISTED = 100;

/** Findings per 100 words to a score of 2–10: 10 up to 0.1, then falling to 2 at 0.9. */
export function grammarScore(per100: number): number {
  return 10 - 8 * Math.min(1, Math.max(0, (per100 - 0.1) / (0.9 - 0.1)));
}

/** The original system's score: max(0, 10 − 100 · errors / words). */
export const legacyGrammarScore = (errors: number, words: number): number => Math.max(0, 10 - (100 * errors) / words);

/** Grammar by a rule set for spoken text: a score, the original's score, and the findings themselves. */
export function grammarMetrics(input: LanguageInput): Metric[] {
  const findings = input.language?.grammar ?? [];
  const words = input.language?.wordCount ?? 0;
  const per100 = perHundredWords(findings.length, words);
  const common = languageParts(input, words < RELIABLE_WORDS ? 'low' : 'medium');
  const evidence = findings.slice(0, LISTED).map(({ start, end }) => ({ start, end }));
  const detail = { words, findings: findings.length };
  const tooFew = tooFewWords(input, LEAST_WORDS);
  return [
    measuredMetric({
      id: 'grammar.score',
      value: per100 === null ? null : grammarScore(per100),
      ...common,
      ...tooFew,
      evidence,
      detail,
    }),
    measuredMetric({
      id: 'grammar.legacy_score',
      value: words > 0 ? legacyGrammarScore(findings.length, words) : null,
      ...common,
      ...tooFew,
      evidence,
      detail,
    }),
    measuredMetric({
      id: 'grammar.findings',
      value: findings.length,
      ...common,
      evidence,
      detail: {
        findings: findings.slice(0, LISTED).map(({ text, start, end, rule, kind, message, replacements }) => ({
          quote: text,
          start,
          end,
          rule,
          kind,
          message,
          replacements: replacements.slice(0, 3),
        })),
      },
    }),
  ];
}
