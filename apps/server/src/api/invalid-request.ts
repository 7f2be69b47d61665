import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';

/** What can be wrong with a part of a request: stable, so that a client can say it in any language. */
export const FIELD_CODES = [
  'required',
  'wrong_type',
  'wrong_format',
  'not_allowed',
  'unknown',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'not_found',
  'invalid',
] as const;

/** What is wrong with one part of a request. */
export const FieldProblem = z
  .object({
    path: z.string().describe('JSON pointer, such as /body/title'),
    code: z.enum(FIELD_CODES),
    message: z.string().describe('The same as a sentence'),
    minimum: z.number().optional().describe('Fewest characters or entries (too_short), or the smallest number'),
    maximum: z.number().optional().describe('Most characters or entries (too_long), or the largest number'),
  })
  .meta({ id: 'FieldProblem' });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** A request whose parts are not as the schema of the route has them. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  readonly fields: readonly FieldProblem[];
  /** Which part of the request: set by the framework. */
  validationContext?: string;

  constructor(fields: readonly FieldProblem[]) {
    super('The request is not as the schema of the route has it.');
    this.fields = fields;
  }
}

/** Checks parts of requests by the zod schemas of the routes. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const { data: value, error } = schema.safeParse(data, { reportInput: true });
    return error ? { error: new InvalidRequest(error.issues.slice(0, 50).flatMap(fieldProblems)) } : { value };
  };

type Issue = z.core.$ZodIssue;

function fieldProblems(issue: Issue): FieldProblem[] {
  const path = issue.path.map(pointer).join('').slice(0, 300);
  const of = (code: FieldProblem['code'], message: string, more = {}) => [{ path, code, message, ...more }];
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? of('required', 'This is required.')
        : of('wrong_type', `This must be ${TYPES[issue.expected] ?? issue.expected}.`);
    case 'too_small': {
      const minimum = Number(issue.minimum);
      const unit = UNITS[issue.origin];
      if (unit) return of('too_short', `This must have at least ${minimum} ${unit(minimum)}.`, { minimum });
      return of('too_small', `This must be ${issue.inclusive ? `${minimum} or more` : `more than ${minimum}`}.`, {
        minimum,
      });
    }
    case 'too_big': {
      const maximum = Number(issue.maximum);
      const unit = UNITS[issue.origin];
      if (unit) return of('too_long', `This must have at most ${maximum} ${unit(maximum)}.`, { maximum });
      return of('too_large', `This must be ${issue.inclusive ? `${maximum} or less` : `less than ${maximum}`}.`, {
        maximum,
      });
    }
    case 'invalid_format':
      return of('wrong_format', `This must be ${FORMATS[issue.format] ?? 'of another form'}.`);
    case 'invalid_value':
      return issue.input === undefined
        ? of('required', 'This is required.')
        : of('not_allowed', `This must be ${issue.values.map(String).join(' or ')}.`);
    case 'unrecognized_keys':
      return issue.keys.slice(0, 10).map((key) => ({
        path: path + pointer(key.slice(0, 100)),
        code: 'unknown',
        message: 'There is no such field.',
      }));
    case 'custom':
      return of('invalid', sentence(issue.message));
    default:
      return of('invalid', 'This is not as it should be.');
  }
}

/** A step of a JSON pointer (RFC 6901). */
const pointer = (part: PropertyKey): string => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'an id (UUID)',
  email: 'an e-mail address',
  datetime: 'a time such as 2026-11-20T10:00:00Z',
};

/** What texts and lists are counted in. */
const UNITS: Readonly<Record<string, (count: number) => string>> = {
  string: (count) => (count === 1 ? 'character' : 'characters'),
  array: (count) => (count === 1 ? 'entry' : 'entries'),
};

/** Words that a schema gives its own rule, as a sentence. */
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;
