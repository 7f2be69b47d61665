import type { Report } from '@impact/report/report';

/** How the suggestions came about, as lines of a list: what it is, and what is said about it. */
export interface CoachView {
  byModel: boolean;
  /** Who wrote them, in a sentence. */
  writer: string;
  note: string | null;
  facts: { label: string; text: string }[];
}

export function coachView({ suggestions: { by, note, asked } }: Report): CoachView {
  const writer =
    by === 'llm'
      ? `Written by a language model${asked ? ` (${asked.model})` : ''} from the numbers in this report; check it before you rely on it.`
      : 'Written by rules from the numbers in this report; the same numbers give the same words.';
  return { byModel: by === 'llm', writer, note: note ?? null, facts: asked ? factsOf(asked) : [] };
}

function factsOf(asked: NonNullable<Report['suggestions']['asked']>): CoachView['facts'] {
  const tokens = [
    asked.inputTokens === null ? null : `${asked.inputTokens} read`,
    asked.outputTokens === null ? null : `${asked.outputTokens} written`,
  ].filter((text) => text !== null);
  const removed = Object.entries(asked.removed).map(([reason, count]) => `${reason.replaceAll('_', ' ')} × ${count}`);
  return [
    { label: 'Model', text: `${asked.model}, by ${asked.provider === 'gemini' ? 'Gemini' : 'a server like OpenAI’s'}` },
    {
      label: 'Asked',
      text: `${asked.requests === 1 ? 'once' : `${asked.requests} times`}, prompt version ${asked.promptVersion}, temperature ${asked.temperature}, seed ${asked.seed}`,
    },
    { label: 'Tokens', text: tokens.length > 0 ? tokens.join(', ') : 'the server does not tell' },
    {
      label: 'Removed claims',
      text: removed.length > 0 ? `${removed.join('; ')}: the recording does not bear them out` : 'none',
    },
    { label: 'Request', text: asked.request },
  ];
}
