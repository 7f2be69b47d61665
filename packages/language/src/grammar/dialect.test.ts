import { expect, it } from 'vitest';
import { isDialectForm } from './dialect.ts';

const marked = (text: string, said: string, better: string) => {
  const from = text.indexOf(said);
  return isDialectForm(text, { from, to: from + said.length, replacements: [better] });
};

it.each([
  ['We was late.', 'was', 'were'],
  ['You guys was late.', 'guys was', 'guys were'],
  ["It ain't so.", "ain't", "isn't"],
  ['He come by yesterday.', 'come', 'comes'],
  ['I had went there.', 'went', 'gone'],
])('"%s" is right in a dialect', (text, said, better) => expect(marked(text, said, better)).toBe(true));

it.each([
  ['She go there.', 'go', 'goes'],
  ['It was took.', 'took', 'taken'],
  ['I have went there.', 'went', 'gone'],
])('"%s" is not', (text, said, better) => expect(marked(text, said, better)).toBe(false));
