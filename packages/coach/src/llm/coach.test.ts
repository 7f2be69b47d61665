import { createHash } from 'node:crypto';
import { Suggestions } from '@impact/report/report';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LanguageModelSettings } from '../settings.ts';
import { type CoachOptions, coachByLanguageModel, type PartialSuggestions } from './coach.ts';
import { fakeGemini } from './fake-gemini.fixture.ts';
import { fakeOpenAi } from './fake-openai.fixture.ts';
import type { FakeServer, Reply } from './fake-server.fixture.ts';
import { BY_RULES, claim, goodAnswer, recording } from './recording.fixture.ts';

const KEY = 'secret-key-123';
const GOOD = JSON.stringify(goodAnswer());
const SUMMARY = goodAnswer()
  .summary.map(({ sentence }) => sentence)
  .join(' ');
const good: Reply = { kind: 'text', text: GOOD };
const soon = { 'retry-after-ms': '10' };

interface Provider {
  id: LanguageModelSettings['provider'];
  name: string;
  path: string;
  fake: (...replies: readonly [Reply, ...Reply[]]) => Promise<FakeServer>;
}
const PROVIDERS: Provider[] = [
  { id: 'gemini', name: 'Gemini', path: '/v1beta/models/test:streamGenerateContent?alt=sse', fake: fakeGemini },
  {
    id: 'openai-compatible',
    name: 'The language model on this machine',
    path: '/v1/chat/completions',
    fake: fakeOpenAi,
  },
];

/** Asks a server that answers so; nothing may be printed meanwhile. */
async function coachWith(
  { id, fake }: Provider,
  replies: readonly [Reply, ...Reply[]],
  {
    timeoutMs = 10_000,
    input = recording(),
    ...options
  }: CoachOptions & { timeoutMs?: number; input?: ReturnType<typeof recording> } = {},
) {
  await using server = await fake(...replies);
  const settings = { provider: id, apiKey: KEY, model: 'test', baseUrl: server.baseUrl, timeoutMs };
  const suggestions = await coachByLanguageModel(input, settings, BY_RULES, options);
  Suggestions.parse(suggestions);
  expect(JSON.stringify(suggestions)).not.toContain(KEY);
  expect(server.requests.every(({ url, body }) => !`${url}${body}`.includes(KEY))).toBe(true);
  return { suggestions, requests: server.requests };
}

const log = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
afterEach(() => {
  for (const spy of log) expect(spy).not.toHaveBeenCalled();
});

