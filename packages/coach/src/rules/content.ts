import type { StarCues } from '@impact/report/answer';
import type { Quote } from '@impact/report/quote';
import { type Span, spanLength } from '@impact/report/span';
import { asksForStory, isOpen } from './question-kind.ts';
import { bandRule, type Idea, type Rule, type Scene, type SceneAnswer } from './rule.ts';
import { closing, longestRun, opening } from './spoken.ts';
import { answersNamed, atMoments, clock, joined, quoted, rounded, SHOWN, sentence } from './wording.ts';

/** Answers of fewer words have no story to tell, and are short for a question that asks for one. */
export const STORY_WORDS = 30;
/** After two minutes attention drops, s. The limit of `talk.longest_turn`. */
const LONG = 120;
/** A longer silence before an answer is noted, s. Own limit. */
const SLOW_START = 3;
const DELAY = 'answer.response_delay';
/** A question has to offer so many terms before leaving most of them out says anything. */
const FEWEST_TERMS = 3;
/** Share of the terms of a question under which an answer seems to speak of something else. Own limit. */
const ON_TOPIC = 1 / 3;

export const PARTS = ['situation', 'task', 'action', 'result'] as const;
export type Part = (typeof PARTS)[number];

/** What each part of a story is called in a sentence. */
export const PART_NAMES: Readonly<Record<Part, string>> = {
  situation: 'the setting',
  task: 'the goal',
  action: 'the steps taken',
  result: 'the outcome',
};

const heardIn = ({ star }: { star: StarCues }): Part[] => PARTS.filter((part) => star[part] !== null);

const isStory = ({ words, question }: SceneAnswer): boolean => words >= STORY_WORDS && asksForStory(question);

/** The answers in which a story can be expected, so that something can be missing from it. */
export const stories = ({ answers, isDraft }: Scene): SceneAnswer[] => (isDraft ? [] : answers.filter(isStory));

/** An answer with all four parts, the model for the others. */
export const completeStory = (scene: Scene): SceneAnswer | undefined =>
  stories(scene).find((answer) => heardIn(answer).length === PARTS.length);

/** What may be improved in an answer. Cues are words, and may be missed: "not heard", never "not there". */
interface Gap {
  topic: string;
  worth: number;
  applies: (answer: SceneAnswer, scene: Scene) => boolean;
  /** For the answers that have this gap, the first of which is told of in detail. */
  say: (answer: SceneAnswer, scene: Scene) => { advice: string; why: string; quote: Quote | null; at: Span };
  fact: (which: string) => string;
  gain: (which: string) => string;
  metrics: readonly string[];
}

const lacks =
  (part: Part) =>
  (answer: SceneAnswer, scene: Scene): boolean =>
    !scene.isDraft && isStory(answer) && answer.star[part] === null;

/** "answer 2 (“Tell me about a project”)", or "the answer" where there is but one and its question is not known. */
const named = ({ number, question }: SceneAnswer, { answers }: Scene): string =>
  `${answers.length === 1 ? 'the answer' : `answer ${number}`}${question ? ` (${quoted(question.text)})` : ''}`;

/** What of a story was heard: " The steps taken are there (“we wrote a plan”, 0:14)." */
function heardWell(answer: SceneAnswer, missing: Part): string {
  const heard = heardIn(answer).filter((part) => part !== missing);
  const best = (['action', 'result', 'situation', 'task'] as const).find((part) => heard.includes(part));
  const quote = best && answer.star[best];
  if (!best || !quote) return '';
  return ` ${sentence(PART_NAMES[best])} ${best === 'action' ? 'come' : 'comes'} across well (${quoted(quote.text)}, ${clock(quote.start)}).`;
}

/** An answer of the same recording that shows how it is done. */
function model(scene: Scene, part: Part, answer: SceneAnswer): string {
  const other = stories(scene).find(({ number, star }) => number !== answer.number && star[part] !== null);
  const quote = other?.star[part];
  return other && quote
    ? ` Answer ${other.number} already does it: ${quoted(quote.text)} (${clock(quote.start)}).`
    : '';
}

const SHORTER =
  'Give the outcome first, tell the story in three steps, then stop and offer more: “Would you like the details?” It works when the answer stays under two minutes and the listener asks on.';

const missing =
  (part: Part, advice: string): Gap['say'] =>
  (answer, scene) => {
    const end = part === 'result' ? closing(scene, answer) : opening(scene, answer);
    const place =
      end === null
        ? ''
        : part === 'result'
          ? `; it ends with ${quoted(end.text)}`
          : `; it begins with ${quoted(end.text)}`;
    return {
      advice: `${advice}${model(scene, part, answer)}`,
      why: `In ${named(answer, scene)}, no ${part} was heard${place}.${heardWell(answer, part)}`,
      quote: end,
      at: end ?? answer,
    };
  };

/** Whether several answers are named. */
const isMany = (which: string): boolean => which.includes('answers');

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

