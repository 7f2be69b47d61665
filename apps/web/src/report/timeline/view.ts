/** The stretch of the recording that the timeline shows, seconds. */
export interface View {
  from: number;
  to: number;
}

/** Closer than this, single values are far apart. */
export const SHORTEST = 2;

/** Moves a stretch so that it lies inside of the recording; its length stays where it fits. */
export function inside({ from, to }: View, duration: number): View {
  const length = Math.min(duration, Math.max(Math.min(SHORTEST, duration), to - from));
  const start = Math.min(duration - length, Math.max(0, from));
  return { from: start, to: start + length };
}

/** Shows `factor` times as much, and keeps the moment `around` where it is. */
export function zoomed({ from, to }: View, factor: number, around: number, duration: number): View {
  const wanted = Math.min(duration, Math.max(Math.min(SHORTEST, duration), (to - from) * factor));
  const share = to > from ? (around - from) / (to - from) : 0.5;
  const start = around - share * wanted;
  return inside({ from: start, to: start + wanted }, duration);
}

/** Moves by a share of what is shown. */
export const panned = ({ from, to }: View, share: number, duration: number): View => {
  const by = (to - from) * share;
  return inside({ from: from + by, to: to + by }, duration);
};

/** The same length with the moment at a share of it. */
export function turnedTo({ from, to }: View, moment: number, share: number, duration: number): View {
  const length = to - from;
  return inside({ from: moment - share * length, to: moment + (1 - share) * length }, duration);
}

/** A jump is longer than what playing moves between two frames, even on a busy machine. */
const JUMP = 1.5;

/**
 * What is shown when the playhead went from one moment to another: the next page where it leaves while playing, the place of a jump where
 * that is out of sight. Whoever looks elsewhere while it plays on is left there.
 */
export function following(view: View, before: number, now: number, duration: number): View {
  const shows = (moment: number) => moment >= view.from && moment <= view.to;
  if (shows(now)) return view;
  if (Math.abs(now - before) > JUMP) return turnedTo(view, now, 0.3, duration);
  return shows(before) ? turnedTo(view, now, 0.05, duration) : view;
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** Moments with a label, at most `most` of them, on round seconds. */
export function ticks({ from, to }: View, most: number): { moments: number[]; step: number } {
  const step = STEPS.find((one) => (to - from) / one <= most) ?? 3600;
  const moments: number[] = [];
  for (let i = Math.ceil(from / step); i * step <= to; i++) moments.push(i * step);
  return { moments, step };
}
