import { type Component, componentDefinitions } from '@impact/insight/confidence/components';
import type { ConfidenceMoment, Report } from '@impact/report/report';

export interface ConfidencePart {
  label: string;
  /** How the score comes about. */
  how: string;
  /** Percent of the whole table. */
  weight: number;
  /** 0–100, null where it was not measured. */
  score: number | null;
  /** Why there is no score. */
  reason: string | null;
}

/** A dip or peak of the curve; `number` counts from 1 and stands on the curve as well. */
export interface CurveMoment extends Pick<ConfidenceMoment, 'kind' | 'start' | 'end' | 'at' | 'index' | 'text'> {
  number: number;
  causes: { label: string; score: number; average: number; effect: number }[];
}

export interface ConfidenceView {
  index: number | null;
  reason: string | null;
  reliability: string | null;
  parts: ConfidencePart[];
  /** Whose weights they are, in a sentence. */
  weights: string;
  /** Percent of the weight that could be measured. */
  measured: number;
  moments: CurveMoment[];
}

export function confidenceView({ confidence }: Report): ConfidenceView {
  const { index, contributions, moments } = confidence;
  const total = contributions.reduce((sum, { weight }) => sum + weight, 0);
  const share = (weight: number) => (total > 0 ? (100 * weight) / total : 0);
  return {
    index,
    reason: confidence.reason ?? null,
    reliability: index === null ? null : (confidence.reliability ?? null),
    parts: contributions.map(({ component, weight, score, reason }) => ({
      label: componentLabel(component),
      how: definitionOf(component)?.score ?? '',
      weight: share(weight),
      score: score === null ? null : 100 * score,
      reason: reason ?? null,
    })),
    weights:
      confidence.weights === 'given'
        ? 'The weights were given for this analysis and differ from the usual ones.'
        : 'The weights are the usual ones of IMPACT.',
    measured: contributions.reduce((sum, { weight, score }) => sum + (score === null ? 0 : share(weight)), 0),
    moments: moments.map(({ causes, kind, end, at, index: value, text }, i) => ({
      number: i + 1,
      kind,
      // What opens a moment leads to where it stands on the curve.
      start: at,
      end,
      at,
      index: value,
      text,
      causes: causes.map(({ component, score, average, effect }) => ({
        label: componentLabel(component),
        score: 100 * score,
        average: 100 * average,
        effect,
      })),
    })),
  };
}

const definitionOf = (component: string) =>
  Object.hasOwn(componentDefinitions, component) ? componentDefinitions[component as Component] : null;

/** A component's name in a reader's words. */
function componentLabel(component: string): string {
  const label = definitionOf(component)?.label ?? component.replaceAll('_', ' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
