import { describe, expect, it } from 'vitest';
import { asksForMore, questionKind } from './question-kind.ts';

const kind = (text: string) => questionKind({ text });

describe('questionKind', () => {
  it.each([
    ['Tell me about a time when you failed.', 'behavioural'],
    ['Tell me about a project.', 'behavioural'],
    ['Can you describe a conflict with a colleague?', 'behavioural'],
    ['Give me an example of how you persuaded somebody.', 'behavioural'],
    ['What was your biggest challenge there?', 'behavioural'],
    ['What are you most proud of?', 'behavioural'],
    ['How did you handle the complaint?', 'behavioural'],
    ['Tell me about a time when you negotiated your salary.', 'behavioural'],
    ['Have you ever missed a deadline?', 'behavioural'],
    ['Why do you want to work for us?', 'motivation'],
    ['What attracts you to this role?', 'motivation'],
    ['Why us?', 'motivation'],
    ['So why are you leaving your current job?', 'motivation'],
    ['Where do you see yourself in five years?', 'motivation'],
    ['What are your salary expectations?', 'salary'],
    ['How much do you want to earn?', 'salary'],
    ['What is your notice period?', 'notice'],
    ['When could you start?', 'notice'],
    ['How soon would you be available?', 'notice'],
    ['Do you have any questions for us?', 'own-questions'],
    ['What would you like to ask?', 'own-questions'],
    ['What are your strengths?', 'other'],
    ['Tell me about yourself.', 'other'],
    ['How do you manage your time?', 'other'],
    ['What did you notice first?', 'other'],
  ])('“%s” is %s', (text, expected) => expect(kind(text)).toBe(expected));

  it('is unknown without a question', () => expect(questionKind(null)).toBe('unknown'));

  it('gets through a question of a megabyte', () =>
    expect(kind('tell me about a what did you most '.repeat(30_000))).toBe('other'));
});

it.each([
  ['Tell me about a time when you failed.', true],
  ['What do you like best about your work?', true],
  ['What salary would you expect from us per year?', false],
  ['When could you start to work for us here?', false],
  ['How are you?', false],
  ['Can you hear me?', false],
])('“%s” asks for more than a few words: %s', (text, expected) => expect(asksForMore({ text })).toBe(expected));
