import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyseLanguage } from './analyse.ts';
import { createHarperChecker } from './grammar/harper.ts';
import { LanguageAnalysis } from './observation.ts';
import { OTHER_LANGUAGES } from './other-languages.fixture.ts';
import { sampleTranscript, segment, transcript } from './transcript.fixture.ts';
import { verbatimInterview } from './verbatim.fixture.ts';

const interviews = join(import.meta.dirname, '../../../../shared/media/interview');

describe('analyseLanguage', async () => {
  const grammar = await createHarperChecker();
  afterAll(() => grammar.close());

  it('reads the sample interview', async () => {
    const analysis = LanguageAnalysis.parse(await analyseLanguage(sampleTranscript(), { grammar }));
    // Counted by hand in samples/interview.txt: 67 words, two of them "um".
    expect(analysis.wordCount).toBe(65);
    expect(analysis.sentences).toHaveLength(6);
    expect(analysis.sentences[4]).toMatchObject({ start: 17.59, end: 21.21, words: 10 });
    expect(analysis.grammar).toEqual([]);
    // "Six weeks later, late tickets had dropped by forty percent" is good news, "late" and "dropped" or not.
    expect(analysis.sentences[4]?.compound).toBeGreaterThan(0.05);
    expect(analysis.readability.grade).toBeNull();
    expect([analysis.questionsAsked, analysis.nonInclusive]).toEqual([[], []]);
    expect(analysis.pronouns).toEqual({ we: 3, i: 5 });
    expect(analysis.vocabulary.mtld).toBeNull();
    expect(analysis.vocabulary.mostUsed.map(({ word }) => word)).toContain('tickets');
    expect(analysis.answers).toHaveLength(1);
    expect(analysis.answers[0]?.star.task?.text).toBe('I was responsible for');
    expect(analysis.answers[0]?.star.result?.text).toBe('late tickets had dropped by forty percent.');
  });

  it('judges the candidate only', async () => {
    const analysis = await analyseLanguage(
      transcript([
        segment('Maybe she go first, um, maybe not?', { speaker: 'A' }),
        segment('I I wrote a plan.', { speaker: 'B', start: 5 }),
      ]),
      { grammar },
    );
    expect(analysis.wordCount).toBe(5);
    expect([analysis.grammar, analysis.hedges]).toEqual([[], []]);
    expect(analysis.repeats.map((repeat) => repeat.text)).toEqual(['I I']);
    expect(analysis.answers[0]?.question?.text).toBe('Maybe she go first, um, maybe not?');
  });

  it.each(Object.entries(OTHER_LANGUAGES))('judges no words of %s', async (_, text) => {
    const said = [segment('Tell me about a conflict.', { speaker: 'A' }), segment(text, { speaker: 'B', start: 5 })];
    const analysis = LanguageAnalysis.parse(await analyseLanguage(transcript(said), { grammar }));
    expect(analysis).toMatchObject({ english: false, sentences: [], grammar: [], hedges: [], questionsAsked: [] });
    expect(analysis.answers).toMatchObject([
      { start: 5, question: { text: 'Tell me about a conflict.' }, terms: null, star: { action: null, result: null } },
    ]);
  });

  it.each([
    ['supplied', 1],
    ['good', 0],
    ['draft', 0],
  ] as const)('judges no word that the recogniser of %s words doubts', async (quality, findings) => {
    const said = segment('She go to work every day and I like that a lot about her.');
    const words = said.words.map((one) => ({ ...one, confidence: one.text === 'go' ? 0.4 : 0.9 }));
    const analysis = await analyseLanguage(transcript([{ ...said, words }], quality), { grammar });
    expect(analysis.grammar).toHaveLength(findings);
  });

  it('has nothing to say about silence', async () => {
    const analysis = await analyseLanguage(transcript([]), { grammar });
    expect(LanguageAnalysis.parse(analysis)).toMatchObject({ wordCount: 0, sentences: [], answers: [] });
  });

  it('gets through a line of a megabyte, of words and of none', async () => {
    const text = 'so we was, um, late but good but bad and a '.repeat(24_000).trim();
    const analysis = await analyseLanguage(transcript([segment(text, { secondsPerWord: 0.01 })]), { grammar });
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(analysis.wordCount).toBe(24_000 * 10);
    const noise = segment('A'.repeat(1_000_000));
    expect((await analyseLanguage(transcript([noise, segment('fine', { start: 1 })]), { grammar })).wordCount).toBe(1);
  });

  describe.skipIf(!existsSync(interviews))('on verbatim interviews (needs ../shared/media)', () => {
    it('raises at most one grammar finding in 300 words of fluent speech', async () => {
      const call = verbatimInterview(join(interviews, 'earnings22_4474955.aligned.nlp'));
      const analysis = await analyseLanguage(call, { grammar });
      expect(analysis.wordCount).toBeGreaterThan(1500);
      expect(analysis.grammar.length).toBeLessThanOrEqual(analysis.wordCount / 300);
    });
  });
});
