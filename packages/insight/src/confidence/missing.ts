import { isLowerBound, leavesHesitationsOut, whyFillersTellNothing } from '../speech/fillers.ts';
import { type Component, type ComponentDefinition, componentDefinitions } from './components.ts';
import type { ConfidenceInput, Scores } from './evidence.ts';
import { weightOf } from './index-of.ts';
import type { Weights } from './weights.ts';

/** Why a component has no score, in a sentence: what its metric says. */
export function whyMissing(component: Component, { metrics, timeline }: ConfidenceInput): string {
  const { metrics: ids } = componentDefinitions[component];
  const reason = metrics.find(({ id, value }) => value === null && ids.includes(id))?.reason;
  if (reason !== undefined) return reason;
  if (component === 'pace' && !timeline.english)
    return 'The words do not look like English; what pace is easy to follow is known for English only.';
  return component === 'fillers' && isLowerBound(timeline)
    ? whyFillersTellNothing(timeline)
    : 'There was nothing to measure this from.';
}

/** Why there is no index: how much of it was measured, what is missing, and what would bring it. */
export function whyNoIndex(
  input: ConfidenceInput,
  scores: Scores,
  weights: Weights,
  components: readonly Component[],
): string {
  const { measured, total } = weightOf(scores, weights, components);
  const missing = components.filter((component) => scores[component] === null);
  const labels = missing.map((component) => componentDefinitions[component].label);
  const needs = new Set(missing.map((component) => componentDefinitions[component].needs));
  const remedies = [...needs].map((need) => remedyFor(need, input));
  const share = total > 0 ? Math.floor((100 * measured) / total) : 0;
  return `Only ${share} % of the weight of the index could be measured, and it needs half; missing: ${labels.join(', ')}. Add ${remedies.join(' or ')}.`;
}

function remedyFor(need: ComponentDefinition['needs'], { timeline, voice, episodes }: ConfidenceInput): string {
  switch (need) {
    case 'words':
      if (timeline.words.length > 0 && leavesHesitationsOut(timeline))
        return 'a transcript that keeps every “um”, and more speech';
      return timeline.words.length > 0 && !isLowerBound(timeline)
        ? 'a recording with more speech'
        : 'a transcript of what was said';
    case 'sound':
      return voice.prosody ? 'a recording with more speech' : 'a recording with sound';
    case 'picture':
      return episodes ? 'a picture in which face and shoulders stay in view' : 'a recording with a picture';
  }
}
