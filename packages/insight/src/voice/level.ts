import { mean } from '../series/mean.ts';

/** The level of digital silence, dBFS: a frame at it holds no sound. */
export const SILENCE = -100;

/**
 * The level of several frames together, dBFS: that of their mean energy (Leq, IEC 61672), so that gaps which a noise gate
 * empties do not count for more than they sound. null of nothing.
 */
export function jointLevel(levels: readonly number[]): number | null {
  const energy = mean(levels.map((level) => 10 ** (level / 10)));
  return energy === null ? null : Math.max(SILENCE, 10 * Math.log10(energy));
}
