import type { LanguageAnalysis } from '@impact/language/observation';
import type { StarCues } from '@impact/report/answer';
import type { Unavailable } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { speechTimeline } from '../speech/timeline.ts';
import { evenWords, plainLanguage, prosody, segment, transcript } from '../testing/interview-fixture.ts';
import { voiceInput } from '../voice/voice.ts';
import { grammarScore, legacyGrammarScore } from './grammar.ts';
import { languageInput } from './input.ts';
import { languageMetrics } from './language.ts';
import { sentimentTrack, spokenSentences } from './sentiment.ts';
import { voiceStress } from './stress.ts';

const missing: Unavailable = { unavailable: true, code: 'NO_SPEECH', message: 'No sound.' };
const words = (count: number) => transcript([segment(evenWords(0, count / 2, 120))]);

/** The metrics of so many words said at 120 a minute, with what the analysis found. */
function metricsOf(count: number, found: Partial<LanguageAnalysis>, quality: 'supplied' | 'draft' = 'supplied') {
  const said = { ...words(count), quality };
  const timeline = speechTimeline(missing, said);
  const input = languageInput({ ...plainLanguage(said), ...found }, timeline);
  const metrics = languageMetrics(input, voiceInput(missing, timeline));
  return (id: string) => metrics.find((metric) => metric.id === id);
}

const quote = (text: string, start: number) => ({ text, start, end: start + 1 });
const slip = (start: number) => ({
  ...quote('we was', start),
  rule: 'Agreement',
  kind: 'Grammar',
  message: 'Agree.',
  replacements: ['we were'],
});
const sentence = (count: number, compound: number, start: number) => ({ ...quote('…', start), words: count, compound });

describe('grammar', () => {
  it.each([
    [0, 10],
    [0.1, 10],
    [0.5, 6],
    [0.9, 2],
    [5, 2],
  ])('%d findings per 100 words score %d', (per100, score) => {
    expect(grammarScore(per100)).toBeCloseTo(score);
  });

  it('keeps the original score', () => {
    expect(legacyGrammarScore(3, 600)).toBe(9.5);
    expect(legacyGrammarScore(50, 100)).toBe(0);
  });

  it('scores findings per 100 words and lists them', () => {
    // 4 findings in 800 words: 0.5 per 100.
    const metric = metricsOf(800, { grammar: [1, 2, 3, 4].map(slip) });
    expect(metric('grammar.score')).toMatchObject({ value: 6, band: 'some', reliability: 'medium' });
    expect(metric('grammar.legacy_score')?.value).toBe(9.5);
    expect(metric('grammar.findings')).toMatchObject({
      value: 4,
      detail: {
        findings: expect.arrayContaining([expect.objectContaining({ quote: 'we was', replacements: ['we were'] })]),
      },
    });
  });

  it('gives no score under 150 words, and trusts few words or a draft little', () => {
    expect(metricsOf(149, {})('grammar.score')).toMatchObject({
      value: null,
      reason: 'Needs at least 150 words; there were 149.',
    });
    expect(metricsOf(16, {})('grammar.legacy_score')).toMatchObject({
      value: null,
      reason: 'Needs at least 150 words; there were 16.',
    });
    expect(metricsOf(400, {})('grammar.score')?.reliability).toBe('low');
    expect(metricsOf(800, {}, 'draft')('grammar.score')?.reliability).toBe('low');
  });
});

describe('sentiment', () => {
  const sentences = [sentence(10, 0.5, 0), sentence(30, -0.2, 5), sentence(10, 0.04, 10)];

  it('weighs sentences by their words', () => {
    const metric = metricsOf(50, { sentences });
    expect(metric('sentiment.positive')?.value).toBe(0.2);
    expect(metric('sentiment.negative')?.value).toBe(0.6);
    expect(metric('sentiment.neutral')?.value).toBe(0.2);
    // (10 · 0.5 − 30 · 0.2 + 10 · 0.04) / 50 = −0.012
    expect(metric('sentiment.compound')).toMatchObject({ value: -0.012, band: 'neutral' });
    expect(metric('sentiment.voice_weighted')).toMatchObject({ value: null, reason: 'No sound.' });
  });

  it('lets a stressed sentence count more', () => {
    const said = words(40);
    const timeline = speechTimeline(missing, said);
    // The second sentence is 10 dB louder; the melody is alike. Of two values the standard scores are −1 and 1,
    // halved by the melody's 0: weights √½ and √2.
    const voice = voiceInput(
      prosody(
        20,
        () => 100,
        (time) => (time < 10 ? -30 : -20),
      ),
      timeline,
    );
    const two = [
      { ...sentence(10, 0, 0), end: 10 },
      { ...sentence(10, 0.6, 10), end: 20 },
    ];
    const stress = voiceStress(two, voice);
    expect(stress[0]).toBeCloseTo(Math.SQRT1_2);
    expect(stress[1]).toBeCloseTo(Math.SQRT2);
    const input = languageInput({ ...plainLanguage(said), sentences: two }, timeline);
    const weighted = languageMetrics(input, voice).find(({ id }) => id === 'sentiment.voice_weighted');
    // 0.6 · √2 / (√½ + √2) = 0.4
    expect(weighted?.value).toBeCloseTo(0.4);
    // At 0 and 5 s the window is 0–15 s, at 15 s it is 5–20 s: both sentences in each.
    const sentences = spokenSentences(input, voice);
    expect(sentimentTrack(sentences, 20)?.values).toEqual({
      words: [0.3, 0.3, 0.3, 0.3],
      voice_weighted: [0.4, 0.4, 0.4, 0.4],
    });
    expect(sentences).toEqual([
      {
        text: '…',
        start: 0,
        end: 10,
        words: 10,
        compound: 0,
        polarity: 'neutral',
        stress: expect.closeTo(Math.SQRT1_2, 3),
      },
      {
        text: '…',
        start: 10,
        end: 20,
        words: 10,
        compound: 0.6,
        polarity: 'positive',
        stress: expect.closeTo(Math.SQRT2, 3),
      },
    ]);
  });

  it('follows the words alone where the voice is not known', () => {
    const said = words(40);
    const timeline = speechTimeline(missing, said);
    const silent = voiceInput(missing, timeline);
    // Out of order on purpose; windows of 15 s around 0, 5 … 25 s of 30 s.
    const input = languageInput(
      { ...plainLanguage(said), sentences: [sentence(10, -0.5, 28), sentence(10, 0.5, 0)] },
      timeline,
    );
    const sentences = spokenSentences(input, silent);
    expect(sentences.map(({ start, stress }) => [start, stress])).toEqual([
      [0, null],
      [28, null],
    ]);
    expect(sentimentTrack(sentences, 30)?.values).toEqual({
      words: [0.5, 0.5, null, null, null, -0.5],
      voice_weighted: [null, null, null, null, null, null],
    });
    expect(sentimentTrack([], 30)).toBeNull();
  });

  it('sets positive words against negative ones', () => {
    // 10 positive words to 30 negative ones.
    expect(metricsOf(50, { sentences })('sentiment.ratio')).toMatchObject({
      value: 0.333,
      detail: { positiveWords: 10, negativeWords: 30 },
    });
    expect(metricsOf(50, { sentences: sentences.slice(0, 1) })('sentiment.ratio')).toMatchObject({
      value: null,
      reason: 'No sentence reads negative, so that there is nothing to divide by.',
    });
  });
});

