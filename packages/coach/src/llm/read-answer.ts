import { z } from 'zod';
import { Claim, type CoachAnswer, ContentClaim, ExerciseClaim, StarPart, SummaryClaim, Worth } from './answer.ts';

/** What could be read of an answer, and how much of it could not. */
export interface ReadAnswer {
  answer: CoachAnswer;
  /** Parts without the agreed form. */
  malformed: number;
  /** Parts beyond the number that was asked for. */
  surplus: number;
}

/** The form as it is read: what is null by intent may be missing, and lists may be longer than asked for. */
const few = <T extends z.ZodType>(item: T, most: number) => z.array(item).transform((items) => items.slice(0, most));
const lenient = {
  answer: z.number().nullable().default(null),
  metrics: few(z.string(), 4).default([]),
  quote: z.string().nullable().default(null),
  moments: few(z.object({ start: z.number(), end: z.number() }), 3).default([]),
  worth: Worth.catch('low'),
};
const ReadClaim = Claim.extend(lenient);
const ReadContent = ContentClaim.extend({ ...lenient, part: StarPart.nullable().default(null) });
const ReadSummary = SummaryClaim.extend({ metrics: lenient.metrics });
const ReadExercise = ExerciseClaim.extend({ metrics: lenient.metrics });

/** Levels of brackets that an answer may have; the form has four. */
const DEEPEST = 12;

/** The JSON of a text: without thoughts that a model tells first, and without a fence around it. */
export function jsonPartOf(text: string): string {
  const thought = text.lastIndexOf('</think>');
  const own = thought < 0 ? text : text.slice(thought + '</think>'.length);
  const start = own.indexOf('{');
  return start < 0 ? '' : own.slice(start);
}

/** Whether brackets are nested deeper than any answer has them; readers of JSON run out of stack on such a text. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0, isText = false; at < text.length; at += 1) {
    const sign = text[at];
    if (isText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Reads a whole answer; null where nothing of it has the agreed form. */
export function readAnswer(text: string): ReadAnswer | null {
  const json = jsonPartOf(text);
  if (json === '' || isTooDeep(json)) return null;
  let value: unknown;
  try {
    value = JSON.parse(json.slice(0, json.lastIndexOf('}') + 1));
  } catch {
    // The caller says so, and asks again.
    return null;
  }
  const fields = fieldsOf(value);
  const read = readFields(fields);
  const isThere = Object.keys(read.answer).some((name) => Array.isArray(fields.get(name)));
  const isEmpty = Object.values(read.answer).every((list) => list.length === 0);
  return isThere && !(isEmpty && read.malformed > 0) ? read : null;
}

/**
 * Reads the finished parts of an answer that is still being written. What was read so far ends in its last field, and that in its last
 * element: it may be half written, and is left out.
 */
export function readFinished(partial: unknown): ReadAnswer {
  const fields = fieldsOf(partial);
  const last = [...fields.entries()].at(-1);
  if (last) fields.set(last[0], Array.isArray(last[1]) ? last[1].slice(0, -1) : []);
  return readFields(fields);
}

const fieldsOf = (value: unknown): Map<string, unknown> =>
  new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);

function readFields(fields: ReadonlyMap<string, unknown>): ReadAnswer {
  let malformed = 0;
  let surplus = 0;
  const list = <T>(name: string, item: z.ZodType<T>, most: number): T[] => {
    const value = fields.get(name);
    if (!Array.isArray(value)) {
      if (value !== undefined && value !== null && value !== '') malformed += 1;
      return [];
    }
    const read = value.slice(0, MOST_READ).flatMap((one: unknown) => {
      const { data } = item.safeParse(one);
      return data === undefined ? [] : [data];
    });
    malformed += Math.min(value.length, MOST_READ) - read.length;
    surplus += Math.max(0, read.length - most) + Math.max(0, value.length - MOST_READ);
    return read.slice(0, most);
  };
  const claims = (area: string): Claim[] => list(area, ReadClaim, 2);
  const answer: CoachAnswer = {
    fluency: claims('fluency'),
    pace: claims('pace'),
    content: list('content', ReadContent, 4),
    language: claims('language'),
    presence: claims('presence'),
    voice: claims('voice'),
    setup: claims('setup'),
    summary: list('summary', ReadSummary, 3),
    exercises: list('exercises', ReadExercise, 3),
  };
  return { answer, malformed, surplus };
}

/** Elements of one list that are looked at. */
const MOST_READ = 50;
