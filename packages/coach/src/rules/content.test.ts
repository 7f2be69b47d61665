import { describe, expect, it } from 'vitest';
import { coachInput, metric } from '../coach-input.fixture.ts';
import { answerTo, CANDIDATES, transcriptOf } from './candidates.fixture.ts';
import { coachByRules } from './coach.ts';

const WORDS =
  'In my last job we had a slow website and I was asked to make it quick, so I measured every page first and then we rewrote the three slowest ones in a month';
const CUES = {
  situation: 'In my last job',
  task: 'I was asked to',
  action: 'we rewrote the three slowest ones',
};
const star = metric('structure.star', 3);

/** What the coach says of answers to these questions, in turn. */
function advise(
  turns: readonly (readonly [question: string, answer: string])[],
  ...more: Parameters<typeof answerTo>[2][]
) {
  const transcript = transcriptOf(
    turns.flatMap(([question, answer], index) => [
      { by: 'A' as const, start: index * 100, text: question },
      { by: 'B' as const, start: index * 100 + 20, text: answer },
    ]),
  );
  const answers = turns.map((_, index) => answerTo(transcript, index + 1, more[index]));
  return coachByRules(coachInput({ metrics: [star], findings: [], transcript, answers })).items;
}

describe('advice for an answer', () => {
  it('tells what was not heard, how the answer ends, and what comes across well', () => {
    const [item] = advise([['Tell me about a project.', WORDS]], CUES);
    // 34 words of half a second from 0:20 on; the last eight begin with the 27th, at 33 s.
    expect(item).toMatchObject({
      area: 'content',
      answer: 1,
      metrics: ['structure.star'],
      why: 'In the answer (“Tell me about a project”), no result was heard; it ends with “rewrote the three slowest ones in a month”. The steps taken come across well (“we rewrote the three slowest ones”, 0:32).',
      quote: { text: 'rewrote the three slowest ones in a month', start: 33, end: 37 },
    });
    expect(item?.evidence).toEqual([{ start: item?.quote?.start, end: item?.quote?.end }]);
  });

  it('says the same of several answers once, and holds up the one that does it', () => {
    const items = advise(
      [
        ['Tell me about a project.', WORDS],
        ['Tell me about a challenge.', `${WORDS}, and visits doubled`],
        ['Tell me about a mistake.', WORDS],
      ],
      CUES,
      { ...CUES, result: 'visits doubled' },
      CUES,
    );
    expect(items.filter(({ area }) => area === 'content')).toHaveLength(2);
    const [item, kept] = items;
    expect(item?.answer).toBeNull();
    expect(item?.why).toContain('The same holds for answer 3.');
    expect(item?.advice).toContain('Answer 2 already does it: “visits doubled”');
    expect(item?.evidence).toHaveLength(2);
    expect(kept).toMatchObject({ answer: 2, quote: { text: 'visits doubled' } });
  });

  it('asks for no story where the question does not', () => {
    const [item] = advise([['Why do you want to work in this city of all places?', WORDS]]);
    expect(item?.why).toContain('no example was heard');
  });

  it('asks for neither a story nor an example of a salary, a date or questions of one’s own', () => {
    const figures =
      'I would like to earn about sixty thousand a year, which is what such a post pays in this region, and I am open to talk about it once we both know that it is a good match.';
    for (const question of ['What are your salary expectations?', 'When could you start?', 'Any questions for us?'])
      expect(advise([[question, figures]])).toEqual([]);
  });

  it('says nothing of answers in another language', () => {
    const reason = 'The words do not look like English; wording is measured in English only.';
    const german = transcriptOf([
      { by: 'A', start: 0, text: 'Tell me about a time when you failed.' },
      { by: 'B', start: 5, text: 'Das weiß ich nicht.' },
    ]);
    const metrics = [metric('structure.star', null, { reason })];
    const input = coachInput({ metrics, findings: [], transcript: german, answers: [answerTo(german, 1)] });
    expect(coachByRules(input).items).toEqual([]);
    expect(coachByRules({ ...input, metrics: [] }).items).toHaveLength(1);
  });

  it('leaves small talk alone', () => {
    expect(advise([['How are you?', 'Fine, thank you.']])).toEqual([]);
    expect(advise([['Can you hear me?', 'Yes.']])).toEqual([]);
  });

  it('finds an answer short only for an open question', () => {
    const [item] = advise([['Tell me about a time when you failed.', 'Never, I think.']]);
    expect(item).toMatchObject({ answer: 1, quote: { text: 'Never, I think.' } });
    expect(item?.why).toBe('The answer (“Tell me about a time when you failed”) has 3 words.');
  });

  const timed = (over: Parameters<typeof answerTo>[3]) => {
    const transcript = transcriptOf([
      { by: 'A', start: 0, text: 'Why us?' },
      { by: 'B', start: 7, text: WORDS },
    ]);
    const answers = [answerTo(transcript, 1, { ...CUES, result: 'in a month' }, over)];
    return coachByRules(coachInput({ metrics: [star], findings: [], transcript, answers })).items;
  };

  it('notes a slow start with its seconds', () => {
    const [item] = timed({ metrics: [metric('answer.response_delay', 6.04)] });
    expect(item?.why).toBe('The answer (“Why us?”) begins 6 s after the question; within 3 s it sounds prompt.');
  });

  it('gives no English sentence to say where the words cannot be read', () => {
    const transcript = transcriptOf([
      { by: 'A', start: 0, text: 'Why us?' },
      { by: 'B', start: 7, text: WORDS },
    ]);
    const answers = [answerTo(transcript, 1, {}, { metrics: [metric('answer.response_delay', 6.04)] })];
    const reason = 'The words do not look like English; wording is measured in English only.';
    const input = coachInput({
      metrics: [metric('structure.star', null, { reason })],
      findings: [],
      transcript,
      answers,
    });
    const [item] = coachByRules(input).items;
    expect(item).toMatchObject({ area: 'fluency', metrics: ['answer.response_delay'] });
    expect(item?.advice).toMatch(/^Have one bridging sentence ready, and say it within a breath/u);
    expect(timed({ metrics: [metric('answer.response_delay', 6.04)] })[0]).toMatchObject({
      area: 'content',
      advice: expect.stringContaining('such as “Let me think of a good example”'),
    });
  });

  it('notes a run of over two minutes, once, and not an answer of several turns', () => {
    // 250 words of half a second, 125 s, and the same with a question between its halves.
    const half = Array.from({ length: 125 }, (_, index) => `word${index}`).join(' ');
    const told = (...turns: Parameters<typeof transcriptOf>[0]) => {
      const transcript = transcriptOf(turns);
      const [first, last] = [transcript.segments[0], transcript.segments.at(-1)];
      const answer = answerTo(transcript, 1, { ...CUES, result: 'word1' }, { question: null, end: last?.end ?? 0 });
      const metrics = [metric('talk.longest_turn', 125)];
      expect(first?.start).toBe(0);
      return coachByRules(coachInput({ metrics, findings: [], transcript, answers: [answer] })).items;
    };
    const whole = told({ by: 'B', start: 0, text: half }, { by: 'B', start: 62.5, text: half });
    expect(whole.filter(({ why }) => why.includes('runs for'))).toHaveLength(1);
    expect(whole[0]?.why).toBe('The answer runs for 2:05 min without a break; after two minutes attention drops.');
    const parted = told(
      { by: 'B', start: 0, text: half },
      { by: 'A', start: 63, text: 'And then?' },
      { by: 'B', start: 65, text: half },
    );
    expect(parted.some(({ why }) => why.includes('without a break'))).toBe(false);
  });

  it('notes the words of a question that are not taken up', () => {
    const terms = { used: [], unused: ['conflict', 'colleague', 'deadline'] };
    const [item] = timed({ terms });
    expect(item?.why).toContain('does not take up “conflict”, “colleague” and “deadline”');
  });

  it('says nothing of the build of answers where the words are a draft', () => {
    const input = CANDIDATES['three answers with different gaps'] ?? coachInput();
    const draft = { ...input, transcript: input.transcript && { ...input.transcript, quality: 'draft' as const } };
    expect(coachByRules(input).items.some(({ area }) => area === 'content')).toBe(true);
    expect(coachByRules(draft).items.some(({ area }) => area === 'content')).toBe(false);
  });
});
