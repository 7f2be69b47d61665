interface Entry {
  id: number;
  at: string;
}

interface Look<E extends Entry> {
  /** Entries before an id, newest first, and where the next page begins; undefined asks for the newest. */
  page: (before: number | undefined) => Promise<{ items: E[]; next: number | null }>;
  /** null where all fit. */
  matches: ((entry: E) => boolean) | null;
  /** Nothing before this moment (ms) is wanted; null: back to the beginning. */
  from: number | null;
  before: number | undefined;
  /** So many that fit are enough. */
  wanted: number;
  mostPages: number;
}

export interface Read<E extends Entry> {
  items: E[];
  /** Where to go on; null at the end. */
  next: number | null;
  /** The moment back to which was looked; null where nothing is. */
  back: string | null;
}

/** Reads a log page by page until enough entries fit, the log or the time ends, or it has taken long enough. */
export async function readOn<E extends Entry>({
  page,
  matches,
  from,
  before,
  wanted,
  mostPages,
}: Look<E>): Promise<Read<E>> {
  const items: E[] = [];
  let next: number | null | undefined = before;
  let back: string | null = null;
  for (let pages = 0; pages < mostPages && items.length < wanted; pages++) {
    const got = await page(next ?? undefined);
    const inTime = from === null ? got.items : got.items.filter(({ at }) => Date.parse(at) >= from);
    items.push(...(matches ? inTime.filter(matches) : inTime));
    back = inTime.at(-1)?.at ?? back;
    next = inTime.length < got.items.length ? null : got.next;
    if (next === null) break;
  }
  return { items, next: next ?? null, back };
}
