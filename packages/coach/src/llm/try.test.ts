import { describe, expect, it } from 'vitest';
import { fakeGemini } from './fake-gemini.fixture.ts';
import { fakeOpenAi } from './fake-openai.fixture.ts';
import { tryLanguageModel } from './try.ts';

const KEY = 'secret-key-123';
const EMPTY = JSON.stringify({
  ...{ fluency: [], pace: [], content: [], language: [], presence: [], voice: [], setup: [] },
  ...{ summary: [], exercises: [] },
});

describe.each([
  ['gemini', fakeGemini],
  ['openai-compatible', fakeOpenAi],
] as const)('trying %s', (provider, fake) => {
  const tried = async (...replies: Parameters<typeof fake>) => {
    await using server = await fake(...replies);
    const settings = { provider, apiKey: KEY, model: 'test', baseUrl: server.baseUrl, timeoutMs: 2000 };
    const trial = await tryLanguageModel(settings);
    expect(JSON.stringify(trial)).not.toContain(KEY);
    return { trial, requests: server.requests };
  };

  it('tells that it answers, how long it took and what it cost', async () => {
    const { trial, requests } = await tried({ kind: 'text', text: EMPTY });
    expect(trial).toEqual({
      answered: true,
      problem: null,
      seconds: expect.any(Number),
      requests: 1,
      inputTokens: 1000,
      outputTokens: 200,
    });
    expect(trial.seconds).toBeGreaterThan(0);
    // The question is about no recording.
    expect(requests[0]?.body).toContain('\\"answers\\":[]');
    expect(requests[0]?.body).toContain('\\"transcript\\":null');
  });

  it('tells what is wrong, and how to mend it', async () => {
    expect((await tried({ kind: 'status', status: 401 })).trial).toMatchObject({
      answered: false,
      problem: expect.stringMatching(/check the key and the model/),
    });
    expect((await tried({ kind: 'status', status: 404 })).trial.problem).toMatch(/does not know this model/);
    expect((await tried({ kind: 'text', text: 'Hello!' })).trial.problem).toMatch(/did not have the agreed form/);
    expect((await tried({ kind: 'hang' })).trial.problem).toMatch(/did not answer within 2 s/);
    const gone = await fake({ kind: 'empty' });
    await gone[Symbol.asyncDispose]();
    const nobody = { provider, apiKey: KEY, model: 'test', baseUrl: gone.baseUrl, timeoutMs: 2000 };
    expect(await tryLanguageModel(nobody)).toMatchObject({
      answered: false,
      requests: 0,
      problem: expect.stringMatching(/could not be reached/),
    });
  });
});
