import { expect, it } from 'vitest';
import { recordingOf } from '../visual.fixture.ts';
import { findSmiles, smileAmount, smileRatio } from './smile.ts';
import { buildTimeline } from './timeline.ts';

const timelineOf = (raise: (time: number) => number) =>
  buildTimeline({
    vision: recordingOf({ seconds: 40, face: (time) => ({ mouthCornerRaise: raise(time) }) }),
    duration: 40,
    speech: [],
  });

it('judges a smile against the own resting mouth', () => {
  for (const rest of [0.1, 0.4]) {
    const timeline = timelineOf((time) => rest + (time >= 10 && time < 20 ? 0.15 : 0));
    const amount = smileAmount(timeline);
    const smiles = findSmiles(amount, null);
    expect(smiles).toHaveLength(1);
    expect(smiles[0]?.start).toBeCloseTo(10, 0);
    expect(smiles[0]?.end).toBeCloseTo(20, 0);
    expect(smileRatio(timeline, amount, smiles).value).toBeCloseTo(0.25, 1);
  }
});

it('does not take the movements of speech for smiles', () => {
  const timeline = timelineOf((time) => 0.3 + 0.1 * Math.max(0, Math.sin(2 * Math.PI * 3 * time)));
  expect(findSmiles(smileAmount(timeline), null)).toEqual([]);
});
