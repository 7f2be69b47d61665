import { definitionOf } from '@impact/insight/metrics/catalogue';
import type { Quote } from '@impact/report/quote';
import type { Exercise, Finding, Report, Suggestion } from '@impact/report/report';
import type { Span } from '@impact/report/span';

/** One thing to try: what was observed, and what to do about it. */
export interface AdviceItem {
  title: string;
  /** What was seen or heard, or null where the title says all. */
  observed: string | null;
  /** What to try, most valuable first. */
  advice: string[];
  quote: Quote | null;
  evidence: Span[];
}

export interface Advice {
  /** What is worth keeping, with how to keep it. */
  strengths: AdviceItem[];
  items: AdviceItem[];
  notes: Finding[];
  exercises: Exercise[];
  /** What to try in one answer, by the answer's number; it stands with that answer and nowhere else. */
  byAnswer: ReadonlyMap<number, AdviceItem[]>;
}

const AREAS: Record<Suggestion['area'], string> = {
  fluency: 'Fluency',
  pace: 'Pace',
  content: 'Content',
  language: 'Language',
  presence: 'Presence',
  voice: 'Voice',
  setup: 'Camera and sound',
};

/** Titles of advice where the name of the quantity is that of its good state. */
const TITLES: Readonly<Record<string, string>> = {
  'face.visible': 'Face in the picture',
  'framing.several_people': 'Alone in the picture',
};

/**
 * Joins findings and suggestions about the same thing, so that nothing is told twice: a finding says what was observed, the suggestions
 * that rest on one of its metrics say what to do. The order is that of the suggestions, most valuable first; findings without one follow.
 * What is to be kept stands with what went well.
 */
export function adviceOf({ findings, suggestions, answers }: Report): Advice {
  const numbers = new Set(answers.map(({ number }) => number));
  // What is worth keeping is told once, with what went well, also where it shows in one answer.
  const own = suggestions.items.filter((item) => !isToKeep(item) && item.answer !== null && numbers.has(item.answer));
  const general = suggestions.items.filter((item) => !own.includes(item));
  const ofKind = (kind: Finding['kind']) => findings.filter((finding) => finding.kind === kind);
  const byAnswer = new Map<number, AdviceItem[]>();
  for (const suggestion of own) {
    const number = suggestion.answer ?? 0;
    byAnswer.set(number, [...(byAnswer.get(number) ?? []), fromSuggestion(suggestion)]);
  }
  return {
    strengths: joined(general.filter(isToKeep), ofKind('strength'), 'findings'),
    items: joined(
      general.filter((item) => !isToKeep(item)),
      ofKind('improve'),
      'suggestions',
    ),
    notes: ofKind('note'),
    exercises: suggestions.exercises,
    byAnswer,
  };
}

const isToKeep = ({ kind }: Suggestion): boolean => kind === 'keep';

/** Each finding with the suggestions about it, in the order of the suggestions, or of the findings with lone suggestions at the end. */
function joined(
  suggestions: readonly Suggestion[],
  findings: readonly Finding[],
  order: 'findings' | 'suggestions',
): AdviceItem[] {
  const items = new Map<Finding | Suggestion, AdviceItem>();
  for (const suggestion of suggestions) {
    const finding = findings.find(({ metrics }) => metrics.some((id) => suggestion.metrics.includes(id)));
    const item = finding && items.get(finding);
    if (item) {
      item.advice.push(suggestion.advice);
      item.quote ??= suggestion.quote;
    } else if (finding) items.set(finding, fromFinding(finding, [suggestion.advice], suggestion.quote));
    else items.set(suggestion, fromSuggestion(suggestion));
  }
  const itemsOf = (kind: readonly (Finding | Suggestion)[]) => kind.flatMap((one) => items.get(one) ?? []);
  for (const finding of findings) if (!items.has(finding)) items.set(finding, fromFinding(finding, [], null));
  return order === 'suggestions' ? [...items.values()] : [...itemsOf(findings), ...itemsOf(suggestions)];
}

const fromSuggestion = ({ area, advice, why, metrics, quote, evidence }: Suggestion): AdviceItem => ({
  // The quantity that it rests on says more than the chapter that it belongs to.
  title: TITLES[metrics[0] ?? ''] ?? metrics.flatMap((id) => definitionOf(id)?.label ?? [])[0] ?? AREAS[area],
  observed: why,
  advice: [advice],
  ...toldOnce(why, quote, evidence),
});

/** Words that the text quotes already are not told twice; their moment stays. */
const toldOnce = (text: string, quote: Quote | null, evidence: Span[]): Pick<AdviceItem, 'quote' | 'evidence'> =>
  quote && text.includes(bare(quote.text))
    ? { quote: null, evidence: [{ start: quote.start, end: Math.max(quote.start, quote.end) }] }
    : { quote, evidence };

/** Words without the punctuation at their end. */
const bare = (text: string): string => text.replace(/[.,;:!?]+$/, '');

/** A finding's own hint gives way to the suggestions, which say more. */
function fromFinding({ title, detail, evidence }: Finding, advice: string[], quote: Quote | null): AdviceItem {
  const { observed, hint } = parted(advice.length > 0 ? detail.replace(/ Keep it\.$/, '') : detail);
  return {
    title,
    observed,
    advice: advice.length > 0 ? advice : hint === null ? [] : [hint],
    ...toldOnce(detail, quote, evidence),
  };
}

/** A finding's detail in two: what was observed, and what to try, which begins with the word "Try". */
export function parted(detail: string): { observed: string | null; hint: string | null } {
  const match = /(?:^|[.!?]\s+)(?=Try\b)/.exec(detail);
  if (!match) return { observed: detail === '' ? null : detail, hint: null };
  const at = match.index + match[0].length;
  const observed = detail.slice(0, at).trim();
  return { observed: observed === '' ? null : observed, hint: detail.slice(at) };
}
