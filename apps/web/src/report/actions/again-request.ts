import { COMPONENTS, type Component, componentDefinitions } from '@impact/insight/confidence/components';
import { DEFAULT_WEIGHTS } from '@impact/insight/confidence/weights';
import type { Interview } from '../report-context.tsx';

type Settings = NonNullable<Interview['settings']>;
export type GivenWeights = Readonly<Record<Component, number>>;

/** What the form holds; `transcript` is the id of an upload, null for the recogniser, undefined for the words that there are. */
export interface Asked {
  questions: readonly string[];
  weights: GivenWeights;
  emotion: boolean;
  candidateSpeaker: string | null;
  transcript?: string | null;
}

/** The weights that an interview has: the usual ones with its own in their place. */
export const weightsOf = ({ weights }: Pick<Settings, 'weights'>): GivenWeights => ({ ...DEFAULT_WEIGHTS, ...weights });

/** Those that differ from the usual ones; null where none does. */
export function givenWeights(weights: GivenWeights): Record<string, number> | null {
  const own = COMPONENTS.filter((component) => weights[component] !== DEFAULT_WEIGHTS[component]);
  return own.length === 0 ? null : Object.fromEntries(own.map((component) => [component, weights[component]]));
}

/** The components that a person may weigh: none that reads emotion where it is not inferred. */
export const weighed = (emotion: boolean): Component[] =>
  COMPONENTS.filter((component) => emotion || !componentDefinitions[component].emotion);

/** The request: only what differs from the settings, so that nothing else is decided anew. */
export function againRequest(before: Settings, asked: Asked) {
  const weights = givenWeights(asked.weights);
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return {
    ...(!isSame(asked.questions, before.questions) && { questions: [...asked.questions] }),
    ...(!isSame(weights, givenWeights(weightsOf(before))) && { weights }),
    ...(asked.emotion !== before.emotion && { emotion: asked.emotion }),
    ...(asked.candidateSpeaker !== before.candidateSpeaker && { candidateSpeaker: asked.candidateSpeaker }),
    ...(asked.transcript !== undefined && { transcriptUploadId: asked.transcript }),
  };
}
