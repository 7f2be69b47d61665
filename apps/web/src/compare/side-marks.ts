/** How one of several interviews is told from the others: by a letter and by the strokes of its line; its colour stands in the style sheet. */
export interface SideMark {
  letter: string;
  /** Strokes and gaps of its line, pixels; empty for a line without gaps. */
  dash: number[];
  /** Name of the variable that holds its colour. */
  colour: string;
}

const DASHES: readonly number[][] = [[], [9, 4], [2, 4], [12, 4, 2, 4], [5, 3], [12, 4, 2, 3, 2, 4]];
const LETTERS = 'ABCDEF';

/** The mark of the side with this index, 0–5. */
export const markOf = (index: number): SideMark => ({
  letter: LETTERS[index] ?? `${index + 1}`,
  dash: DASHES[index % DASHES.length] ?? [],
  colour: `--side-${index % DASHES.length}`,
});

/** Several sides by their letters: "A", "A and C". `listed` joins in the language of the page. */
export const lettersOf = (indices: readonly number[], listed: Intl.ListFormat): string =>
  listed.format(indices.map((index) => markOf(index).letter));
