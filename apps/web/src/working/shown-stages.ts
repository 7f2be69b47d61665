import type { Schemas } from '../api/client.ts';

type Interview = Schemas['Interview'];
export type Stage = NonNullable<Interview['run']>['stages'][number];

/** The stages of an analysis in the order of the plan; where emotion is not inferred, nothing of it is among them. */
export function shownStages({ run, emotionInference }: Pick<Interview, 'run' | 'emotionInference'>): Stage[] {
  return (run?.stages ?? []).filter(({ step }) => emotionInference || step !== 'speech-emotion');
}
