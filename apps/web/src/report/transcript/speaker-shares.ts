import type { Transcript } from '@impact/report/transcript';

/** How much of the speaking is whose, 0–1 by the length of what each says. */
export function sharesOf({ segments }: Pick<Transcript, 'segments'>): Map<string, number> {
  const seconds = new Map<string, number>();
  let all = 0;
  for (const { speaker, start, end } of segments) {
    all += end - start;
    if (speaker !== null) seconds.set(speaker, (seconds.get(speaker) ?? 0) + end - start);
  }
  return new Map([...seconds].map(([id, own]) => [id, all > 0 ? own / all : 0]));
}
