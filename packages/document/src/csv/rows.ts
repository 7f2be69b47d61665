import { manyLines } from '../plain-text.ts';

export type Cell = string | number | null;

/** Signs that begin a formula or a command, with their wide and small forms of East Asian keyboards. */
const SIGN = '[=+\\-@|%＝＋－＠｜％﹢﹣﹦﹫﹪]';
/** What shows nothing in front of them: blanks, controls, format characters, marks, Hangul fillers. */
const UNSEEN = '[\\s\\p{Cc}\\p{Cf}\\p{Mn}\\u115f\\u1160\\u2800\\u3164\\uffa0]*';
const FORMULA = new RegExp(`^${UNSEEN}${SIGN}|^[\\t\\r\\n]`, 'u');
/** Where a spreadsheet parts cells by semicolons, as many European ones do, quotation marks do not keep a text together, nor its lines. */
const FORMULA_BEHIND = new RegExp(`([;\\t\\n])(?=["']*${UNSEEN}${SIGN})`, 'gu');

/**
 * Excel takes a CSV file for the local 8-bit encoding unless it begins with this mark, and breaks every name with an accent; readers that
 * expect UTF-8 skip it (LibreOffice, R, pandas with `utf-8-sig`).
 */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as CSV after RFC 4180: commas, line ends CR LF, texts in quotes with quotes doubled, numbers bare, null empty. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers, also negative ones.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string => `${BYTE_ORDER_MARK}${csvLines(rows)}`;

/** Rows of the same table that follow others. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  // The tracks of an hour have the same few texts a hundred thousand times.
  const texts = new Map<string, string>();
  const cell = (value: Cell): string => {
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
    if (value === null || value === '') return '';
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = `"${plain(value).replaceAll('"', '""')}"`;
    texts.set(value, text);
    return text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function plain(text: string): string {
  const clean = manyLines(text);
  // Looked at before and after: what is taken out must not uncover a formula.
  const safe = clean.replace(FORMULA_BEHIND, "$1'");
  return FORMULA.test(text) || FORMULA.test(clean) ? `'${safe}` : safe;
}
