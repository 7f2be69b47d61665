import { type Span, spanLength } from '@impact/report/span';
import { longestSpans } from '../series/longest-spans.ts';
import { gapsIn } from '../speech/span-sets.ts';
import { type Candidate, type FindingContext, measured, type Rule } from './finding.ts';
import { count, moments, percent, sentence, times } from './words.ts';

/** A look away or a smile that is told, seconds. */
const LONG_LOOK = 1;
const SMILE = 0.6;

/** Eye contact over the recording, and single looks away where it is good. */
export const eyeContactRule: Rule = (context) => {
  const contact = measured(context, 'eye_contact.ratio');
  if (!contact) return [];
  const looks = (context.episodes?.looksAway ?? []).filter((look) => spanLength(look) >= LONG_LOOK);
  const metrics = ['eye_contact.ratio', 'eye_contact.lost'];
  const share = percent(contact.value);
  const evidence = looks.length > 0 ? longestSpans(looks, 3) : contact.evidence.slice(0, 3);
  if (contact.band !== 'good') {
    return [
      {
        id: 'eye_contact.low',
        topic: 'eye_contact',
        kind: 'improve',
        title: contact.band === 'low' ? 'Eye contact looks low' : 'Eye contact comes and goes',
        detail: `The eyes are near the lens ${share} of the time; from 60 % it looks attentive${looks.length > 0 ? `. The longest looks away: ${moments(evidence)}` : ''}. Try moving the other person's picture close to the lens.`,
        metrics,
        evidence,
        effect: Math.min(1, 0.3 + 1.5 * (0.6 - contact.value)),
      },
    ];
  }
  const found: Candidate[] = [
    {
      id: 'eye_contact.good',
      topic: 'eye_contact',
      kind: 'strength',
      title: 'Eye contact looks good',
      detail: `The eyes are near the lens ${share} of the time. Keep it.`,
      metrics,
      evidence: longestSpans(gapsIn(whole(context), context.episodes?.looksAway ?? []), 3),
      effect: 0.5,
    },
  ];
  if (looks.length > 0) {
    const longest = Math.max(...looks.map(spanLength)).toFixed(1);
    found.push({
      id: 'eye_contact.looks_away',
      topic: 'looks_away',
      kind: 'improve',
      title: looks.length === 1 ? 'One look away' : `${sentence(count(looks.length))} looks away`,
      detail: `The eyes leave the lens ${times(looks.length)} for a second or more ${moments(looks)}, at most ${longest} s. Looking aside to think is fine; try coming back before the key sentence.`,
      metrics,
      evidence: longestSpans(looks, 3),
      effect: Math.min(0.5, 0.15 + 0.08 * totalLength(looks)),
    });
  }
  return found;
};

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
      evidence: [whole(context)],
      effect: 0.4,
    });
  }
  return found;
};

function postureFinding(
  { id, metric, spans, title, what, advice }: PostureFault,
  { duration }: FindingContext,
): Candidate {
  const seconds = totalLength(spans);
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

/** Smiles, and what the expression looks like where the policy allows it. */
export const expressionRule: Rule = (context) => {
  const smiles = (context.episodes?.smiles ?? []).filter((smile) => spanLength(smile) >= SMILE);
  const found: Candidate[] = [];
  if (measured(context, 'smile.ratio') && smiles.length > 0) {
    found.push({
      id: 'smile',
      topic: 'smile',
      kind: 'strength',
      title: smiles.length === 1 ? 'A smile is seen' : `${sentence(count(smiles.length))} smiles are seen`,
      detail: `The mouth corners rise ${times(smiles.length)} ${moments(smiles)}. It looks friendly. Keep it.`,
      metrics: ['smile.ratio'],
      evidence: longestSpans(smiles, 3),
      effect: Math.min(0.5, 0.4 + 0.03 * smiles.length),
    });
  }
  const nervous = context.policy.emotionInference ? measured(context, 'facial_emotion.nervous') : null;
  if (nervous && nervous.value >= 0.5 && nervous.evidence.length > 0) {
    found.push({
      id: 'expression.nervous',
      topic: 'expression',
      kind: 'improve',
      title: 'The expression looks nervous in places',
      detail: `${percent(nervous.value)} of the time on average ${moments(nervous.evidence.slice(0, 3))}. Try a smile at the greeting and at the end of an answer.`,
      metrics: ['facial_emotion.nervous'],
      evidence: nervous.evidence.slice(0, 3),
      effect: 0.35,
    });
  }
  return found;
};

const FRAMING: Readonly<Record<string, Readonly<Record<string, { title: string; detail: string }>>>> = {
  'framing.face_height': {
    far: {
      title: 'The face looks far away',
      detail: 'It fills little of the picture. Try moving closer, so that head and shoulders fill it.',
    },
    close: {
      title: 'The face looks very close',
      detail: 'It fills most of the picture. Try moving back, so that the shoulders are seen.',
    },
  },
  'framing.face_offset': {
    off_centre: {
      title: 'The face is off centre',
      detail: 'It sits to one side of the picture. Try turning the camera a little.',
    },
  },
  'framing.headroom': {
    tight: {
      title: 'Little room above the head',
      detail: 'The head touches the top of the picture. Try tilting the camera up.',
    },
  },
};

/** How the camera frames the person, where it helps to change it. */
export const framingRule: Rule = (context) =>
  Object.entries(FRAMING).flatMap(([id, tips]) => {
    const metric = measured(context, id);
    const tip = metric?.band ? tips[metric.band] : undefined;
    if (!metric || !tip) return [];
    const evidence = metric.evidence.length > 0 ? metric.evidence.slice(0, 3) : [whole(context)];
    return [
      { id: `${id}.${metric.band}`, topic: 'framing', kind: 'improve', ...tip, metrics: [id], evidence, effect: 0.25 },
    ];
  });

const whole = ({ duration }: FindingContext): Span => ({ start: 0, end: Math.max(0, duration) });

const totalLength = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + spanLength(span), 0);
