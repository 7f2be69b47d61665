import { infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Metric } from '@impact/report/metric';
import type { Suggestion, Suggestions } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { CoachInput } from '../input.ts';
import { judgesWording } from '../wording-metrics.ts';
import { whyWordsAreUnfit } from '../words-fit.ts';
import { answers, longTurn } from './content.ts';
import { exercisesFor } from './exercises.ts';
import { fillers, longPauses, repeats } from './fluency.ts';
import { worthKeeping } from './keep.ts';
import { grammar, hedges, inclusive, ownPart, readability } from './language.ts';
import { pace, rush } from './pace.ts';
import { eyeContact, handToFace, headTilt, looksAway, postureScore, shoulders, slouch, sway } from './presence.ts';
import { ranked } from './rank.ts';
import type { Idea, MeasuredMetrics, Rule, Scene } from './rule.ts';
import { centring, company, faceHeight, headroom, light, visibility } from './setup.ts';
import { summaryOf } from './summary.ts';
import { clipping, dynamics, level, melody } from './voice.ts';
import { firstMoments } from './wording.ts';

/** No rule reads feelings: they are too uncertain to advise on, and no advice can change how somebody should feel. */
const RULES: readonly Rule[] = [
  pace,
  rush,
  fillers,
  longPauses,
  repeats,
  answers,
  longTurn,
  grammar,
  inclusive,
  hedges,
  ownPart,
  readability,
  eyeContact,
  looksAway,
  slouch,
  sway,
  shoulders,
  headTilt,
  handToFace,
  postureScore,
  melody,
  dynamics,
  level,
  clipping,
  light,
  faceHeight,
  centring,
  headroom,
  company,
  visibility,
];

/** What is worth keeping fills the list up to this many items. */
const FEWEST = 3;

/** The coach that needs no model: rules over what was measured, most valuable first. Same input, same words. */
export function coachByRules(input: CoachInput): Suggestions {
  const scene = sceneOf(input);
  const ideas = ranked(RULES.flatMap((rule) => rule(scene)).filter(isGrounded));
  const strengths = worthKeeping(scene, input.findings).filter(isGrounded);
  return {
    by: 'rules',
    items: [
      ...ideas.map((idea) =>
        toSuggestion('try', { ...idea, answer: idea.answer ?? answerAround(idea.evidence, scene) }),
      ),
      ...strengths.slice(0, Math.max(0, FEWEST - ideas.length)).map((strength) => toSuggestion('keep', strength)),
    ],
    summary: summaryOf({ metrics: input.metrics, findings: input.findings, scene, ideas, strengths }),
    exercises: exercisesFor(ideas, scene.metrics),
    asked: null,
  };
}

function sceneOf({ metrics, answers, transcript }: CoachInput): Scene {
  const unfit = whyWordsAreUnfit({ transcript, metrics });
  const readable = (all: readonly Metric[]): MeasuredMetrics =>
    new Map(
      all.flatMap((metric) =>
        metric.value === null || infersEmotion(metric.id) || (unfit !== null && judgesWording(metric.id))
          ? []
          : [[metric.id, { ...metric, value: metric.value }] as const],
      ),
    );
  return {
    metrics: readable(metrics),
    answers: answers.map((answer) => ({ ...answer, metrics: readable(answer.metrics) })),
    transcript,
    isQuotable: unfit === null,
  };
}

/** Whether an idea rests on something: a metric, or words that were said. */
const isGrounded = ({ metrics, quote }: Pick<Idea, 'metrics' | 'quote'>): boolean =>
  metrics.length > 0 || quote !== null;

type Told = Pick<Idea, 'area' | 'answer' | 'advice' | 'why' | 'metrics' | 'quote' | 'evidence'>;

const toSuggestion = (
  kind: Suggestion['kind'],
  { area, answer, advice, why, metrics, quote, evidence }: Told,
): Suggestion => ({
  kind,
  area,
  answer,
  advice,
  why,
  metrics: [...metrics],
  quote,
  evidence: firstMoments(evidence),
});

/** The answer that all the moments lie in; null where they do not, and where there is but one answer to lie in. */
function answerAround(spans: readonly Span[], { answers }: Scene): number | null {
  if (spans.length === 0 || answers.length < 2) return null;
  return (
    answers.find((answer) => spans.every(({ start, end }) => start >= answer.start && end <= answer.end))?.number ??
    null
  );
}
