import { expect, it } from 'vitest';
import { recordingOf } from '../testing/visual-fixture.ts';
import { expressionTrend } from './expression.ts';
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

it('takes raised corners for a grimace where the expression says so, if expressions may be read', () => {
  const grimace = { neutral: 0.1, happy: 0, sad: 0.9, angry: 0, fear: 0, disgust: 0, surprise: 0 };
  const raised = (time: number) => time >= 10 && time < 20;
  const vision = recordingOf({
    seconds: 40,
    face: (time) => ({
      mouthCornerRaise: raised(time) ? 0.45 : 0.3,
      expression: raised(time) ? grimace : { ...grimace, neutral: 1, sad: 0 },
    }),
  });
  const timeline = buildTimeline({ vision, duration: 40, speech: [] });
  expect(findSmiles(smileAmount(timeline), expressionTrend(timeline))).toEqual([]);
  expect(findSmiles(smileAmount(timeline), null)).toHaveLength(1);
});

it('does not take the movements of speech for smiles', () => {
  const timeline = timelineOf((time) => 0.3 + 0.1 * Math.max(0, Math.sin(2 * Math.PI * 3 * time)));
  expect(findSmiles(smileAmount(timeline), null)).toEqual([]);
});
