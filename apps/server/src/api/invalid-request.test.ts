import fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FieldError } from '../field-error.ts';
import { validatorCompiler } from './invalid-request.ts';
import { Problem, sendProblem } from './problem.ts';

const app = fastify().withTypeProvider<ZodTypeProvider>();
app.setValidatorCompiler(validatorCompiler);
app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
const body = z.strictObject({
  title: z.string().min(3).max(5),
  kind: z.enum(['one', 'two']).optional(),
  id: z.uuid().optional(),
  count: z.int().min(1).max(9).optional(),
  list: z
    .array(z.object({ 'a/b': z.boolean() }))
    .max(2)
    .optional(),
  even: z
    .number()
    .refine((value) => value % 2 === 0, 'is odd')
    .optional(),
});
app.post('/', { schema: { body, querystring: z.object({ limit: z.coerce.number().max(10).optional() }) } }, () => {
  throw new FieldError('UPLOAD_NOT_FOUND', 'It is not there.', '/body/id');
});
afterAll(() => app.close());

const send = async (payload: unknown, query = '') =>
  Problem.parse(
    (
      await app.inject({
        method: 'POST',
        url: `/${query}`,
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(payload),
      })
    ).json(),
  );

describe('a request that is not as it should be', () => {
  it.each([
    [{}, { path: '/body/title', code: 'required', message: 'This is required.' }],
    [{ title: 7 }, { path: '/body/title', code: 'wrong_type', message: 'This must be text.' }],
    [
      { title: 'a' },
      { path: '/body/title', code: 'too_short', message: 'This must have at least 3 characters.', minimum: 3 },
    ],
    [
      { title: 'abcdef' },
      { path: '/body/title', code: 'too_long', message: 'This must have at most 5 characters.', maximum: 5 },
    ],
    [
      { title: 'abc', kind: 'three' },
      { path: '/body/kind', code: 'not_allowed', message: 'This must be one or two.' },
    ],
    [
      { title: 'abc', id: '7' },
      { path: '/body/id', code: 'wrong_format', message: 'This must be an id (UUID).' },
    ],
    [
      { title: 'abc', count: 0 },
      { path: '/body/count', code: 'too_small', message: 'This must be 1 or more.', minimum: 1 },
    ],
    [
      { title: 'abc', count: 10 },
      { path: '/body/count', code: 'too_large', message: 'This must be 9 or less.', maximum: 9 },
    ],
    [
      { title: 'abc', list: [{ 'a/b': true }, { 'a/b': 'no' }] },
      { path: '/body/list/1/a~1b', code: 'wrong_type', message: 'This must be true or false.' },
    ],
    [
      { title: 'abc', extra: 1 },
      { path: '/body/extra', code: 'unknown', message: 'There is no such field.' },
    ],
    [
      { title: 'abc', even: 1 },
      { path: '/body/even', code: 'invalid', message: 'Is odd.' },
    ],
    [null, { path: '/body', code: 'wrong_type', message: 'This must be an object.' }],
  ])('tells of %j where and why, by a code too', async (payload, field) => {
    const { status, code, detail, errors } = await send(payload);
    expect([status, code]).toEqual([400, 'INVALID_REQUEST']);
    expect(errors).toEqual([field]);
    expect(detail).toBe(`The body of the request is not as it should be: ${field.path}. ${field.message}`);
  });

  it('is told of every part at once, and of the query too', async () => {
    expect((await send({ kind: 'x', count: 0.5 })).errors?.map(({ path }) => path)).toEqual([
      '/body/title',
      '/body/kind',
      '/body/count',
    ]);
    expect((await send({ title: 'abc' }, '?limit=11')).errors).toEqual([
      { path: '/querystring/limit', code: 'too_large', message: 'This must be 10 or less.', maximum: 10 },
    ]);
  });

  it('is told which of its names leads nowhere', async () => {
    const { status, code, errors } = await send({ title: 'abc' });
    expect([status, code]).toEqual([422, 'UPLOAD_NOT_FOUND']);
    expect(errors).toEqual([{ path: '/body/id', code: 'not_found', message: 'It is not there.' }]);
  });
});
