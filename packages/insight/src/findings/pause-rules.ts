import { spanLength } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import { median } from '../series/percentile.ts';
import { longPauses } from '../speech/pauses.ts';
import { gainOf, holdOf, outside } from './effect.ts';
import { type FindingContext, measured, type Rule } from './finding.ts';
import { clock, count, moments, seconds, sentence } from './words.ts';

/** "32 s", "3:10 min". */
const inWords = (length: number): string => (length < 60 ? `${Math.round(length)} s` : `${clock(length)} min`);

/** Recordings shorter than this are short enough to tell of single moments, seconds of turn time. */
const SHORT = 120;
/** A pause that stands out in a short recording: at least this long, and this many times the median. */
const STANDING_OUT = { seconds: 1.2, ratio: 2 };

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
        family: 'hesitation',
        kind: 'improve',
        title: long.length === 1 ? 'One pause over 2 s' : `${sentence(count(long.length))} pauses over 2 s`,
        detail: `${sentence(count(long.length))} ${long.length === 1 ? 'pause' : 'pauses'} over 2 s ${moments(long)}. Try opening with the result, or naming what comes next.`,
        metrics,
        evidence: longestSpans(long, 3),
        effect: gainOf(context, 'long_pauses'),
      },
    ];
  }
  const outstanding = pauseStandingOut(context);
  if (outstanding) {
    return [
      {
        id: 'pauses.one',
        topic: 'pauses',
        family: 'hesitation',
        kind: 'note',
        title: 'One pause stands out',
        detail: `A pause of ${seconds(spanLength(outstanding))}, clearly longer than the others ${moments([outstanding])}. A short silence sounds composed.`,
        metrics,
        evidence: [outstanding],
        effect: outside('onePause'),
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
      detail: `${sentence(count(long.length))} ${long.length === 1 ? 'pause' : 'pauses'} over 2 s in ${inWords(context.timeline.turnSeconds)} of speaking. Keep it.`,
      metrics,
      evidence: longestSpans(context.timeline.turns, 3),
      effect: holdOf(context, 'long_pauses'),
    },
  ];
};

function pauseStandingOut({ timeline: { silences, turnSeconds } }: FindingContext) {
  const [longest] = longestSpans(silences, 1);
  if (!longest || turnSeconds >= SHORT || spanLength(longest) < STANDING_OUT.seconds) return null;
  const usual = median(silences.filter((silence) => silence !== longest).map(spanLength));
  return usual === null || spanLength(longest) >= STANDING_OUT.ratio * usual ? longest : null;
}
