import { expect, it } from 'vitest';
import { matchPhrase, phrasePattern } from './phrase-pattern.ts';
import { tagWords } from './tagged-words.ts';

const words = tagWords('It depends of the team.');

it('marks the words in brackets and holds the whole run', () =>
  expect(matchPhrase(phrasePattern('~depend/VERB [of|from] !me /NOUN'), words, 1)).toEqual({
    from: 2,
    to: 3,
    scope: { from: 1, to: 5 },
  }));

it.each(['~depend/NOUN [of]', 'depend [of]', '~depend [on]', '~depend [of] !the'])('does not match %s', (line) =>
  expect(matchPhrase(phrasePattern(line), words, 1)).toBeNull(),
);

it('asks for brackets', () => expect(() => phrasePattern('depend of')).toThrow('brackets'));
