import type { TaggedWord } from './tagged-words.ts';

/** Whether the words from `index` are a head noun alone, or behind adjectives only. */
export const isSimple = (words: readonly TaggedWord[], index: number, head: number): boolean =>
  words.slice(index, head).every((word) => word.pos === 'ADJ');
