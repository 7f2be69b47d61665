import { partsHeard, tellsStory, wantsExample } from '@impact/insight/answers/story';
import { type Gap, isMany, named } from './gap.ts';
import type { Scene, SceneAnswer } from './rule.ts';
import { closing, opening } from './spoken.ts';
import { PART_NAMES, type Part, stories } from './story.ts';
import { clock, quoted, sentence } from './wording.ts';

const lacks =
  (part: Part) =>
  (answer: SceneAnswer, scene: Scene): boolean =>
    scene.isQuotable && tellsStory(answer) && answer.star[part] === null;

/** What of a story was heard: " The steps taken are there (“we wrote a plan”, 0:14)." */
function heardWell(answer: SceneAnswer, missing: Part): string {
  const heard = partsHeard(answer).filter((part) => part !== missing);
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

/** What may be missing from the build of an answer: the parts of a story, or an example where no story was asked for. */
export const STORY_GAPS: readonly Gap[] = [
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
    topic: 'answer.example',
    worth: 0.45,
    metrics: ['structure.star'],
    applies: (answer, { isQuotable }) => isQuotable && wantsExample(answer),
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
];
