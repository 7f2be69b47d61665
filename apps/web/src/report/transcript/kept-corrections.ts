import type { Corrections } from './corrections.ts';
import { NO_CORRECTIONS } from './corrections.ts';

type Reader<Value> = (value: Record<string, unknown>) => Value | null;

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
const ROLES = ['candidate', 'interviewer', 'unknown'] as const;

const wordOf: Reader<Corrections['words'][string]> = ({ from, to }) =>
  typeof from === 'string' && typeof to === 'string' ? { from, to } : null;

const turnOf: Reader<Corrections['turns'][string]> = ({ from, to }) =>
  isTextOrNull(from) && isTextOrNull(to) ? { from, to } : null;

const speakerOf: Reader<Corrections['speakers'][string]> = ({ name, role }) => {
  const known = ROLES.find((one) => one === role);
  const read = { ...(isTextOrNull(name) && { name }), ...(known && { role: known }) };
  return Object.keys(read).length > 0 ? read : null;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function entriesOf<Value>(kept: unknown, read: Reader<Value>): Record<string, Value> {
  const entries = Object.entries(isObject(kept) ? kept : {}).flatMap(([key, value]) => {
    const one = isObject(value) ? read(value) : null;
    return one === null ? [] : [[key, one] as const];
  });
  return Object.fromEntries(entries);
}

/** Corrections that were not sent when the page was left; what is damaged is left out. */
export function readCorrections(text: string | null): Corrections {
  if (text === null) return NO_CORRECTIONS;
  try {
    const kept: unknown = JSON.parse(text);
    if (!isObject(kept)) return NO_CORRECTIONS;
    return {
      words: entriesOf(kept.words, wordOf),
      turns: entriesOf(kept.turns, turnOf),
      speakers: entriesOf(kept.speakers, speakerOf),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return NO_CORRECTIONS;
    throw error;
  }
}
