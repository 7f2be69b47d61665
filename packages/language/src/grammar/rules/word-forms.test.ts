import { expect, it } from 'vitest';
import { tagWords } from './tagged-words.ts';
import { gerundOf, isPlural, isSingular, participleOf, pastOf, pluralOf, thirdPerson } from './word-forms.ts';

it.each([
  ['go', 'goes', 'went', 'gone', 'going'],
  ['have', 'has', 'had', 'had', 'having'],
  ['try', 'tries', 'tried', 'tried', 'trying'],
  ['play', 'plays', 'played', 'played', 'playing'],
  ['plan', 'plans', 'planned', 'planned', 'planning'],
  ['decide', 'decides', 'decided', 'decided', 'deciding'],
  ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
  ['write', 'writes', 'wrote', 'written', 'writing'],
  ['fix', 'fixes', 'fixed', 'fixed', 'fixing'],
])('inflects %s', (base, third, past, participle, gerund) =>
  expect([thirdPerson(base), pastOf(base), participleOf(base), gerundOf(base)]).toEqual([
    third,
    past,
    participle,
    gerund,
  ]),
);

it.each([
  ['company', 'companies'],
  ['boss', 'bosses'],
  ['day', 'days'],
  ['person', 'people'],
])('has one %s and many %s', (one, many) => expect(pluralOf(one)).toBe(many));

it('tells one from several', () => {
  const words = tagWords('The customers and a woman saw the news about women and business.');
  expect(words.filter(isPlural).map((word) => word.key)).toEqual(['customers', 'women']);
  expect(words.filter(isSingular).map((word) => word.key)).toEqual(['woman']);
});
