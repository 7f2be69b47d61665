import type { Passage } from './passages.ts';

/** Words in a row, within one passage; `from` and `to` are numbers of words, both included. */
export interface Hit {
  passage: number;
  from: number;
  to: number;
}

/** Letters and digits alone, without accents and case: what people type who look for something. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Where the words of a query stand in a row; the last of them may be the beginning of a word, as it is still being typed. */
export function findWords(passages: readonly Passage[], query: string): Hit[] {
  const wanted = plain(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  return passages.flatMap(({ number, words }) => {
    // A written word may hold several, as "well-known" does.
    const pieces = words.flatMap(({ text }, at) =>
      plain(text)
        .split(' ')
        .filter(Boolean)
        .map((piece) => ({ piece, at })),
    );
    const hits: Hit[] = [];
    for (let i = 0; i + wanted.length <= pieces.length; i++) {
      const fits = wanted.every((want, j) => {
        const piece = pieces[i + j]?.piece ?? '';
        if (wanted.length === 1) return piece.includes(want);
        return j === wanted.length - 1 ? piece.startsWith(want) : piece === want;
      });
      const [from, to] = [pieces[i]?.at ?? 0, pieces[i + wanted.length - 1]?.at ?? 0];
      if (fits && hits.at(-1)?.from !== from) hits.push({ passage: number, from, to });
    }
    return hits;
  });
}