const GAPS: readonly Gap[] = [
  {
    topic: 'answer.result',
    worth: 0.75,
    metrics: ['structure.star'],
    applies: lacks('result'),
    say: missing(
      'result',
      'Close with one sentence on what came of it, with a number or a before and after: how much faster, how many fewer, what changed for whom. It works when a listener can retell the outcome.',
    ),
    fact: (which) => `no outcome is heard in ${which}`,
    gain: (which) => `a closing sentence with the outcome in ${which}`,
  },
  {
    ...SHORT,
    topic: 'answer.short',
    worth: 0.7,
    applies: ({ words, question }, { isDraft }) =>
      !isDraft && words < STORY_WORDS && question !== null && isOpen(question),
  },
  {
    topic: 'answer.action',
    worth: 0.65,
    metrics: ['structure.star'],
    applies: lacks('action'),
    say: missing(
      'action',
      'Name two or three steps with a verb each: I asked, I planned, I built. It works when it is clear who did what.',
    ),
    fact: (which) => `${which} ${isMany(which) ? 'tell' : 'tells'} little of what was done`,
    gain: (which) => `the steps taken, with a verb each, in ${which}`,
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
    applies: ({ words, terms }, { isDraft }) => {
      const all = (terms?.used.length ?? 0) + (terms?.unused.length ?? 0);
      return !isDraft && words >= STORY_WORDS && all >= FEWEST_TERMS && (terms?.used.length ?? 0) < ON_TOPIC * all;
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
    topic: 'answer.example',
    worth: 0.45,
    metrics: ['structure.star'],
    applies: ({ words, question, star }, { isDraft }) =>
      !isDraft && words >= STORY_WORDS && !asksForStory(question) && !star.action && !star.result && !star.situation,
    say: (answer, scene) => {
      const end = closing(scene, answer);
      return {
        advice:
          'Back the claim with one short example: a place, what was done there, what changed. It works when a listener remembers the example a day later.',
        why: `In ${named(answer, scene)}, no example was heard${end ? `; it ends with ${quoted(end.text)}` : ''}.`,
        quote: end,
        at: end ?? answer,
      };
    },
    fact: (which) => `no example is heard in ${which}`,
    gain: (which) => `one short example in ${which}`,
  },
  {
    ...SHORT,
    topic: 'answer.brief',
    worth: 0.4,
    applies: ({ question }, { answers, isDraft }) =>
      !isDraft && question === null && answers.every(({ words }) => words < STORY_WORDS),
  },
  {
    topic: 'answer.situation',
    worth: 0.4,
    metrics: ['structure.star'],
    applies: lacks('situation'),
    say: missing(
      'situation',
      'Set the scene in one sentence, where it was and when, before the first step. It works when nobody has to ask where this was.',
    ),
    fact: (which) => `no setting is heard in ${which}`,
    gain: (which) => `one sentence that sets the scene in ${which}`,
  },
  {
    topic: 'answer.task',
    worth: 0.35,
    metrics: ['structure.star'],
    applies: lacks('task'),
    say: missing(
      'task',
      'Say in one sentence what was asked for, or what the goal was, before the first step. It works when the outcome can be held against that goal.',
    ),
    fact: (which) => `no goal is heard in ${which}`,
    gain: (which) => `one sentence with the goal in ${which}`,
  },
  {
    topic: 'answer.start',
    worth: 0.3,
    metrics: [DELAY],
    applies: ({ metrics }) => (metrics.get(DELAY)?.value ?? 0) > SLOW_START,
    say: (answer, scene) => ({
      advice:
        'Have one bridging sentence ready, such as “Let me think of a good example”, and say it within a breath: it buys time aloud. It works when the silence before the answer is under three seconds.',
      why: `${sentence(named(answer, scene))} begins ${rounded(answer.metrics.get(DELAY)?.value ?? 0)} s after the question; within ${SLOW_START} s it sounds prompt.`,
      quote: opening(scene, answer),
      at: answer,
    }),
    fact: (which) => `the question stands in silence before ${which}`,
    gain: (which) => `a bridging sentence before ${which}`,
  },
];

/**
 * What may be improved in the answers: each answer with its weightiest gap, and one idea for all the answers that share a gap, so that
 * nothing is said twice.
 */
export const answers: Rule = (scene) => {
  const gapOf = (answer: SceneAnswer): Gap | undefined => GAPS.find(({ applies }) => applies(answer, scene));
  return GAPS.flatMap((gap): Idea[] => {
    const having = scene.answers.filter((answer) => gapOf(answer) === gap);
    const [first, ...others] = having;
    if (!first) return [];
    const told = having.slice(0, SHOWN).map((answer) => gap.say(answer, scene));
    const [detail] = told;
    if (!detail) return [];
    const numbers = having.map(({ number }) => number);
    const which = scene.answers.length === 1 ? 'the answer' : answersNamed(numbers);
    const metrics = gap.metrics.filter((id) => scene.metrics.has(id) || first.metrics.has(id));
    const measured = metrics.flatMap((id) => scene.metrics.get(id) ?? first.metrics.get(id) ?? []);
    const also =
      others.length > 0
        ? ` The same holds for ${answersNamed(
            others.map(({ number }) => number),
            'more ',
          )}.`
        : '';
    return [
      {
        area: 'content',
        topic: gap.topic,
        answer: others.length === 0 ? first.number : null,
        worth: gap.worth,
        reliability: measured[0]?.reliability ?? 'medium',
        metrics,
        advice: detail.advice,
        why: `${detail.why}${also}`,
        fact: gap.fact(which),
        gain: gap.gain(which),
        quote: detail.quote,
        evidence: told.map(({ at: { start, end } }) => ({ start, end: Math.max(start, end) })),
      },
    ];
  });
};

/** The longest turn where the answers are not known one by one. */
export const longTurn: Rule = bandRule({
  area: 'content',
  topic: 'answer.long',
  metric: 'talk.longest_turn',
  worth: { long: 0.5 },
  say: (metric) => ({
    advice: SHORTER,
    why: `The longest answer runs for ${clock(metric.value)} min${atMoments(metric.evidence)}; after two minutes attention drops.`,
    fact: 'one answer runs past two minutes',
    gain: 'a shorter way to the point',
  }),
});
