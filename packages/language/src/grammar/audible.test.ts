import { expect, it } from 'vitest';
import { isAudible } from './audible.ts';

it.each([
  ['its', ["it's"]],
  ['could of', ['could have']],
  ['every day', ['everyday']],
  ['suppose to', ['supposed to']],
  ['their', ['there', "they're"]],
])('nobody hears the difference between %s and %s', (said, replacements) =>
  expect(isAudible(said, replacements)).toBe(false),
);

it.each([
  ['a', ['an']],
  ['go', ['goes']],
  ['then', ['than', 'when']],
  ['odd', []],
])('what is wrong with %s is heard', (said, replacements) => expect(isAudible(said, replacements)).toBe(true));

it.each([
  ['work', ['works', 'worked'], 'to'],
  ['work', ['worked'], 'the'],
  ['thing', ['things'], 'so'],
])('the ending of %s → %s melts into "%s"', (said, replacements, following) =>
  expect(isAudible(said, replacements, following)).toBe(false),
);

it.each([
  ['want', ['wants', 'wanted'], 'to'],
  ['work', ['works', 'worked'], 'in'],
  ['go', ['goes', 'went'], 'to'],
  ['thing', ['things'], 'that'],
  ['use', ['uses'], 'some'],
])('the ending of %s → %s is heard before "%s"', (said, replacements, following) =>
  expect(isAudible(said, replacements, following)).toBe(true),
);