describe('vocabulary, habits and structure', () => {
  const star: StarCues = {
    situation: quote('at my last job', 1),
    task: null,
    action: quote('I wrote', 5),
    result: null,
  };
  const answer = (count: number, cues: StarCues) => ({
    start: 0,
    end: 30,
    words: count,
    question: null,
    terms: null,
    star: cues,
  });

  it('counts habits per 100 words and we against I', () => {
    const metric = metricsOf(200, {
      hedges: [quote('maybe', 1)],
      repeats: [quote('the the', 2), quote('I I', 4)],
      pronouns: { we: 3, i: 1 },
    });
    expect(metric('language.hedges_per_100')?.value).toBe(0.5);
    expect(metric('language.repetition')?.value).toBe(1);
    expect(metric('language.we_i_ratio')?.value).toBe(0.75);
  });

  it('lists questions asked and wording that leaves people out', () => {
    const found = {
      questionsAsked: [quote('What is next?', 3)],
      nonInclusive: [{ ...quote('guys', 5), instead: 'everyone' }],
    };
    const metric = metricsOf(200, found);
    expect(metric('language.questions_asked')).toMatchObject({
      value: 1,
      reliability: 'low',
      evidence: [{ start: 3, end: 4 }],
      detail: { quotes: [quote('What is next?', 3)] },
    });
    expect(metric('language.non_inclusive')).toMatchObject({
      value: 1,
      reliability: 'medium',
      evidence: [{ start: 5, end: 6 }],
      detail: { quotes: [{ ...quote('guys', 5), instead: 'everyone' }] },
    });
    expect(metricsOf(200, found, 'draft')('language.non_inclusive')?.reliability).toBe('low');
    expect(metricsOf(200, {})('language.questions_asked')?.value).toBe(0);
  });

  it('passes the reading level on, and says why there is none', () => {
    expect(metricsOf(200, { readability: { grade: 8.25 } })('language.readability')?.value).toBe(8.25);
    expect(metricsOf(200, {})('language.readability')?.reason).toBe(
      'The transcript does not show where sentences end.',
    );
    expect(metricsOf(99, {})('language.readability')?.reason).toBe('Needs at least 100 words; there were 99.');
  });

  it('passes the range of words on, and says when there are too few', () => {
    const vocabulary = { uniqueWords: 90, mtld: 71.5, mattr50: 0.81, mostUsed: [{ word: 'team', count: 4 }] };
    expect(metricsOf(200, { vocabulary })('vocabulary.mtld')).toMatchObject({
      value: 71.5,
      detail: { mostUsed: [{ word: 'team', count: 4 }] },
    });
    expect(metricsOf(99, { vocabulary: { ...vocabulary, mtld: null } })('vocabulary.mtld')?.reason).toContain(
      '100 words',
    );
    expect(metricsOf(99, { vocabulary })('vocabulary.mtld')).toMatchObject({ value: null, coverage: 0, evidence: [] });
    expect(metricsOf(99, { vocabulary })('vocabulary.mattr50')?.value).toBe(0.81);
  });

  it('counts the cues of answers that are long enough for a story', () => {
    const whole = { ...star, task: quote('my task', 3), result: quote('dropped by', 9) };
    const none = { situation: null, task: null, action: null, result: null };
    // (2 + 4) / 2; the answer of 5 words does not count.
    const metric = metricsOf(200, { answers: [answer(60, star), answer(80, whole), answer(5, none)] })(
      'structure.star',
    );
    expect(metric).toMatchObject({ value: 3, detail: { answers: [{ cues: 2, result: null }, { cues: 4 }] } });
    expect(metricsOf(20, { answers: [answer(29, star)] })('structure.star')).toMatchObject({
      value: null,
      reason: 'Needs an answer of at least 30 words.',
      coverage: 0,
      evidence: [],
    });
    expect(metricsOf(60, { answers: [answer(30, star)] })('structure.star')?.value).toBe(2);
  });
});
