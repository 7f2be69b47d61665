import { expect, it } from 'vitest';
import { writtenDraft } from '../draft.ts';
import { anItem } from '../item.fixture.ts';
import { FIRST_BATCH } from '../item.ts';
import { draftsOf, hasKeptItems } from './draft-keys.ts';

const draft = (...items: ReturnType<typeof anItem>[]) =>
  writtenDraft({ items, batch: { ...FIRST_BATCH, questions: '"items":[]' } });

it('finds recordings that are still on their way, of their owner and nobody else', () => {
  const kept = { [`${draftsOf('a@o')}1`]: draft(), [`${draftsOf('a@o')}2`]: draft(anItem()), other: 'x' };
  expect(hasKeptItems('a@o', kept)).toBe(true);
  expect(hasKeptItems('a@p', kept)).toBe(false);
});

it('does not count those that became interviews, nor what was only entered', () => {
  expect(hasKeptItems('a@o', { [`${draftsOf('a@o')}1`]: draft(anItem({ interviewId: 'i' })) })).toBe(false);
});
