import { spanLength } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import { median } from '../series/percentile.ts';
import { fillersIn, isLowerBound } from '../speech/fillers.ts';
import { longPauses } from '../speech/pauses.ts';
import { isCountedWord } from '../speech/spoken-words.ts';
import { type Candidate, type FindingContext, measured, type Rule } from './finding.ts';
import { clock, count, moments, sentence, times } from './words.ts';

/** Recordings shorter than this are short enough to tell of single moments, seconds of turn time. */
const SHORT = 120;
/** A pause that stands out in a short recording: at least this long, and this many times the median. */
const STANDING_OUT = { seconds: 1.2, ratio: 2 };

const isWindow = (value: unknown): value is { start: number; end: number; wpm: number } =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'wpm' in value;

/** Words per minute against what is easy to follow. */
export const paceRule: Rule = (context) => {
  const pace = measured(context, 'pace.wpm');
  if (!pace) return [];
  const { detail } = context.metrics.get('pace.variation') ?? {};
  const wpm = Math.round(pace.value);
  const extreme = pace.band === 'slow' ? detail?.slowest : detail?.fastest;
  const moment = isWindow(extreme) ? { start: extreme.start, end: extreme.end } : null;
  const at = isWindow(extreme) ? ` (${extreme.wpm} at ${clock(extreme.start)})` : '';
  const base = {
    topic: 'pace',
    metrics: ['pace.wpm', 'pace.variation'],
    evidence: moment ? [moment] : pace.evidence.slice(0, 3),
  };
  switch (pace.band) {
    case 'fast':
    case 'lively':
      return [
        {
          ...base,
          id: `pace.${pace.band}`,
          kind: 'improve',
          title: pace.band === 'fast' ? 'The pace sounds fast' : 'The pace sounds lively',
          detail: `${wpm} words a minute on average${at}; 100 to 165 is easy to follow. Try ending each sentence with a breath.`,
          effect: pace.band === 'fast' ? Math.min(1, 0.4 + (pace.value - 190) / 60) : 0.2,
        },
      ];
    case 'slow':
      return [
        {
          ...base,
          id: 'pace.slow',
          kind: 'improve',
          title: 'The pace sounds slow',
          detail: `${wpm} words a minute on average${at}; 100 to 165 keeps a listener along. Try shorter pauses between sentences.`,
          effect: Math.min(1, 0.4 + (100 - pace.value) / 60),
        },
      ];
    default:
      return [
        {
          ...base,
          evidence: pace.evidence.slice(0, 3),
          id: 'pace.good',
          kind: 'strength',
          title: 'The pace is easy to follow',
          detail: `${wpm} words a minute on average, inside the 100 to 165 that listeners follow well. Keep it.`,
          effect: 0.45,
        },
      ];
  }
};

/** Long pauses; in a short recording a single pause that stands out; or speech that flows. */
export const pauseRule: Rule = (context) => {
  const rate = measured(context, 'pause.long_per_min');
  if (!rate) return [];
  const long = longPauses(context.timeline);
  const metrics = ['pause.long_per_min', 'pause.ratio'];
  if (rate.value > 1) {
    return [
      {
        id: 'pauses.long',
        topic: 'pauses',
        kind: 'improve',
        title: long.length === 1 ? 'One pause over 2 s' : `${sentence(count(long.length))} pauses over 2 s`,
        detail: `${sentence(count(long.length))} ${long.length === 1 ? 'pause' : 'pauses'} over 2 s ${moments(long)}. Try opening with the result, or naming what comes next.`,
        metrics,
        evidence: longestSpans(long, 3),
        effect: Math.min(1, 0.25 + (rate.value - 1) / 5),
      },
    ];
  }
  const outstanding = pauseStandingOut(context);
  if (outstanding) {
    const seconds = spanLength(outstanding).toFixed(1);
    return [
      {
        id: 'pauses.one',
        topic: 'pauses',
        kind: 'note',
        title: 'One pause stands out',
        detail: `A pause of ${seconds} s, clearly longer than the others ${moments([outstanding])}. A short silence sounds composed.`,
        metrics,
        evidence: [outstanding],
        effect: 0.25,
      },
    ];
  }
  if (context.timeline.turnSeconds < 30) return [];
  return [
    {
      id: 'pauses.few',
      topic: 'pauses',
      kind: 'strength',
      title: 'Speech flows',
      detail: `${sentence(count(long.length))} ${long.length === 1 ? 'pause' : 'pauses'} over 2 s in ${clock(context.timeline.turnSeconds)} min of speaking. Keep it.`,
      metrics,
      evidence: longestSpans(context.timeline.turns, 3),
      effect: 0.35,
    },
  ];
};

function pauseStandingOut({ timeline: { silences, turnSeconds } }: FindingContext) {
  const [longest] = longestSpans(silences, 1);
  if (!longest || turnSeconds >= SHORT || spanLength(longest) < STANDING_OUT.seconds) return null;
  const usual = median(silences.filter((silence) => silence !== longest).map(spanLength));
  return usual === null || spanLength(longest) >= STANDING_OUT.ratio * usual ? longest : null;
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
        kind: many ? 'improve' : 'note',
        title: `${sentence(`${least}${count(fillers.length)}`)} ${fillers.length === 1 ? 'filler' : 'fillers'}`,
        detail: `${said}: ${rated}; ${many || !leavesOut ? 'up to 5 go unnoticed' : 'recognisers leave many out'}.${many ? ' Try a short silence in their place.' : ''}`,
        metrics,
        evidence: fillers.slice(0, 3).map(({ start, end }) => ({ start, end })),
        effect: Math.min(1, 0.15 + (rate.value - 3) / 12),
      },
    ];
  }
  if (rate.value > 2 || leavesOut || words.filter(isCountedWord).length < 100) return [];
  return [
    {
      id: 'fillers.few',
      topic: 'fillers',
      kind: 'strength',
      title: 'Hardly any fillers',
      detail: `${sentence(count(fillers.length))} in ${words.filter(isCountedWord).length} words. Speech sounds prepared. Keep it.`,
      metrics,
      evidence: longestSpans(context.timeline.turns, 3),
      effect: 0.4,
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
      effect: Math.min(0.7, 0.3 + (turn.value - 120) / 300),
    },
  ];
};
