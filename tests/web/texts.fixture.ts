import { en } from '../../apps/web/src/i18n/en.ts';

/** What the pages say: tests find things by the names that people hear and read. */
export { en };

/** A text of the catalogue with its places filled in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** The whole of a text, whatever stands in its places. */
export const anyOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
