import { manyLines } from '../plain-text.ts';

/** Text that is already HTML. Everything else is escaped on its way into a page. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Insert = Markup | string | number | null | undefined | false | readonly Insert[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes any text safe inside an element or a quoted attribute. Control characters and switches of direction are dropped. */
export function escapeHtml(text: string): string {
  return manyLines(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function insert(value: Insert): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(insert).join('');
  return escapeHtml(String(value));
}

/** A template whose inserted values are escaped, unless they are markup themselves; lists are joined, null and false vanish. */
export function html(parts: TemplateStringsArray, ...values: Insert[]): Markup {
  return new Markup(parts.reduce((text, part, i) => text + insert(values[i - 1]) + part));
}
