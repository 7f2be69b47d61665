import { z } from 'zod';
import { bandRule, type Rule } from './rule.ts';
import { atMoments, clock } from './wording.ts';

const PARTS = ['situation', 'task', 'action', 'result'] as const;

const Answers = z.object({
  answers: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      words: z.number(),
      situation: z.unknown(),
      task: z.unknown(),
      action: z.unknown(),
      result: z.unknown(),
    }),
  ),
});

/** Shorter answers have no story to tell. */
const STORY = 30;

/** What to add to an answer that lacks a part; the part that matters most to a listener first. */
const MISSING: readonly { part: (typeof PARTS)[number]; worth: number; advice: string }[] = [
  {
    part: 'result',
    worth: 0.75,
    advice:
      'Close each story with what came of it, in one sentence with a number: how much faster, how many fewer, by when.',
  },
  {
    part: 'action',
    worth: 0.65,
    advice:
      'Name the steps taken with a verb each, such as I asked, I planned, I wrote: two or three of them carry a story.',
  },
  {
    part: 'situation',
    worth: 0.4,
    advice: 'Set the scene in one sentence, where it was and when, before telling what was done.',
  },
  {
    part: 'task',
    worth: 0.4,
    advice: 'Say in one sentence what was asked for, or what the goal was, before telling what was done.',
  },
];

/** The part of a story that is missing from the most answers. Cues are words, and may be missed: "not heard", never "not there". */
export const story: Rule = (metrics) => {
  const metric = metrics.get('structure.star');
  const answers = Answers.safeParse(metric?.detail).data?.answers.filter(({ words }) => words >= STORY) ?? [];
  if (!metric || answers.length === 0) return null;
  const lacking = MISSING.map((missing) => ({ ...missing, without: answers.filter((answer) => !answer[missing.part]) }))
    .filter(({ without }) => without.length > 0)
    .sort((a, b) => b.worth * b.without.length - a.worth * a.without.length)[0];
  if (!lacking) return null;
  const { part, without } = lacking;
  return {
    area: 'content',
    topic: 'story',
    metric,
    worth: (lacking.worth * without.length) / answers.length,
    advice: lacking.advice,
    why: `No ${part} was heard in ${answers.length === 1 ? 'the one longer answer' : `${without.length} of ${answers.length} longer answers`}${atMoments(without)}.`,
    evidence: without.map(({ start, end }) => ({ start, end: Math.max(start, end) })),
  };
};

export const longTurn: Rule = bandRule({
  area: 'content',
  topic: 'length',
  metric: 'talk.longest_turn',
  worth: { long: 0.5 },
  say: (metric) => ({
    advice:
      'Stop after the result and offer more, with a question such as would you like the details: the listener steers.',
    why: `The longest answer runs for ${clock(metric.value)} min${atMoments(metric.evidence)}; after two minutes attention drops.`,
  }),
});
