import type { Asked, Report } from '@impact/report/report';

/** How the suggestions came about, as lines of a list: what it is, and what is said about it. */
export interface CoachView {
  byModel: boolean;
  /** Who wrote them, in a sentence. */
  writer: string;
  note: string | null;
  /** What asking a language model took, in a sentence; null where none was asked. */
  cost: string | null;
  facts: { label: string; text: string }[];
}

export function coachView({ suggestions: { by, note, asked } }: Report): CoachView {
  const writer =
    by === 'llm'
      ? `Written by a language model${asked ? ` (${asked.model})` : ''} from the numbers in this report; check it before you rely on it.`
      : 'Written by rules from the numbers in this report; the same numbers give the same words.';
  const cost = asked ? `${asked.model} was asked ${timesAsked(asked)}: tokens ${tokensOf(asked)}.` : null;
  return { byModel: by === 'llm', writer, note: note ?? null, cost, facts: asked ? factsOf(asked) : [] };
}

const timesAsked = ({ requests }: Asked): string => (requests === 1 ? 'once' : `${requests} times`);

function tokensOf({ inputTokens, outputTokens }: Asked): string {
  const told = [
    inputTokens === null ? null : `${inputTokens} read`,
    outputTokens === null ? null : `${outputTokens} written`,
  ].filter((text) => text !== null);
  return told.length > 0 ? told.join(', ') : 'not told by the server';
}

function factsOf(asked: Asked): CoachView['facts'] {
  const removed = Object.entries(asked.removed).map(([reason, count]) => `${reason.replaceAll('_', ' ')} × ${count}`);
  return [
    { label: 'Model', text: `${asked.model}, by ${asked.provider === 'gemini' ? 'Gemini' : 'a server like OpenAI’s'}` },
    {
      label: 'Asked',
      text: `${timesAsked(asked)}, prompt version ${asked.promptVersion}, temperature ${asked.temperature}, seed ${asked.seed}`,
    },
    { label: 'Tokens', text: tokensOf(asked) },
    {
      label: 'Removed claims',
      text: removed.length > 0 ? `${removed.join('; ')}: the recording does not bear them out` : 'none',
    },
    { label: 'Request', text: asked.request },
  ];
}
