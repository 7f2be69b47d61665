import { describe, expect, it } from 'vitest';
import { MOST_QUESTIONS, parseQuestions } from './questions-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const questions = (text: string): string[] => parseQuestions(bytes(text));

describe('parseQuestions', () => {
  it('takes one question a line, without numbering, comments and blank lines', () => {
    expect(
      questions(
        '\ufeff# for the second round\r\n1. Why us?\r\n\r\n  2) Why  now?\rQ3: What is C++?\n- 3D or 2D?\n(4) And then?\nQuestion 5 - Who?',
      ),
    ).toEqual(['Why us?', 'Why now?', 'What is C++?', '3D or 2D?', 'And then?', 'Who?']);
  });

  it('keeps numbers that belong to the question', () =>
    expect(questions('3.5 years at one firm: why?\n100 people: how?\nQuality: what is it?')).toEqual([
      '3.5 years at one firm: why?',
      '100 people: how?',
      'Quality: what is it?',
    ]));

  it('takes as many and as long ones as it says', () => {
    expect(questions(`${'x'.repeat(500)}\n`.repeat(MOST_QUESTIONS))).toHaveLength(MOST_QUESTIONS);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['only comments', bytes('# one\n\n# two')],
    ['only marks', bytes('---\n...\n1.')],
    ['51 lines', bytes('Why?\n'.repeat(51))],
    ['a thousand lines', bytes('Why?\n'.repeat(1000))],
    ['a question of 501 characters', bytes('x'.repeat(501))],
    ['one line of a megabyte', bytes('why '.repeat(250_000))],
    ['ten megabytes', new Uint8Array(10_000_000).fill(97)],
    ['bytes that are no text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])],
    ['zero bytes', new Uint8Array(2000)],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x57, 0, 0x68, 0])],
    ['captions', bytes('WEBVTT\n\n00:00.000 --> 00:01.000\nWhy?')],
    ['a page', bytes('<!doctype html><p>Why?</p>')],
    ['a rich text file', bytes('{\\rtf1 Why?}')],
  ])('refuses %s and says what to give', (_, given) => {
    expect(() => parseQuestions(given)).toThrow(
      expect.objectContaining({
        code: 'QUESTIONS_UNREADABLE',
        message: expect.stringMatching(/Give plain text \(UTF-8\)/),
      }),
    );
  });
});
