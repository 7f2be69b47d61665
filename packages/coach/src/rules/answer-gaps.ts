import { fallsShort, STORY_WORDS } from '@impact/insight/answers/story';
import { spanLength } from '@impact/report/span';
import { type Gap, isMany, named } from './gap.ts';
import { closing, longestRun, opening } from './spoken.ts';
import { clock, joined, quoted, rounded, sentence } from './wording.ts';

/** After two minutes attention drops, s. The limit of `talk.longest_turn`. */
const LONG = 120;
/** A longer silence before an answer is noted, s. Own limit. */
const SLOW_START = 3;
const DELAY = 'answer.response_delay';
/** A question has to offer so many terms before leaving most of them out says anything. */
const FEWEST_TERMS = 3;
/** Share of the terms of a question under which an answer seems to speak of something else. Own limit. */
const ON_TOPIC = 1 / 3;

/** Advice for whatever runs too long. */
export const SHORTER =
  'Give the outcome first, tell the story in three steps, then stop and offer more: “Would you like the details?” It works when the answer stays under two minutes and the listener asks on.';

/** An answer too short for what was asked; where the question is not known it may be an excerpt, and weighs less. */
const SHORT: Pick<Gap, 'metrics' | 'say' | 'fact' | 'gain'> = {
  metrics: ['answer.length'],
  say: (answer, scene) => ({
    advice:
      'Add one real case in four sentences: where it was, what was asked for, what was done, and what came of it. It works when the answer runs for about a minute without a follow-up question.',
    why: `${sentence(named(answer, scene))} has ${answer.words === 1 ? 'one word' : `${answer.words} words`}.`,
    quote: opening(scene, answer),
    at: answer,
  }),
  fact: (which) => `${which} ${isMany(which) ? 'stay' : 'stays'} too short to picture a case`,
  gain: (which) => `one real case in ${which}`,
};

/** What may be improved in the length of an answer, its start, and how it takes up the question. */
export const ANSWER_GAPS: readonly Gap[] = [
  {
    ...SHORT,
    topic: 'answer.short',
    worth: 0.7,
    applies: (answer, { isQuotable }) => isQuotable && fallsShort(answer),
  },
  {
    topic: 'answer.long',
    worth: 0.5,
    metrics: ['talk.longest_turn', 'answer.length'],
    applies: (answer, scene) => spanLength(longestRun(scene, answer)) > LONG,
    say: (answer, scene) => {
      const run = longestRun(scene, answer);
      return {
        advice: SHORTER,
        why: `${sentence(named(answer, scene))} runs for ${clock(spanLength(run))} min without a break; after two minutes attention drops.`,
        quote: closing(scene, run),
        at: run,
      };
    },
    fact: (which) => `${which} ${isMany(which) ? 'run' : 'runs'} past two minutes`,
    gain: (which) => `a shorter way to the point in ${which}`,
  },
  {
    topic: 'answer.terms',
    worth: 0.45,
    metrics: [],
    applies: ({ words, terms }, { isQuotable }) => {
      const all = (terms?.used.length ?? 0) + (terms?.unused.length ?? 0);
      return isQuotable && words >= STORY_WORDS && all >= FEWEST_TERMS && (terms?.used.length ?? 0) < ON_TOPIC * all;
    },
    say: (answer, scene) => {
      const unused = (answer.terms?.unused ?? []).slice(0, 3).map(quoted);
      const start = opening(scene, answer);
      return {
        advice:
          'Repeat two words of the question in the first sentence: it shows that the question was heard, and keeps the answer on it. It works when somebody who hears only the answer can guess the question.',
        why: `${sentence(named(answer, scene))} does not take up ${joined(unused)}${start ? `; it begins with ${quoted(start.text)}` : ''}. Other words may say the same.`,
        quote: start,
        at: start ?? answer,
      };
    },
    fact: (which) => `${which} ${isMany(which) ? 'take' : 'takes'} up few words of the question`,
    gain: (which) => `the words of the question in the first sentence of ${which}`,
  },
  {
    ...SHORT,
    topic: 'answer.brief',
    worth: 0.4,
    applies: ({ question }, { answers, isQuotable }) =>
      isQuotable && question === null && answers.every(({ words }) => words < STORY_WORDS),
  },
  {
    topic: 'answer.start',
    worth: 0.3,
    metrics: [DELAY],
    applies: ({ metrics }) => (metrics.get(DELAY)?.value ?? 0) > SLOW_START,
    say: (answer, scene) => ({
      // Words that cannot be read may be in a language in which the example is of no use, and the silence is all that is known.
      ...(!scene.isQuotable && { area: 'fluency' }),
      advice: `Have one bridging sentence ready${scene.isQuotable ? ', such as “Let me think of a good example”' : ''}, and say it within a breath: it buys time aloud. It works when the silence before the answer is under three seconds.`,
      why: `${sentence(named(answer, scene))} begins ${rounded(answer.metrics.get(DELAY)?.value ?? 0)} s after the question; within ${SLOW_START} s it sounds prompt.`,
      quote: opening(scene, answer),
      at: answer,
    }),
    fact: (which) => `the question stands in silence before ${which}`,
    gain: (which) => `a bridging sentence before ${which}`,
  },
];
