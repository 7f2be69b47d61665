import { describe, expect, it } from 'vitest';
import type { Schemas } from '../api/client.ts';
import { type Stage, shownStages } from './shown-stages.ts';

const stage = (step: string): Stage => ({ step, state: 'queued', share: 0, cached: false, code: null, message: null });
const run = { stages: ['recording', 'voice', 'speech-emotion', 'report'].map(stage) } as NonNullable<
  Schemas['Interview']['run']
>;

describe('the stages that are shown', () => {
  it('are all of the plan', () => {
    expect(shownStages({ run, emotionInference: true }).map(({ step }) => step)).toHaveLength(4);
  });

  it('have nothing of emotion where it is not inferred', () => {
    expect(shownStages({ run, emotionInference: false }).map(({ step }) => step)).toEqual([
      'recording',
      'voice',
      'report',
    ]);
  });

  it('are none before there is an analysis', () => {
    expect(shownStages({ run: null, emotionInference: true })).toEqual([]);
  });
});
