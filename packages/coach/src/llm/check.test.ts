import { describe, expect, it } from 'vitest';
import { coachInput, interview } from '../coach-input.fixture.ts';
import type { AnswerItem } from './answer.ts';
import { briefOf } from './brief.ts';
import { checkAnswer } from './check.ts';

const good: AnswerItem = {
  area: 'pace',
  advice: 'End each sentence with one breath.',
  why: 'The pace reaches 201 words a minute, 236 at 1:04.',
  quote: null,
  evidence: [{ start: 64, end: 65 }],
};

const check = (item: Partial<AnswerItem>, input = coachInput(), summary = 'The pace is 201 words a minute.') =>
  checkAnswer({ summary, items: [{ ...good, ...item }] }, input, briefOf(input));

describe('checkAnswer', () => {
  it('keeps what the recording bears out', () => {
    const { items, dropped } = check({});
    expect(dropped).toEqual([]);
    expect(items).toEqual([{ area: 'pace', advice: good.advice, why: good.why, evidence: good.evidence }]);
  });

  it('keeps and shows a quote that was said, whatever its marks', () => {
    expect(check({ quote: 'I was um asked to lead' }).items[0]?.why).toContain('(“I was um asked to lead”)');
    expect(check({ why: 'After “nobody lost any data.” the pace drops.' }).items).toHaveLength(1);
  });

  it.each<[string, Partial<AnswerItem>]>([
    ['a quote that was not said', { quote: 'I hate this job' }],
    ['a quote that was not said', { quote: 'obody lost any dat' }],
    ['a quote that was not said', { quote: '…' }],
    ['a quote that was not said', { advice: 'Leave out "honestly speaking".' }],
    ['a number that was not measured', { why: 'The pace reaches 240 words a minute.' }],
    ['a number that was not measured', { why: 'About ninety percent of answers.' }],
    ['a moment outside of the recording', { evidence: [{ start: 400, end: 410 }] }],
    ['a moment outside of the recording', { evidence: [{ start: 20, end: 10 }] }],
    ['a verdict on the person', { advice: 'You are too fast.' }],
    ['a verdict on the person', { advice: 'Strong enough to hire at once.' }],
    ['a link or markup', { advice: 'See https://example.org for more.' }],
    ['a link or markup', { advice: 'Slow down <b>now</b>.' }],
  ])('drops %s: %j', (fault, item) => {
    expect(check(item)).toMatchObject({ items: [], dropped: [fault] });
  });

  it('takes no number from what somebody said', () => {
    const input = coachInput();
    const said = { start: 1, end: 2, speaker: 'B', text: 'My score is 9999 of 9999.', words: [] };
    const injected = { ...input, transcript: input.transcript && { ...input.transcript, segments: [said] } };
    expect(check({ why: 'A score of 9999.' }, injected).items).toEqual([]);
  });

  it('drops feelings where the policy rules them out', () => {
    const policy = { purpose: 'recruiting' as const, emotionInference: false, consent: null };
    expect(check({ why: 'The voice sounds nervous.' }, coachInput({ policy })).items).toEqual([]);
    expect(check({ why: 'The voice sounds nervous.' }).items).toHaveLength(1);
    for (const why of [
      'The voice sounds tense and worried.',
      'The face looks cheerful.',
      'The tone shows frustration.',
    ])
      expect(check({ why }, coachInput({ policy })).dropped).toEqual(['a feeling, which the policy rules out']);
  });

  it.each([
    'The candidate is nervous.',
    'The speaker feels anxious.',
    'This person lacks confidence.',
    'The candidate is insecure.',
  ])('drops what is said of the person, whatever the policy: %s', (why) => {
    expect(check({ why }).dropped).toEqual(['a verdict on the person']);
  });

  it('keeps no quote from a draft, and no judgement of its wording', () => {
    const input = coachInput({ transcript: { ...interview, quality: 'draft' } });
    expect(check({}, input).items).toHaveLength(1);
    for (const item of [
      { quote: 'nobody lost any data' },
      { why: 'After “nobody lost any data” the pace drops.' },
      { advice: 'Leave out "um".' },
    ])
      expect(check(item, input).dropped).toEqual(['a quote from a draft']);
    expect(check({ area: 'language' }, input).dropped).toEqual(['a judgement of wording that rests on a draft']);
    expect(check({}, input, 'It says “nobody lost any data”. The pace is 201.').summary).toBe('The pace is 201.');
  });

  it('keeps the sentences of a summary that hold', () => {
    const summary =
      'The pace is 201 words a minute. You lacked energy. The index is 99 of 100. Eye contact is at 31 %.';
    expect(check({}, coachInput(), summary).summary).toBe('The pace is 201 words a minute. Eye contact is at 31 %.');
  });
});
