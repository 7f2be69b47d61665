interface Entry {
  id: number;
  at: string;
}

/**
 * The id before which the newest entry not later than `until` (ms) stands. Ids grow with time, so it halves what is left: a log of a
 * million entries takes twenty questions. `newestBefore` gives the newest entry before an id, of all where it is not given.
 */
export async function startBefore(
  newestBefore: (before: number | undefined) => Promise<Entry | null>,
  until: number,
): Promise<number | undefined> {
  const newest = await newestBefore(undefined);
  if (newest === null || Date.parse(newest.at) <= until) return undefined;
  // All from `high` on are too late; none up to `low` is.
  let low = 0;
  let high = newest.id;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const entry = await newestBefore(middle + 1);
    if (entry !== null && Date.parse(entry.at) > until) high = entry.id;
    else low = middle;
  }
  return high;
}
