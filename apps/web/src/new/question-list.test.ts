import { describe, expect, it } from 'vitest';
import { questionsOf, troubleWith } from './question-list.ts';

describe('a list of questions', () => {
  it('has one a line, without numbers and blank lines', () => {
    expect(questionsOf('1. Why us?\r\n\n 2)  Why   now? \nQ3: What next?\n- And then?\n--\n')).toEqual([
      'Why us?',
      'Why now?',
      'What next?',
      'And then?',
    ]);
  });

  it('keeps numbers that belong to the question', () => {
    expect(questionsOf('3.5 years at one company: why?')).toEqual(['3.5 years at one company: why?']);
  });

  it('tells what is too much', () => {
    expect(troubleWith(['a'])).toBeNull();
    expect(troubleWith(Array.from({ length: 51 }, () => 'a'))).toEqual({ code: 'many', count: 51 });
    expect(troubleWith(['a', 'b'.repeat(501)])).toEqual({ code: 'long', number: 2 });
  });
});
