/** Says when something that happens now and then is due. */
export interface Schedule {
  /** True when it is due at `time` (seconds, rising); asking then counts as having done it. */
  due(time: number): boolean;
  /** Makes it due at once. */
  reset(): void;
}

/** Frame times carry rounding; a frame this little early is on time. */
const TOLERANCE = 1e-3;

/** A schedule of `perSecond` times a second on average, as evenly as the frames allow; never when 0. */
export function createSchedule(perSecond: number): Schedule {
  const interval = 1 / perSecond;
  let next = -Infinity;
  return {
    due(time) {
      if (perSecond <= 0 || time < next - TOLERANCE) return false;
      // Steps from the planned time, not from this frame's, keep the average; a gap in the frames starts afresh.
      next = time - next < interval ? next + interval : time + interval;
      return true;
    },
    reset() {
      next = -Infinity;
    },
  };
}
