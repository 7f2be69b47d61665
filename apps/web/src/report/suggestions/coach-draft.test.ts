import { expect, test } from 'vitest';
import { coachDraftOf } from './coach-draft.ts';

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
