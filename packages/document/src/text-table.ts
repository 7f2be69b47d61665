/** Least blanks between two columns. */
const GAP = 2;

/**
 * A table in plain text. The first cell of a row stands left, the others right under their heads; where the columns do not fit into `width`,
 * they go on in further blocks, each with the first column again. All rows have the length of `head`; cells are one line of printable text.
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width }: { width: number },
): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const first = widths[0] ?? 0;
  const lines: string[] = [];
  for (let from = 1; from < head.length; ) {
    let end = from;
    let used = first;
    // One column at least, or a narrow terminal would never see the end.
    while (end < head.length && (end === from || used + GAP + (widths[end] ?? 0) <= width)) {
      used += GAP + (widths[end] ?? 0);
      end++;
    }
    if (lines.length > 0) lines.push('');
    for (const row of all) {
      const cells = row.slice(from, end).map((cell, index) => pad(cell, GAP + (widths[from + index] ?? 0)));
      lines.push(`${(row[0] ?? '') + ' '.repeat(first - [...(row[0] ?? '')].length)}${cells.join('')}`.trimEnd());
    }
    from = end;
  }
  return lines;
}

const pad = (cell: string, width: number): string => ' '.repeat(Math.max(0, width - [...cell].length)) + cell;
