import type { Metric } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import type { VisualEpisodes } from '../visual.ts';
import { type Candidate, type FindingContext, measured, type Rule, wholeOf } from './finding.ts';
import { moments, percent, times } from './words.ts';

/** One way in which posture leaves its bands: `what` is a sentence without its end, `advice` a whole one. */
interface PostureFault {
  id: string;
  spans: readonly Span[];
  title: string;
  what: string;
  advice: string;
}

const faultsIn = (episodes: VisualEpisodes): PostureFault[] =>
  [
    {
      id: 'posture.slouch',
      spans: episodes.slouches,
      title: 'Posture sinks',
      what: 'The shoulders sink below their usual upright place',
      advice: 'Try sitting back against the chair before each answer.',
    },
    {
      id: 'posture.shoulder_tilt',
      spans: episodes.shoulderTilts,
      title: 'One shoulder looks lower',
      what: 'The shoulders look tilted by more than 6°',
      advice: 'Try resting both arms alike.',
    },
    {
      id: 'posture.head_tilt',
      spans: episodes.headTilts,
      title: 'The head looks tilted',
      what: 'The head looks tilted by more than 10°',
      advice: 'Try raising the camera to eye level.',
    },
    {
      id: 'posture.hand_to_face',
      spans: episodes.handToFace,
      title: 'A hand goes to the face',
      what: 'A hand is at the face',
      advice: 'Try resting the hands on the table.',
    },
  ]
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => totalSeconds(b.spans) - totalSeconds(a.spans));

/** The moments in which posture leaves its bands (one finding, the longest fault first), or a posture that stays in them. */
export const postureRule: Rule = (context) => {
  const { episodes } = context;
  const score = measured(context, 'posture.score');
  if (!episodes || !score) return [];
  return [...faultFinding(faultsIn(episodes), context), ...swayFinding(context), ...goodFinding(score, context)];
};

function faultFinding(faults: readonly PostureFault[], { duration }: FindingContext): Candidate[] {
  const [longest] = faults;
  if (!longest) return [];
  const seconds = faults.reduce((sum, { spans }) => sum + totalSeconds(spans), 0);
  const told = faults.map(
    ({ what, spans }) =>
      `${what} ${times(spans.length)}, ${totalSeconds(spans).toFixed(1)} s in all ${moments(spans)}.`,
  );
  return [
    {
      id: longest.id,
      topic: 'posture_faults',
      kind: 'improve',
      title: longest.title,
      detail: `${told.join(' ')} ${longest.advice}`,
      metrics: [...faults.map(({ id }) => id), 'posture.score'],
      // A moment of each fault before a second one of the longest.
      evidence: [
        ...faults.flatMap(({ spans }) => longestSpans(spans, 1)),
        ...longestSpans(longest.spans, 3).slice(1),
      ].slice(0, 3),
      effect: Math.min(0.8, 0.2 + seconds / Math.max(1, duration)),
    },
  ];
}

function swayFinding(context: FindingContext): Candidate[] {
  const sway = measured(context, 'posture.sway');
  if (sway?.band !== 'restless') return [];
  const evidence = sway.evidence.slice(0, 3);
  return [
    {
      id: 'posture.sway',
      topic: 'sway',
      kind: 'improve',
      title: 'The posture looks restless',
      detail: `The shoulders move sideways by ${percent(sway.value)} of their width${evidence.length > 0 ? ` ${moments(evidence)}` : ''}. Try both feet on the floor.`,
      metrics: ['posture.sway'],
      evidence: evidence.length > 0 ? evidence : [wholeOf(context)],
      effect: Math.min(0.5, 0.2 + 3 * (sway.value - 0.06)),
    },
  ];
}

function goodFinding(score: Metric & { value: number }, context: FindingContext): Candidate[] {
  if (score.band !== 'good') return [];
  return [
    {
      id: 'posture.good',
      topic: 'posture',
      kind: 'strength',
      title: 'Posture looks upright',
      detail: `Upright, level and calm ${percent(score.value / 100)} of the visible time. Keep it.`,
      metrics: ['posture.score'],
      evidence: [wholeOf(context)],
      effect: 0.4,
    },
  ];
}
