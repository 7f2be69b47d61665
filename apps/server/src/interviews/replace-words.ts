import type { Word } from '@impact/report/transcript';

/** No word is shorter, as with those that are found in the sound. */
const SHORTEST = 0.04;

/**
 * The words of a segment with `count` of them, from `first` on, replaced by others. New words share the time of those they replace by their
 * length in letters; words that replace none share the pause in which they stand, or, where there is none, the time of a neighbour. How sure
 * a recogniser was of a word says nothing about one that a person wrote, so new words have no confidence.
 */
export function replaceWords(words: readonly Word[], first: number, count: number, texts: readonly string[]): Word[] {
  const before = words.slice(0, first);
  const after = words.slice(first + count);
  if (texts.length === 0) return [...before, ...after];
  const replaced = words.slice(first, first + count);
  const room = roomFor(before, replaced, after, texts.length * SHORTEST);
  return [...room.before, ...spread(texts, room.start, room.end), ...room.after];
}

interface Room {
  start: number;
  end: number;
  before: Word[];
  after: Word[];
}

function roomFor(before: readonly Word[], replaced: readonly Word[], after: readonly Word[], least: number): Room {
  const [previous, next] = [before.at(-1), after[0]];
  const [own, last] = [replaced[0], replaced.at(-1)];
  if (own && last) return { start: own.start, end: last.end, before: [...before], after: [...after] };
  if (previous && next && next.start - previous.end >= least) {
    return { start: previous.end, end: next.start, before: [...before], after: [...after] };
  }
  if (previous) {
    const middle = (previous.start + previous.end) / 2;
    return {
      start: middle,
      end: previous.end,
      before: [...before.slice(0, -1), { ...previous, end: middle }],
      after: [...after],
    };
  }
  if (next) {
    const middle = (next.start + next.end) / 2;
    return { start: next.start, end: middle, before: [], after: [{ ...next, start: middle }, ...after.slice(1)] };
  }
  return { start: 0, end: 0, before: [], after: [] };
}

function spread(texts: readonly string[], start: number, end: number): Word[] {
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  let passed = 0;
  return texts.map((text, i) => {
    const from = start + ((end - start) * passed) / letters;
    passed += text.length;
    const to = i === texts.length - 1 ? end : start + ((end - start) * passed) / letters;
    return { text, start: from, end: to, confidence: null, filler: false };
  });
}

/** Where two lists of words differ: what stands between the beginning and the end that they share. */
export function differenceOf(
  old: readonly string[],
  now: readonly string[],
): { first: number; count: number; texts: string[] } {
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first++;
  let end = 0;
  while (
    end < old.length - first &&
    end < now.length - first &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  return { first, count: old.length - first - end, texts: now.slice(first, now.length - end) };
}
