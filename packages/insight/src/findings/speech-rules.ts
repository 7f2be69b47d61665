import { longestSpans } from '../series/longest-spans.ts';
import { fillersIn, isLowerBound, leavesHesitationsOut } from '../speech/fillers.ts';
import { longPauses } from '../speech/pauses.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import { isCountedWord } from '../speech/spoken-words.ts';
import { gainOf, holdOf, outside } from './effect.ts';
import { type Candidate, type FindingContext, longestEvidence, measured, type Rule } from './finding.ts';
import { clock, count, moments, sentence, times } from './words.ts';

/** A pace under this is slow, words/min. */
const SLOW = 100;

const isWindow = (value: unknown): value is { start: number; end: number; wpm: number } =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'wpm' in value;

/** Words per minute against what is easy to follow. */
export const paceRule: Rule = (context) => {
  const pace = measured(context, 'pace.wpm');
  if (!pace?.band) return [];
  const { detail } = context.metrics.get('pace.variation') ?? {};
  const wpm = Math.round(pace.value);
  const isSlow = pace.band === 'slow';
  const extreme = isSlow ? detail?.slowest : detail?.fastest;
  const moment = isWindow(extreme) ? { start: extreme.start, end: extreme.end } : null;
  const at = isWindow(extreme)
    ? `, ${isSlow ? 'slowest' : 'fastest'} from ${clock(extreme.start)} (${extreme.wpm})`
    : '';
  const base = {
    topic: 'pace',
    metrics: ['pace.wpm', 'pace.variation'],
    evidence: moment ? [moment] : longestEvidence(pace),
    effect: gainOf(context, 'pace'),
  };
  switch (pace.band) {
    case 'fast':
    case 'lively':
      return [
        {
          ...base,
          id: `pace.${pace.band}`,
          kind: 'improve',
          title: pace.band === 'fast' ? 'The pace sounds fast' : 'The pace sounds a little fast',
          detail: `${wpm} words a minute on average${at}; 100 to 165 is easy to follow. Try ending each sentence with a breath.`,
        },
      ];
    case 'slow':
      return [
        {
          ...base,
          // Where it is long pauses that make it slow, the finding about them says the same.
          topic: isSlowByPauses(context) ? 'pauses' : 'pace',
          id: 'pace.slow',
          kind: 'improve',
          title: 'The pace sounds slow',
          detail: `${wpm} words a minute on average${at}; 100 to 165 keeps a listener along. Try shorter pauses between sentences.`,
        },
      ];
    default:
      return [
        {
          ...base,
          evidence: pace.best ? [{ start: pace.best.start, end: pace.best.end }] : longestEvidence(pace),
          id: 'pace.good',
          kind: 'strength',
          title: 'The pace is easy to follow',
          detail: `${wpm} words a minute on average, inside the 100 to 165 that listeners follow well. Keep it.`,
          effect: holdOf(context, 'pace'),
        },
      ];
  }
};

/** Whether the pace would not be slow without the long pauses. */
function isSlowByPauses(context: FindingContext): boolean {
  const { words, wordedTurns } = context.timeline;
  const silent = totalSeconds(longPauses(context.timeline));
  return 60 * words.filter(isCountedWord).length >= SLOW * (totalSeconds(wordedTurns) - silent);
}

/** Fillers with their moments, as advice only where there are more than go unnoticed; or hardly any. */
export const fillerRule: Rule = (context) => {
  const rate = measured(context, 'filler.per_min');
  if (!rate) return [];
  const { words } = context.timeline;
  const fillers = fillersIn(words);
  const leavesOut = isLowerBound(context.timeline);
  const least = leavesOut ? 'at least ' : '';
  const metrics = ['filler.per_min', 'filler.top'];
  if (rate.value > 5 || (rate.value > 3 && fillers.length > 1)) {
    const kinds = [...Map.groupBy(fillers, ({ word }) => word)].sort(([, a], [, b]) => b.length - a.length).slice(0, 2);
    const said = kinds.map(([word, all]) => `“${word}” ${times(all.length)} ${moments(all)}`).join(', ');
    const rated = `${least}${rate.value.toFixed(1)} a minute`;
    const many = rate.value > 5;
    return [
      {
        id: many ? 'fillers.many' : 'fillers.some',
        topic: 'fillers',
        family: 'hesitation',
        kind: many ? 'improve' : 'note',
        title: `${sentence(`${least}${count(fillers.length)}`)} ${fillers.length === 1 ? 'filler' : 'fillers'}`,
        detail: `${said}: ${rated}; ${many || !leavesOut ? 'up to 5 go unnoticed' : leavesHesitationsOut(context.timeline) ? 'the transcript may leave some out' : 'recognisers leave many out'}.${many ? ' Try a short silence in their place.' : ''}`,
        metrics,
        evidence: fillers.slice(0, 3).map(({ start, end }) => ({ start, end })),
        effect: gainOf(context, 'fillers'),
      },
    ];
  }
  const counted = words.filter(isCountedWord).length;
  if (rate.value > 2 || leavesOut || counted < 100) return [];
  return [
    {
      id: 'fillers.few',
      topic: 'fillers',
      kind: 'strength',
      title: fillers.length === 0 ? 'No fillers' : 'Hardly any fillers',
      detail: `${sentence(count(fillers.length))} ${fillers.length === 1 ? 'filler' : 'fillers'} in ${counted} words. Keep it.`,
      metrics,
      evidence: longestSpans(context.timeline.turns, 3),
      effect: holdOf(context, 'fillers'),
    },
  ];
};

/** A turn that goes on for over two minutes. */
export const turnRule: Rule = (context): Candidate[] => {
  const turn = measured(context, 'talk.longest_turn');
  if (turn?.band !== 'long' || !context.timeline.speakersKnown) return [];
  return [
    {
      id: 'turn.long',
      topic: 'turn',
      kind: 'improve',
      title: 'One answer runs long',
      detail: `An answer of ${clock(turn.value)} min ${moments(turn.evidence)}. Try the result first, then two or three sentences on how.`,
      metrics: ['talk.longest_turn'],
      evidence: turn.evidence.slice(0, 1),
      effect: outside('longTurn', (turn.value - 120) / 180),
    },
  ];
};
