import { renderHtml } from '../packages/document/src/html.ts';
import { renderSummary } from '../packages/document/src/summary.ts';
import type { Report } from '../packages/report/src/report.ts';

/** Everything that a reader may see of a report: its own strings, the page without its markup, and the summary. */
export function textsOf(report: Report): string[] {
  const { tracks: _tracks, ...rest } = report;
  const page = renderHtml(report, { recordingHref: null })
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ');
  return [...stringsIn(rest), page, renderSummary(report, { color: false, width: 100 })];
}

/** Every string in the value, wherever it is. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What a report says in sentences of its own: findings, suggestions, exercises, the summary, dips and peaks. */
export function sentencesOf({ findings, suggestions, confidence }: Report): string[] {
  return [
    ...findings.map(({ detail }) => detail),
    ...suggestions.items.flatMap(({ advice, why }) => [advice, why]),
    ...suggestions.exercises.map(({ how }) => how),
    suggestions.summary,
    ...confidence.moments.map(({ text }) => text),
  ];
}

const FAULTS: Readonly<Record<string, RegExp>> = {
  'begins without a capital or a number': /^(?![\p{Lu}\d“])/u,
  'ends without a full stop': /[^.?!”]$/u,
  'counts nothing': /(?<![\d.:,])0 (?!%)|\b(?:no|No) in\b|\bzero\b/u,
  'holds what no reader should see': /undefined|\bNaN\b|\bnull\b|Infinity|\[object|\$\{/u,
  'has a gap or a doubled mark': / {2}| [.,;]|[,;.]{2}|\(\)|“”/u,
};

/** What keeps a text from being a proper sentence, each with the text. */
export const faultsIn = (text: string): string[] =>
  Object.entries(FAULTS).flatMap(([fault, pattern]) => (pattern.test(text) ? [`${fault}: ${text}`] : []));
