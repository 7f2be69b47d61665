import { expect, test } from 'vitest';
import { coachDraftOf } from './coach-draft.ts';
import { draftCards } from './draft-cards.ts';

const item = {
  kind: 'try',
  area: 'pace',
  answer: null,
  advice: 'Pause once.',
  why: 'Fast.',
  metrics: ['pace.wpm'],
  quote: null,
  evidence: [],
};

test('what the coach has written is read from its events', () => {
  const draft = { runId: 'a', items: [item], exercises: [], summary: 'Fast.' };
  expect(coachDraftOf(draft)).toEqual(draft);
  expect(coachDraftOf({ runId: 'a', items: [{ ...item, area: 'unheard of' }], exercises: [] })).toBeNull();
  expect(coachDraftOf(null)).toBeNull();
});

test('moments and quotes wait for a player', () => {
  const quote = { text: 'so', start: 1, end: 2 };
  const draft = coachDraftOf({
    runId: 'a',
    items: [{ ...item, quote, evidence: [{ start: 1, end: 2 }] }],
    exercises: [],
    summary: '',
  });
  if (!draft) throw new Error('The draft cannot be read.');
  expect(draftCards(draft, false)).toMatchObject([{ observed: 'Fast.', quote: null, evidence: [] }]);
  expect(draftCards(draft, true)).toMatchObject([{ quote, evidence: [{ start: 1, end: 2 }] }]);
});
