import type { RuleMatch } from './rule.ts';
import { type TaggedWord, wordAt } from './tagged-words.ts';

/**
 * A short run of words written in one line, for faults that are a matter of single words ("depend of"). Each item is
 * `word` or `one|other` – exactly that; `~depend` – any form of it; `~help/VERB` – and that part of speech; `/NUM|ADJ` – any word of these
 * parts of speech; `!ago` – any word but that. Square brackets hold the words to say differently: `~depend [of]`.
 */
export interface PhrasePattern {
  items: readonly ((word: TaggedWord) => boolean)[];
  from: number;
  to: number;
}

export function phrasePattern(line: string): PhrasePattern {
  const written = line.split(' ');
  const from = written.findIndex((item) => item.startsWith('['));
  const to = written.findIndex((item) => item.endsWith(']')) + 1;
  if (from < 0 || to <= from) throw new TypeError(`A phrase pattern needs its brackets: ${line}`);
  return { items: written.map((item) => itemTest(item.replace(/^\[|\]$/gu, ''))), from, to };
}

function itemTest(item: string): (word: TaggedWord) => boolean {
  if (item.startsWith('!')) {
    const inner = itemTest(item.slice(1));
    return (word) => !inner(word);
  }
  const [form = '', parts] = item.split('/');
  const poses = parts?.split('|');
  const isPart = (word: TaggedWord): boolean => !poses || poses.includes(word.pos);
  if (form === '') return isPart;
  const forms = form.replace('~', '').split('|');
  if (form.startsWith('~')) return (word) => forms.includes(word.lemma) && isPart(word);
  return (word) => forms.includes(word.key) && isPart(word);
}

/** What a pattern finds that begins at `index`. Time bounded by the length of the pattern. */
export function matchPhrase(
  pattern: PhrasePattern,
  words: readonly TaggedWord[],
  index: number,
): Omit<RuleMatch, 'replacements' | 'why'> | null {
  if (!pattern.items.every((test, offset) => test(wordAt(words, index + offset)))) return null;
  const end = Math.min(words.length, index + pattern.items.length);
  return { from: index + pattern.from, to: index + pattern.to, scope: { from: index, to: end } };
}
