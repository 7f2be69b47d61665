import { interviewReport } from '@impact/document/interview.fixture';
import { expect, test } from 'vitest';
import { unheardQuestions } from './unheard-questions.ts';

test('questions without an answer are those that were given and belong to none', () => {
  const [answer] = interviewReport(1).answers;
  if (!answer) throw new Error('The report has an answer.');
  const to = (text: string) => ({ ...answer, question: { text, from: 'given' as const, asked: null } });
  const answers = [to('What did you learn?'), { ...answer, question: null }];
  expect(unheardQuestions(['Why us?', 'What did you learn?'], { answers })).toEqual(['Why us?']);
  expect(unheardQuestions([], { answers })).toEqual([]);
});
