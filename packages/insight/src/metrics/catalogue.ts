import { answerCatalogue } from './answer-catalogue.ts';
import { type Band, findBand } from './bands.ts';
import type { MetricDefinition } from './definition.ts';
import { faceMetrics } from './face-catalogue.ts';
import { framingMetrics } from './framing-catalogue.ts';
import { languageMetrics } from './language-catalogue.ts';
import { postureMetrics } from './posture-catalogue.ts';
import { speechMetrics } from './speech-catalogue.ts';
import { voiceMetrics } from './voice-catalogue.ts';

/** Every metric of a report, in the order in which a report shows them. */
export const catalogue: readonly MetricDefinition[] = [
  ...speechMetrics,
  ...voiceMetrics,
  ...faceMetrics,
  ...postureMetrics,
  ...framingMetrics,
  ...languageMetrics,
];

const byId: ReadonlyMap<string, MetricDefinition> = new Map(
  [...catalogue, ...answerCatalogue].map((definition) => [definition.id, definition]),
);

/** What is known about a metric, also about one of single answers, or null for an id that no metric has. */
export const definitionOf = (id: string): MetricDefinition | null => byId.get(id) ?? null;

/** The band that a value of this metric lies in, with label and tone; null without a value or where it is not judged. */
export function bandAt(id: string, value: number | null): Band | null {
  const definition = byId.get(id);
  return definition && value !== null ? findBand(definition.bands, value) : null;
}

/** Key of the band that a value of this metric lies in; null without a value or where it is not judged. */
export const bandOf = (id: string, value: number | null): string | null => bandAt(id, value)?.key ?? null;

/** Whether a metric reads feelings from face or voice, and so exists only where the policy allows it. */
export const infersEmotion = (id: string): boolean => byId.get(id)?.group === 'emotion';
