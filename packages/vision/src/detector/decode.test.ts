import { describe, expect, it } from 'vitest';
import { decodeDetections } from './decode.ts';

describe('decoding detections', () => {
  const anchors = Float32Array.of(0.25, 0.5, 0.75, 0.5);
  // Input of 100 px, one keypoint. Second anchor: centre 10 px right and 20 px above it, 40 × 20 px, keypoint 5 px right and 5 px below.
  const boxes = Float32Array.of(0, 0, 10, 10, 0, 0, 10, -20, 40, 20, 5, 5);
  const options = { inputSize: 100, keypoints: 1, minScore: 0.5 };

  it('places box and keypoints around the anchor and turns the score into a probability', () => {
    const [found, ...others] = decodeDetections(boxes, Float32Array.of(-3, Math.log(3)), anchors, options);
    expect(others).toEqual([]);
    expect(found?.score).toBeCloseTo(0.75); // 1 / (1 + 1/3)
    expect(found?.left).toBeCloseTo(0.65);
    expect(found?.right).toBeCloseTo(1.05);
    expect(found?.top).toBeCloseTo(0.2);
    expect(found?.bottom).toBeCloseTo(0.4);
    expect(found?.keypoints[0]?.x).toBeCloseTo(0.8);
    expect(found?.keypoints[0]?.y).toBeCloseTo(0.55);
  });

  it('drops scores that are low or not numbers', () => {
    expect(decodeDetections(boxes, Float32Array.of(-1000, NaN), anchors, options)).toEqual([]);
  });
});
