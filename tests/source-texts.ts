/** A string or template of a source file: what is read of it, and the line that it begins in. */
export interface SourceText {
  text: string;
  line: number;
}

/** What is put in the place of `${…}`: no word, and no end of one either. */
const HOLE = ' … ';

/** A slash after these begins a regular expression; after anything else it divides. */
const BEFORE_REGEX =
  /(?:^|[=(,:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|delete|void|await|yield|throw|else|do))\s*$/;

/**
 * All string literals and templates of a TypeScript source, read character by character: comments and regular expressions are no texts, and
 * the expressions inside of a template are read like any other code.
 */
export function textsIn(source: string): SourceText[] {
  const found: SourceText[] = [];
  readCode(source, 0, found);
  return found.map(({ text, line: at }) => ({ text, line: source.slice(0, at).split('\n').length }));
}

/** Reads code from `at` to the end, or to the brace that closes what was open there; returns the place behind it. */
function readCode(source: string, at: number, found: SourceText[]): number {
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    const sign = source[i];
    const two = source.slice(i, i + 2);
    if (two === '//') i = before(source.indexOf('\n', i), source);
    else if (two === '/*') i = before(source.indexOf('*/', i + 2), source) + 1;
    else if (sign === "'" || sign === '"') i = readString(source, i, found);
    else if (sign === '`') i = readTemplate(source, i, found);
    else if (sign === '/' && BEFORE_REGEX.test(source.slice(Math.max(0, i - 12), i))) i = endOfRegex(source, i);
    else if (sign === '{') depth++;
    else if (sign === '}') {
      if (depth === 0) return i;
      depth--;
    }
  }
  return source.length;
}

const before = (place: number, source: string): number => (place < 0 ? source.length : place);

/** The place of the closing quote. */
function readString(source: string, start: number, found: SourceText[]): number {
  let text = '';
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === source[start]) {
      found.push({ text, line: start });
      return i;
    }
    text += source[i] === '\\' ? escaped(source[++i]) : source[i];
  }
  return source.length;
}

function readTemplate(source: string, start: number, found: SourceText[]): number {
  let text = '';
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === '`') {
      found.push({ text, line: start });
      return i;
    }
    if (source.startsWith('${', i)) {
      text += HOLE;
      i = readCode(source, i + 2, found);
    } else text += source[i] === '\\' ? escaped(source[++i]) : source[i];
  }
  return source.length;
}

const escaped = (sign: string | undefined): string => (sign === 'n' || sign === 't' ? ' ' : (sign ?? ''));

/** The place of the slash that ends a regular expression; one inside of a class in brackets does not. */
function endOfRegex(source: string, start: number): number {
  let inClass = false;
  for (let i = start + 1; i < source.length; i++) {
    const sign = source[i];
    if (sign === '\\') i++;
    else if (sign === '[') inClass = true;
    else if (sign === ']') inClass = false;
    else if ((sign === '/' && !inClass) || sign === '\n') return i;
  }
  return source.length;
}
