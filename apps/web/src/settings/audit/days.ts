/** Entries of one day of the reader's calendar; `day` is a moment in it. */
export interface Day<E> {
  day: Date;
  entries: E[];
}

/** Entries by day, in the order in which they come. */
export function byDay<E extends { at: string }>(entries: readonly E[]): Day<E>[] {
  const days: Day<E>[] = [];
  for (const entry of entries) {
    const at = new Date(entry.at);
    const last = days.at(-1);
    if (last?.day.toDateString() === at.toDateString()) last.entries.push(entry);
    else days.push({ day: at, entries: [entry] });
  }
  return days;
}
