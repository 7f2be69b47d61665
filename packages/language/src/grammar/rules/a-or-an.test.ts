import { expect, it } from 'vitest';
import { aOrAn, beginsWithVowel } from './a-or-an.ts';
import { describeRules } from './rule-cases.fixture.ts';

describeRules([
  [
    aOrAn,
    [
      ['I ate a apple.', 'I ate an apple.'],
      ['I studied at an university.', 'I studied at a university.'],
      ['He gave me a honest answer.', 'He gave me an honest answer.'],
      ['It was an new idea.', 'It was a new idea.'],
    ],
    [
      'It was an historic day.',
      'I got an rma from them.',
      'It has a usb port.',
      'I am a European.',
      'It is a unanimous vote.',
      'Plan a, and then b.',
    ],
  ],
]);

it.each([
  ['hour', true],
  ['unimportant', true],
  ['urgent', true],
  ['unit', false],
  ['useful', false],
  ['one', null],
  ['hotel', null],
  ['html', null],
])('%s begins with a vowel: %s', (word, vowel) => expect(beginsWithVowel(word)).toBe(vowel));
