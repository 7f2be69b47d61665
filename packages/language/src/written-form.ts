/** How a word stands in the written transcript: with the marks that follow it, and whether a space does. */
export interface WrittenForm {
  text: string;
  spaced: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Positions (UTF-16) of the letters and digits of a text, and those letters in lower case. */
function letters(text: string): { at: number[]; stream: string[] } {
  const at: number[] = [];
  const stream: string[] = [];
  let position = 0;
  for (const character of text) {
    if (LETTER.test(character)) {
      at.push(position);
      stream.push(character.toLowerCase());
    }
    position += character.length;
  }
  return { at, stream };
}

/**
 * Gives each word of a segment its punctuation back from the segment's text. The two are matched letter by letter: where text and
 * words hold the same letters in the same order the match is exact, however they are split; where they do not, the words stand as
 * they are. Linear in the length of the text.
 */
export function writtenForms(text: string, words: readonly string[]): WrittenForm[] {
  const asGiven = words.map((word) => ({ text: word, spaced: true }));
  const written = letters(text);
  const counts = words.map((word) => letters(word).stream);
  if (counts.some((stream) => stream.length === 0) || counts.flat().join('') !== written.stream.join(''))
    return asGiven;

  const forms: WrittenForm[] = [];
  let letter = 0;
  let from = 0;
  for (const stream of counts) {
    letter += stream.length;
    const next = written.at[letter] ?? text.length;
    const lastLetter = written.at[letter - 1] ?? from;
    // A mark that stands after the space belongs to the word that follows it: an opening quote, a bracket.
    const gap = text.slice(lastLetter, next).search(/\s/u);
    const to = gap < 0 ? next : lastLetter + gap;
    forms.push({ text: text.slice(from, to).trimStart(), spaced: gap >= 0 || next === text.length });
    from = to;
  }
  return forms;
}
