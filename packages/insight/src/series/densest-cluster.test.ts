import { expect, it } from 'vitest';
import { densestCluster } from './densest-cluster.ts';

const rule = { radius: 5, within: 15 };
const cloud = (x: number, y: number, weight: number) =>
  [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => ({ x: x + dx, y: y + dy, weight })));

it('finds the centre of the heavier of two clusters', () => {
  const centre = densestCluster([...cloud(6.5, -4.25, 2), ...cloud(-9, 8, 1)], rule);
  expect(centre?.x).toBeCloseTo(6.5, 9);
  expect(centre?.y).toBeCloseTo(-4.25, 9);
});

it('does not follow a heavier cluster that lies too far aside', () => {
  const centre = densestCluster([...cloud(2, 1, 1), ...cloud(40, 0, 9)], rule);
  expect(centre).toEqual({ x: expect.closeTo(2, 9), y: expect.closeTo(1, 9) });
});

it('stays within the limit where all looks go past it', () => {
  const centre = densestCluster(cloud(18, 0, 1), rule);
  expect(Math.hypot(centre?.x ?? 0, centre?.y ?? 0)).toBeLessThanOrEqual(15 + 1e-9);
});

it('prefers straight ahead where two are alike', () => {
  const centre = densestCluster([...cloud(1, 0, 1), ...cloud(14, 0, 1)], rule);
  expect(centre?.x).toBeCloseTo(1, 9);
});

it('finds nothing in nothing', () => {
  expect(densestCluster([], rule)).toBeNull();
  expect(densestCluster(cloud(80, 80, 1), rule)).toBeNull();
});
