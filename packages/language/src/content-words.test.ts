import { expect, it } from 'vitest';
import { mostUsedWords } from './content-words.ts';
import { spoken } from './transcript.fixture.ts';

it('counts content words by lemma and shows the form used most', () => {
  const sentences = [
    'We closed the tickets late.',
    'The tickets were old, um, and one ticket was closed.',
    'So we planned.',
  ].map(spoken);
  // Worked out by hand: ticket(s) 3, closed 2 (once as a participle); all others once.
  expect(mostUsedWords(sentences)).toEqual([
    { word: 'tickets', count: 3 },
    { word: 'closed', count: 2 },
  ]);
});

it('shows words used once where none was used twice', () => {
  expect(mostUsedWords([spoken('We repaired engines.')]).map(({ word }) => word)).toEqual(['repaired', 'engines']);
});
