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
  /** What was seen or heard that is worth keeping; what to try has been taken out of it. */
  strengths: Finding[];
  items: AdviceItem[];
  notes: Finding[];
  exercises: Exercise[];
  /** Advice that belongs to one answer, by the answer's number; it stands with that answer and nowhere else. */
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

/**
 * Joins findings and suggestions about the same thing, so that nothing is told twice: a finding says what was observed, the suggestions
 * that rest on one of its metrics say what to do. The order is that of the suggestions, most valuable first; findings without one follow.
 */
export function adviceOf({ findings, suggestions, answers }: Report): Advice {
  const improvements = findings.filter(({ kind }) => kind === 'improve');
  const numbers = new Set(answers.map(({ number }) => number));
  const own = suggestions.items.filter(({ answer }) => answer !== null && numbers.has(answer));
  const general = suggestions.items.filter((item) => !own.includes(item));

  const items: AdviceItem[] = [];
  const joined = new Map<Finding, AdviceItem>();
  for (const suggestion of general) {
    const finding = improvements.find(({ metrics }) => metrics.some((id) => suggestion.metrics.includes(id)));
    const item = finding && joined.get(finding);
    if (item) {
      item.advice.push(suggestion.advice);
      item.quote ??= suggestion.quote;
    } else if (finding) {
      const made = fromFinding(finding, [suggestion.advice], suggestion.quote);
      joined.set(finding, made);
      items.push(made);
    } else items.push(fromSuggestion(suggestion));
  }
  for (const finding of improvements) {
    if (!joined.has(finding)) items.push(fromFinding(finding, [], null));
  }
  const byAnswer = new Map<number, AdviceItem[]>();
  for (const suggestion of own) {
    const number = suggestion.answer ?? 0;
    byAnswer.set(number, [...(byAnswer.get(number) ?? []), fromSuggestion(suggestion)]);
  }
  return {
    strengths: findings.filter(({ kind }) => kind === 'strength'),
    items,
    notes: findings.filter(({ kind }) => kind === 'note'),
    exercises: suggestions.exercises,
    byAnswer,
  };
}

const fromSuggestion = ({ area, advice, why, quote, evidence }: Suggestion): AdviceItem => ({
  title: AREAS[area],
  observed: why,
  advice: [advice],
  // Words that the reason quotes already are not told twice; their moment stays.
  ...(quote && why.includes(bare(quote.text))
    ? { quote: null, evidence: [{ start: quote.start, end: Math.max(quote.start, quote.end) }] }
    : { quote, evidence }),
});

/** Words without the punctuation at their end. */
const bare = (text: string): string => text.replace(/[.,;:!?]+$/, '');

/** A finding's own hint gives way to the suggestions, which say more. */
function fromFinding({ title, detail, evidence }: Finding, advice: string[], quote: Quote | null): AdviceItem {
  const { observed, hint } = parted(detail);
  return { title, observed, advice: advice.length > 0 ? advice : hint === null ? [] : [hint], quote, evidence };
}

/** A finding's detail in two: what was observed, and what to try, which begins with the word "Try". */
export function parted(detail: string): { observed: string | null; hint: string | null } {
  const match = /(?:^|[.!?]\s+)(?=Try\b)/.exec(detail);
  if (!match) return { observed: detail === '' ? null : detail, hint: null };
  const at = match.index + match[0].length;
  const observed = detail.slice(0, at).trim();
  return { observed: observed === '' ? null : observed, hint: detail.slice(at) };
}
