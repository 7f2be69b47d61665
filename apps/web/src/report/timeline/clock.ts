import { clock } from '@impact/document/view/time';

/** A moment as exact as a view of so many seconds shows it: 1:12, and 1:12.4 where less than a minute is seen. */
export function preciseClock(seconds: number, shown: number): string {
  if (shown > 60) return clock(seconds);
  const digits = shown > 8 ? 1 : 2;
  const rounded = Number(seconds.toFixed(digits));
  return `${clock(rounded)}.${rounded.toFixed(digits).split('.')[1] ?? '0'}`;
}
