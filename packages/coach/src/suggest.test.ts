import { describe, expect, it } from 'vitest';
import { fakeOpenAi } from './llm/fake-openai.fixture.ts';
import { goodAnswer, NO_FEELINGS, recording } from './llm/recording.fixture.ts';
import { coachByRules } from './rules/coach.ts';
import { suggest } from './suggest.ts';

const settings = (baseUrl: string) => ({
  languageModel: { provider: 'openai-compatible' as const, baseUrl, model: 'test', timeoutMs: 10_000 },
});

describe('suggest', () => {
  it('gives what the rules say without a language model, without a note', async () => {
    expect(await suggest(recording(), { languageModel: null })).toEqual(coachByRules(recording()));
  });

  it('gives what a language model says', async () => {
    await using server = await fakeOpenAi({ kind: 'text', text: JSON.stringify(goodAnswer()) });
    const suggestions = await suggest(recording(), settings(server.baseUrl));
    expect(suggestions).toMatchObject({ by: 'llm', asked: { provider: 'openai-compatible', model: 'test' } });
  });

  it('gives what the rules say where the model fails, and why', async () => {
    await using server = await fakeOpenAi({ kind: 'status', status: 401 });
    const { note, asked, ...suggestions } = await suggest(recording(), settings(server.baseUrl));
    expect({ ...suggestions, asked: null }).toEqual(coachByRules(recording()));
    expect(note).toMatch(/refused the request \(401\).*These suggestions are by rules\.$/u);
    expect(asked).toMatchObject({ requests: 1 });
  });

  it('asks nobody where nothing was measured', async () => {
    await using server = await fakeOpenAi({ kind: 'text', text: JSON.stringify(goodAnswer()) });
    const [nothing] = recording().metrics.filter(({ value }) => value === null);
    const suggestions = await suggest(recording({ metrics: nothing ? [nothing] : [] }), settings(server.baseUrl));
    expect(suggestions).toMatchObject({ by: 'rules', asked: null });
    expect(server.requests).toEqual([]);
  });

  it('says who is asked before anything is sent', async () => {
    await using server = await fakeOpenAi({ kind: 'text', text: JSON.stringify(goodAnswer()) });
    const before: number[] = [];
    await suggest(recording(), settings(server.baseUrl), { onAsking: () => before.push(server.requests.length) });
    expect(before).toEqual([0]);
    expect(server.requests).toHaveLength(1);
  });

  it('sends nothing of an applicant elsewhere for a key alone, and says so', async () => {
    const gemini = { provider: 'gemini', apiKey: 'key', model: 'test', timeoutMs: 1000 } as const;
    const input = recording(NO_FEELINGS);
    const onAsking = () => expect.unreachable();
    const { note, ...suggestions } = await suggest(input, { languageModel: gemini, implied: true }, { onAsking });
    expect(suggestions).toEqual(coachByRules(input));
    expect(note).toMatch(/^Gemini was not asked: .*IMPACT_COACH=gemini.* These suggestions are by rules\.$/u);
  });
});
