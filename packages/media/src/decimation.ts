/**
 * A grid of equal slots in time, of whose frames only the first is kept. Which frame that is depends on time stamps alone,
 * so that reading a recording in parts keeps the same frames as reading it in one go. In microseconds.
 */
export interface SlotGrid {
  /** Where slot 0 begins. */
  anchor: number;
  width: number;
}

/** Frame rates are averages and time stamps are rounded: a camera of 30.1 frames/s still gives all frames at a rate of 30. */
const RATE_TOLERANCE = 0.01;

/**
 * The grid that keeps at most `rate` frames/s: slots of a whole number of frame intervals, so that a steady recording is
 * thinned regularly (30 → 12.5 keeps each third frame, not now the second and now the third). Slots begin half an interval
 * before a frame is due, which is as far from rounding trouble as can be.
 * @param fps   frames/s on average
 * @param start time of the first frame, microseconds
 */
export function slotGrid(fps: number, rate: number, start: number): SlotGrid {
  const step = Math.max(1, Math.ceil(fps / rate - RATE_TOLERANCE));
  const width = (1e6 * step) / (step === 1 ? Math.max(fps, rate) : fps);
  return { anchor: start - 0.5e6 / Math.max(fps, rate), width };
}

export const slotOf = (grid: SlotGrid, time: number): number => Math.floor((time - grid.anchor) / grid.width);

/** The same as an expression for ffmpeg's filters, whose arithmetic is the same IEEE double. */
export const slotExpression = (grid: SlotGrid, variable: string): string =>
  `floor((${variable}-(${grid.anchor}))/${grid.width})`;
