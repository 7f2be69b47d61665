import type { Engine } from '@impact/report/report';
import type { Recording, Settings, Step, StepName } from './step.ts';
import { resultKey } from './store/cache.ts';

/** The engines and models of a step, as the report names them. */
export const enginesOf = (step: Step, settings: Settings): Engine[] =>
  step.engines(settings).map((engine) => ({ step: step.name, ...engine }));

/**
 * The key under which the result of a step is kept: as long as recording, version, options, engines and what the step builds on stay the
 * same. `keys` holds the keys of the steps before it that have a result; a step that is stored in parts has what it `uses` in their names.
 */
export function stepKey(
  step: Step,
  { recording, settings }: { recording: Pick<Recording, 'media'>; settings: Settings },
  { keys }: { keys: ReadonlyMap<StepName, string> },
): string {
  const before = [...step.needs, ...(step.storedInParts ? [] : (step.uses ?? []))];
  return resultKey(step.name, [
    step.version,
    recording.media.duration,
    step.options(settings),
    enginesOf(step, settings),
    before.map((name) => keys.get(name) ?? null),
  ]);
}
