import { describe, expect, it } from 'vitest';
import { isTooDeep, readAnswer, readFinished } from './read-answer.ts';
import { claim, goodAnswer } from './recording.fixture.ts';

describe('readFinished', () => {
  const sentence = { sentence: 'The pace.', metrics: ['pace.wpm'] };

  it('leaves out what is still being written', () => {
    expect(readFinished({ pace: [claim(), claim()] }).answer.pace).toEqual([claim()]);
    expect(readFinished({ pace: [claim(), claim()], content: [] }).answer.pace).toHaveLength(2);
    expect(readFinished({ summary: [{ sentence: 'The pa' }] }).answer.summary).toEqual([]);
    expect(readFinished({ summary: [sentence], exercises: [{}] }).answer.summary).toEqual([sentence]);
    expect(readFinished({ summary: 'The pa' })).toMatchObject({ malformed: 0, surplus: 0 });
  });

  it('leaves out what does not have the agreed form', () => {
    const { answer, malformed } = readFinished({
      pace: [claim(), { advice: 'Try.' }, 7],
      summary: 9,
      exercises: 'x',
      end: 1,
    });
    expect(answer.pace).toEqual([claim()]);
    expect([answer.summary, answer.exercises, malformed]).toEqual([[], [], 4]);
    for (const nothing of [null, undefined, 3, 'text', []]) expect(readFinished(nothing).answer.pace).toEqual([]);
  });

  it('keeps a whole answer, but for its last element', () => {
    const answer = goodAnswer();
    expect(readFinished(answer).answer).toEqual({ ...answer, exercises: answer.exercises.slice(0, 2) });
  });
});

describe('readAnswer', () => {
  const good = JSON.stringify(goodAnswer());

  it.each([
    ['plain', good],
    ['a fence', `\`\`\`json\n${good}\n\`\`\`\n`],
    ['thoughts before it', `<think>Should it be {"pace": []}? Hm.</think>\n${good}`],
    ['a sentence around it', `Here it is: ${good} I hope it helps.`],
  ])('reads an answer with %s', (_, text) => {
    expect(readAnswer(text)).toEqual({ answer: goodAnswer(), malformed: 0, surplus: 0 });
  });

  it('lets one part too many, or one bad part, cost that part alone', () => {
    const three = [claim(), claim({ advice: 'Two.' }), claim({ advice: 'Three.' })];
    const read = readAnswer(JSON.stringify({ ...goodAnswer(), pace: three, voice: [{ advice: 'No more.' }] }));
    expect(read).toEqual({ answer: goodAnswer({ pace: three.slice(0, 2) }), malformed: 1, surplus: 1 });
    const more = { ...claim(), metrics: ['a', 'b', 'c', 'd', 'e'], quote: undefined, answer: undefined, worth: 'huge' };
    expect(readAnswer(JSON.stringify({ pace: [more] }))?.answer.pace).toEqual([
      claim({ metrics: ['a', 'b', 'c', 'd'], worth: 'low' }),
    ]);
  });

  it.each([
    '',
    'no',
    '{}',
    '[]',
    '{"items": "none"}',
    '{"pace":[{"area":"haircut"}]}',
    good.slice(0, 500),
    'null',
    '{"pace":7}',
  ])('reads nothing of %j', (text) => expect(readAnswer(text)).toBeNull());

  it('reads nothing that is nested beyond measure', () => {
    expect(readAnswer(`{"fluency":${'['.repeat(15_000)}${']'.repeat(15_000)}}`)).toBeNull();
    expect(isTooDeep(good)).toBe(false);
    expect(isTooDeep(JSON.stringify({ a: '[['.repeat(99), b: '"[' }))).toBe(false);
  });
});
