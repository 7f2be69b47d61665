import type { Span } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import { totalSeconds } from '../speech/span-sets.ts';
import { type Candidate, type FindingContext, measured, type Rule, wholeOf } from './finding.ts';
import { moments, percent, times } from './words.ts';

interface PostureFault {
  id: string;
  metric: string;
  spans: readonly Span[];
  title: string;
  what: string;
  advice: string;
}

/** The moments in which posture leaves the own bands, or a posture that stays in them. */
export const postureRule: Rule = (context) => {
  const { episodes } = context;
  const score = measured(context, 'posture.score');
  if (!episodes || !score) return [];
  const faults: PostureFault[] = [
    {
      id: 'slouch',
      metric: 'posture.slouch',
      spans: episodes.slouches,
      title: 'Posture sinks',
      what: 'The shoulders sink below the own upright posture',
      advice: 'Try sitting back against the chair before each answer',
    },
    {
      id: 'shoulder_tilt',
      metric: 'posture.shoulder_tilt',
      spans: episodes.shoulderTilts,
      title: 'One shoulder hangs',
      what: 'The shoulders look tilted by more than 6°',
      advice: 'Try resting both arms alike',
    },
    {
      id: 'head_tilt',
      metric: 'posture.head_tilt',
      spans: episodes.headTilts,
      title: 'The head looks tilted',
      what: 'The head is tilted by more than 10°',
      advice: 'Try raising the camera to eye level',
    },
    {
      id: 'hand_to_face',
      metric: 'posture.hand_to_face',
      spans: episodes.handToFace,
      title: 'A hand goes to the face',
      what: 'A hand is at the face',
      advice: 'Try resting the hands on the table',
    },
  ];
  const found = faults.filter(({ spans }) => spans.length > 0).map((fault) => postureFinding(fault, context));
  const sway = measured(context, 'posture.sway');
  if (sway?.band === 'restless') {
    found.push({
      id: 'posture.sway',
      topic: 'sway',
      kind: 'improve',
      title: 'The posture looks restless',
      detail: `The shoulders move sideways by ${percent(sway.value)} of their width ${moments(sway.evidence.slice(0, 3))}. Try both feet on the floor.`,
      metrics: ['posture.sway'],
      evidence: sway.evidence.slice(0, 3),
      effect: Math.min(0.5, 0.2 + 3 * (sway.value - 0.06)),
    });
  }
  if (score.band === 'good') {
    found.push({
      id: 'posture.good',
      topic: 'posture',
      kind: 'strength',
      title: 'Posture looks upright',
      detail: `Upright, level and calm ${percent(score.value / 100)} of the visible time. Keep it.`,
      metrics: ['posture.score'],
      evidence: [wholeOf(context)],
      effect: 0.4,
    });
  }
  return found;
};

function postureFinding(
  { id, metric, spans, title, what, advice }: PostureFault,
  { duration }: FindingContext,
): Candidate {
  const seconds = totalSeconds(spans);
  return {
    id: `posture.${id}`,
    topic: id,
    kind: 'improve',
    title,
    detail: `${what} ${times(spans.length)}, ${seconds.toFixed(1)} s in all ${moments(spans)}. ${advice}.`,
    metrics: [metric, 'posture.score'],
    evidence: longestSpans(spans, 3),
    effect: Math.min(0.8, 0.2 + seconds / Math.max(1, duration)),
  };
}
