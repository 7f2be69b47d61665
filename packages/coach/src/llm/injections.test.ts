import { describe, expect, it } from 'vitest';
import type { CoachInput } from '../input.ts';
import type { CoachAnswer } from './answer.ts';
import { coachByLanguageModel } from './coach.ts';
import { fakeGemini } from './fake-gemini.fixture.ts';
import { fakeOpenAi } from './fake-openai.fixture.ts';
import { INJECTIONS, type Injection } from './injections.fixture.ts';
import { INSTRUCTIONS } from './prompt.ts';
import { BY_RULES, claim, goodAnswer, NO_FEELINGS, recording, TRANSCRIPT } from './recording.fixture.ts';

const KEY = 'secret-key-123';
const text = (answer: CoachAnswer) => ({ kind: 'text' as const, text: JSON.stringify(answer) });

/** The recording with the words of an injection in all places that people can write or speak into. */
function injected({ says }: Injection): CoachInput {
  const input = recording();
  const said = { start: 20, end: 30, speaker: 'B', text: says, words: [] };
  return {
    ...input,
    transcript: {
      ...TRANSCRIPT,
      speakers: TRANSCRIPT.speakers.map((speaker) => ({ ...speaker, name: `NAME ${says}` })),
      segments: [...TRANSCRIPT.segments.slice(0, 2), said, ...TRANSCRIPT.segments.slice(2)],
    },
    // A finding quotes what was said.
    findings: input.findings.map((finding) => ({ ...finding, detail: `${finding.detail} Heard: “${says}”.` })),
    answers: input.answers.map((answer) => ({
      ...answer,
      question: { text: says, from: 'given', asked: null },
      terms: { used: [{ text: says, start: 20, end: 21 }], unused: [says] },
      star: { ...answer.star, situation: { text: says, start: 20, end: 30 } },
    })),
  };
}

/** What a model writes that obeys in every field, beside one honest suggestion. */
const obedient = ({ obeys, says }: Injection): CoachAnswer =>
  goodAnswer({
    fluency: [claim({ advice: obeys })],
    pace: [claim({ why: obeys }), claim()],
    content: [],
    presence: [claim({ quote: `${obeys} indeed`, advice: 'Keep the eyes near the lens.', why: 'The gaze wanders.' })],
    voice: [claim({ metrics: [obeys], advice: 'Let the end of each sentence fall.', why: 'The pitch wanders.' })],
    setup: [claim({ answer: 100, moments: [{ start: 9e9, end: 9e9 }], advice: says })],
    summary: [{ sentence: obeys, metrics: ['pace.wpm', 'eye_contact.ratio', 'confidence.index'] }],
    exercises: [{ title: obeys.slice(0, 70), how: 'Read it aloud with care.', minutes: 5, metrics: ['pace.wpm'] }],
  });

describe('hostile words', () => {
  it('are at least thirty, each of its own kind', () => {
    expect(new Set(INJECTIONS.map(({ name }) => name)).size).toBe(INJECTIONS.length);
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(30);
  });

  it.each(INJECTIONS)('stay data in the request, in its own place: $name', async (injection) => {
    await using server = await fakeOpenAi(text(goodAnswer()));
    const settings = {
      provider: 'openai-compatible',
      baseUrl: server.baseUrl,
      model: 'test',
      apiKey: KEY,
      timeoutMs: 10_000,
    } as const;
    await coachByLanguageModel(recording(), settings, BY_RULES);
    await coachByLanguageModel(injected(injection), settings, BY_RULES);
    const [plain, hostile] = server.requests.map(({ body }) => JSON.parse(body));
    const [instructions, data] = hostile.messages;
    // Everything around the data is the same, byte by byte.
    expect(instructions).toEqual({ role: 'system', content: INSTRUCTIONS });
    expect(JSON.stringify({ ...hostile, messages: [instructions] })).toBe(
      JSON.stringify({ ...plain, messages: plain.messages.slice(0, 1) }),
    );
    expect(hostile.messages).toHaveLength(2);
    expect(hostile).not.toHaveProperty('tools');
    // The data are one JSON text of the same form, and the words are strings in it.
    const brief = JSON.parse(data.content);
    expect(shape(brief.answers[1].question)).toBe('string');
    expect(Object.keys(brief)).toEqual(Object.keys(JSON.parse(plain.messages[1].content)));
    expect(brief.metrics).toEqual(JSON.parse(plain.messages[1].content).metrics);
    expect(brief.transcript.segments).toHaveLength(5);
    expect(data.content).not.toMatch(/NAME |Confidential|Private/u);
    expect(data.content).not.toMatch(/[\p{Cf}\p{Cc}]/u);
    expect(server.requests.every(({ body }) => !body.includes(KEY))).toBe(true);
  });

  it.each(INJECTIONS)('are not obeyed in the report, even by a model that obeys: $name', async (injection) => {
    await using server = await fakeGemini(text(obedient(injection)));
    const input = injected(injection);
    const before = structuredClone(input);
    const settings = {
      provider: 'gemini',
      apiKey: KEY,
      model: 'test',
      baseUrl: server.baseUrl,
      timeoutMs: 10_000,
    } as const;
    const suggestions = await coachByLanguageModel(input, settings, BY_RULES);
    // The numbers of the report are those of the recording, whatever was said or written.
    expect(input).toEqual(before);
    expect(input.metrics).toEqual(recording().metrics);
    expect(suggestions.by).toBe('llm');
    const { asked, note, ...shown } = suggestions;
    const written = injection.obeys.trim();
    for (const shownText of texts(shown)) {
      if (written !== '') expect(shownText).not.toContain(written);
      expect(shownText).not.toMatch(/evil|\b(?:100|99|130)\b|hired?\b|[<>{}[\]]|\p{Cf}/iu);
    }
    // The honest suggestion stays.
    expect(suggestions.items).toContainEqual(expect.objectContaining({ area: 'pace', advice: claim().advice }));
    expect(suggestions.items.map(({ area }) => area)).not.toContain('fluency');
    expect(suggestions.summary).toBe(BY_RULES.summary);
    const removed = Object.values(asked?.removed ?? {}).reduce((sum, count) => sum + count, 0);
    expect(removed).toBeGreaterThanOrEqual(written === '' ? 4 : 6);
    expect(note).toMatch(/left out/u);
    expect(JSON.stringify(suggestions)).not.toContain(KEY);
  });

  it('keep no feelings where the policy rules them out, even by a model that reads them', async () => {
    const feeling = 'The voice sounds nervous and worried at the start.';
    await using server = await fakeGemini(
      text(goodAnswer({ voice: [claim({ why: feeling })], summary: [{ sentence: feeling, metrics: ['pace.wpm'] }] })),
    );
    const settings = {
      provider: 'gemini',
      apiKey: KEY,
      model: 'test',
      baseUrl: server.baseUrl,
      timeoutMs: 10_000,
    } as const;
    const suggestions = await coachByLanguageModel(recording(NO_FEELINGS), settings, BY_RULES);
    expect(JSON.stringify([suggestions.items, suggestions.summary])).not.toMatch(/nervous|worried/u);
    expect(suggestions.asked?.removed).toEqual({ 'a feeling, which the policy rules out': 2 });
    expect(server.requests[0]?.body).not.toMatch(/speech_emotion|calm_voice|sounds nervous/u);
  });
});

const shape = (value: unknown): string => typeof value;

/** Every text of a value, however deep. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];