describe.each(PROVIDERS)('coachByLanguageModel with $id', (provider) => {
  it('gives the checked answer, and tells how it was asked', async () => {
    const { suggestions, requests } = await coachWith(provider, [good]);
    expect(suggestions).toMatchObject({ by: 'llm', summary: SUMMARY, exercises: goodAnswer().exercises });
    expect(suggestions.items.map(({ area }) => area)).toEqual(['pace', 'fluency', 'content']);
    expect(suggestions).not.toHaveProperty('note');
    expect(requests).toHaveLength(1);
    const [request] = requests;
    expect(request?.url).toBe(provider.path);
    expect(request?.headers[provider.id === 'gemini' ? 'x-goog-api-key' : 'authorization']).toContain(KEY);
    expect(suggestions.asked).toEqual({
      provider: provider.id,
      model: 'test',
      promptVersion: 3,
      temperature: 0,
      seed: 20_250,
      request: createHash('sha256')
        .update(request?.body ?? '')
        .digest('hex'),
      requests: 1,
      inputTokens: 1000,
      outputTokens: 200,
      removed: {},
    });
  });

  it('asks for the form, without tools, with temperature and seed fixed', async () => {
    const { requests } = await coachWith(provider, [good]);
    const body = JSON.parse(requests[0]?.body ?? '');
    expect(body.tools).toBeUndefined();
    if (provider.id === 'gemini') {
      expect(body.generationConfig).toMatchObject({
        temperature: 0,
        seed: 20_250,
        maxOutputTokens: 16_384,
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'object' },
      });
    } else {
      expect(body).toMatchObject({
        temperature: 0,
        seed: 20_250,
        max_tokens: 4096,
        stream: true,
        stream_options: { include_usage: true },
        response_format: { type: 'json_schema', json_schema: { strict: true, schema: { type: 'object' } } },
      });
    }
  });

  it('sends the same bytes for the same recording, whenever, wherever and in whatever order its keys stand', async () => {
    const plain = await coachWith(provider, [good]);
    vi.stubEnv('TZ', 'Asia/Kathmandu');
    vi.stubEnv('LANG', 'de_DE.UTF-8');
    vi.stubEnv('IMPACT_COACH', 'rules');
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    const again = await coachWith(provider, [good], { input: reversed(recording()) });
    vi.useRealTimers();
    vi.unstubAllEnvs();
    expect(again.requests[0]?.body).toBe(plain.requests[0]?.body);
    expect(again.suggestions.asked?.request).toBe(plain.suggestions.asked?.request);
    const other = await coachWith(provider, [good], { input: recording({ findings: [] }) });
    expect(other.suggestions.asked?.request).not.toBe(plain.suggestions.asked?.request);
  });

  it('tells what has passed while it is written, and never what has not', async () => {
    const answer = goodAnswer({ pace: [claim({ worth: 'high' }), claim({ advice: 'You are too fast.' })] });
    const told: PartialSuggestions[] = [];
    const { suggestions } = await coachWith(
      provider,
      [{ kind: 'text', text: JSON.stringify(answer), pieceLength: 7 }],
      {
        onPartial: (partial) => told.push(structuredClone(partial)),
      },
    );
    expect(told.map(({ items }) => items.length)).toEqual(expect.arrayContaining([1, 2, 3]));
    expect(told.length).toBeLessThanOrEqual(7);
    for (const { items } of told) {
      for (const item of items) expect(suggestions.items).toContainEqual(item);
    }
    expect(told.at(-1)?.summary).toBe(suggestions.summary);
    expect(JSON.stringify(told)).not.toContain('too fast');
  });

  it('passes on what a listener throws', async () => {
    const onPartial = () => {
      throw new RangeError('the listener broke');
    };
    await expect(coachWith(provider, [good], { onPartial })).rejects.toThrow('the listener broke');
  });

  it('fills up exercises, and the summary, from the rules, and says so', async () => {
    const answer = goodAnswer({
      exercises: goodAnswer().exercises.slice(0, 2),
      summary: [{ sentence: 'You are a genius.', metrics: ['pace.wpm'] }],
    });
    const { suggestions } = await coachWith(provider, [{ kind: 'text', text: JSON.stringify(answer) }]);
    expect(suggestions.exercises.map(({ title }) => title)).toEqual(['One page, slowly', 'Silence instead', 'First']);
    expect(suggestions.summary).toBe(BY_RULES.summary);
    expect(suggestions.note).toBe(
      '1 statement was left out: a verdict on the person. The summary is by rules. One exercise is by rules.',
    );
  });

  it('counts what was left out, each reason once in the note', async () => {
    const wrong = claim({ why: 'The pace is 240 words a minute.' });
    const answer = goodAnswer({
      pace: [wrong, { ...wrong, advice: 'Try less.' }],
      voice: [claim({ quote: 'I always panic' })],
    });
    const { suggestions } = await coachWith(provider, [{ kind: 'text', text: JSON.stringify(answer) }]);
    expect(suggestions.asked?.removed).toEqual({ 'a number that was not measured': 2, 'a quote that was not said': 1 });
    expect(suggestions.note).toBe(
      '3 statements were left out: a number that was not measured and a quote that was not said.',
    );
  });

  it('asks once more where the server is busy, and adds up the tokens', async () => {
    const { suggestions } = await coachWith(provider, [{ kind: 'status', status: 429, headers: soon }, good]);
    expect(suggestions).toMatchObject({ by: 'llm', asked: { requests: 2, inputTokens: 1000, outputTokens: 200 } });
  });

  it('does not wait beyond the deadline', async () => {
    for (const after of ['50', new Date(Date.now() + 3_600_000).toUTCString()]) {
      const reply: Reply = { kind: 'status', status: 429, headers: { 'retry-after': after } };
      const { suggestions, requests } = await coachWith(provider, [reply, good]);
      expect(suggestions.note).toMatch(/\(429\).* It asks to wait longer than the time allowed\./u);
      expect(requests).toHaveLength(1);
    }
  });

  it('asks once more for the agreed form', async () => {
    const { suggestions, requests } = await coachWith(provider, [{ kind: 'text', text: '{"items": "none"}' }, good]);
    expect(suggestions).toMatchObject({ by: 'llm', asked: { requests: 2, inputTokens: 2000, outputTokens: 400 } });
    expect(requests[1]?.body).toContain('in exactly the agreed form');
    // The first request is the one that can be repeated.
    expect(suggestions.asked?.request).toBe(
      createHash('sha256')
        .update(requests[0]?.body ?? '')
        .digest('hex'),
    );
  });

  it('keeps the tokens that a stream told before it broke', async () => {
    const broken: Reply = { kind: 'begins', text: GOOD.slice(0, 300), usage: true, ending: 'break' };
    const { suggestions } = await coachWith(provider, [broken, good]);
    expect(suggestions).toMatchObject({ by: 'llm', asked: { requests: 2, inputTokens: 2000, outputTokens: 250 } });
  });

  it('lets one suggestion too many cost that one, and sees through a fence and thoughts', async () => {
    const three = ['One', 'Two', 'Three'].map((start) =>
      claim({ advice: `${start} sentences with a breath after each.` }),
    );
    const text = `<think>{"pace": []}</think>\`\`\`json\n${JSON.stringify(goodAnswer({ pace: three }))}\n\`\`\``;
    const { suggestions } = await coachWith(provider, [{ kind: 'text', text }]);
    expect(suggestions.items.filter(({ area }) => area === 'pace')).toHaveLength(2);
    expect(suggestions.asked).toMatchObject({ requests: 1, removed: { 'more than was asked for': 1 } });
  });

  it('says nothing of tokens where the server does not tell', async () => {
    const { suggestions } = await coachWith(provider, [{ kind: 'text', text: GOOD, usage: false }]);
    expect(suggestions.asked).toMatchObject({ inputTokens: null, outputTokens: null });
  });

  it.each<[string, Reply, RegExp, number]>([
    ['429', { kind: 'status', status: 429, message: KEY, headers: soon }, /takes no more requests for now \(429\)/u, 2],
    ['500', { kind: 'status', status: 500, message: KEY, headers: soon }, /is out of order \(500\)/u, 2],
    ['a refused key', { kind: 'status', status: 403, message: KEY }, /refused the request \(403\); check the key/u, 1],
    ['an unknown model', { kind: 'status', status: 404 }, /does not know this model \(404\); check IMPACT_/u, 1],
    ['another error', { kind: 'status', status: 418 }, /answered with an error \(418\)/u, 1],
    [
      'a redirect',
      { kind: 'status', status: 307, headers: { location: 'http://127.0.0.1:9/' } },
      /sends elsewhere \(307\)/u,
      1,
    ],
    ['truncated JSON', { kind: 'text', text: GOOD.slice(0, 900), finish: 'length' }, /was cut off/u, 2],
    ['half of a JSON text', { kind: 'text', text: GOOD.slice(0, 900) }, /did not have the agreed form/u, 2],
    ['prose', { kind: 'text', text: 'Sure! Here are my suggestions.' }, /did not have the agreed form/u, 2],
    ['a wrong form', { kind: 'text', text: '{"pace":[{"area":"haircut"}]}' }, /did not have the agreed form/u, 2],
    [
      'an answer nested beyond measure',
      { kind: 'text', text: `{"fluency":${'['.repeat(15_000)}` },
      /did not have the agreed form/u,
      2,
    ],
    ['an empty answer', { kind: 'text', text: '' }, /did not have the agreed form/u, 2],
    ['an empty stream', { kind: 'empty' }, /did not have the agreed form|broke off its answer/u, 2],
    ['a block', { kind: 'blocked' }, /declined to answer/u, 1],
    ['a refusal', { kind: 'text', text: '', finish: 'refusal' }, /declined to answer/u, 1],
    ['a page', { kind: 'raw', body: '<html>', contentType: 'text/html' }, /something unreadable/u, 1],
    [
      'half of a body',
      { kind: 'raw', body: '{"candidates": [', contentType: 'application/json' },
      /something unreadable/u,
      1,
    ],
    [
      'noise',
      { kind: 'raw', body: 'data: \u0000\u0001\n\ndata: ]]\n\n', contentType: 'text/event-stream' },
      /broke off its answer/u,
      2,
    ],
    ['a broken connection', { kind: 'begins', text: GOOD.slice(0, 300), ending: 'break' }, /broke off its answer/u, 2],
    [
      'an early end',
      { kind: 'begins', text: GOOD.slice(0, 300), ending: 'end' },
      /did not have the agreed form|broke off its answer/u,
      2,
    ],
    [
      'an error in the stream',
      { kind: 'begins', text: GOOD.slice(0, 300), ending: 'error event' },
      /is out of order \(503\)/u,
      2,
    ],
    [
      'only words that were not said',
      {
        kind: 'text',
        text: JSON.stringify(goodAnswer({ fluency: [], content: [], pace: [claim({ quote: 'I panic' })] })),
      },
      /borne out by the recording \(a quote that was not said\)/u,
      1,
    ],
    [
      'nothing at all',
      { kind: 'text', text: JSON.stringify(goodAnswer({ fluency: [], content: [], pace: [] })) },
      /Nothing that .* suggested/u,
      1,
    ],
    ['text without end', { kind: 'endless', piece: 'poem '.repeat(100) }, /answered at too great a length/u, 1],
    ['white space without end', { kind: 'endless', piece: ' '.repeat(500) }, /answered at too great a length/u, 1],
    [
      'lists without end',
      { kind: 'endless', piece: `{"pace":[${`${JSON.stringify(claim())},`.repeat(9)}` },
      /answered at too great a length/u,
      1,
    ],
  ])('falls back to the rules on %s, and says why', async (_, reply, why, asked) => {
    const { suggestions, requests } = await coachWith(provider, [reply]);
    const { note, asked: how, ...rest } = suggestions;
    expect({ ...rest, asked: null }).toEqual(BY_RULES);
    expect(note).toMatch(why);
    expect(note).toMatch(/These suggestions are by rules\.$/u);
    expect(note).toContain(provider.name.slice(1));
    expect(requests).toHaveLength(asked);
    expect(how?.requests).toBe(asked);
  });

  it.each<[string, Reply]>([
    ['before its headers', { kind: 'hang' }],
    ['in the middle', { kind: 'begins', text: GOOD.slice(0, 300), ending: 'hang' }],
  ])('does not wait for a server that hangs %s', async (_, reply) => {
    const { suggestions } = await coachWith(provider, [reply], { timeoutMs: 400 });
    expect(suggestions).toMatchObject({
      by: 'rules',
      note: `${provider.name} did not answer within 0.4 s. These suggestions are by rules.`,
    });
  });

  it('falls back where nobody listens, and does not claim to have asked', async () => {
    const server = await provider.fake(good);
    await server[Symbol.asyncDispose]();
    const settings = { provider: provider.id, apiKey: KEY, model: 'test', baseUrl: server.baseUrl, timeoutMs: 8000 };
    const suggestions = await coachByLanguageModel(recording(), settings, BY_RULES);
    expect(suggestions).toMatchObject({ by: 'rules', asked: null });
    expect(suggestions.note).toMatch(/could not be reached/u);
  });

  it('stops when asked to, and leaves no word of the recording in the error', async () => {
    for (const reply of [{ kind: 'hang' }, { kind: 'begins', text: GOOD.slice(0, 300), ending: 'hang' }] as const) {
      const stopped = coachWith(provider, [reply], { signal: AbortSignal.timeout(150) });
      const error: unknown = await stopped.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'ABORTED' });
      expect(error).not.toHaveProperty('cause');
    }
  });
});

it('needs no key for a server of this machine', async () => {
  await using server = await fakeOpenAi(good);
  const settings = { provider: 'openai-compatible', model: 'test', baseUrl: server.baseUrl, timeoutMs: 8000 } as const;
  expect((await coachByLanguageModel(recording(), settings, BY_RULES)).by).toBe('llm');
  expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
});

/** The same value with the keys of every object in reverse order. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T;
}
