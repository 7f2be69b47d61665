import { expect, it } from 'vitest';
import { createDrafts, forgetDraftsOf } from './drafts.ts';

/** Keeps texts as properties, as the storage of a browser does. */
function storage(room = Number.POSITIVE_INFINITY) {
  const kept: Record<string, unknown> = {};
  const functions = {
    getItem: (key: string) => (typeof kept[key] === 'string' ? kept[key] : null),
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept[key] = text;
    },
    removeItem: (key: string) => void Reflect.deleteProperty(kept, key),
  };
  for (const [name, value] of Object.entries(functions))
    Object.defineProperty(kept, name, { value, enumerable: false });
  return kept as Record<string, unknown> & typeof functions;
}

it('keeps drafts apart by who wrote them', () => {
  const place = storage();
  createDrafts('ada@x', place).write('note:7', 'unsent');
  expect(createDrafts('ada@x', place).read('note:7')).toBe('unsent');
  expect(createDrafts('bob@x', place).read('note:7')).toBeNull();
  createDrafts('ada@x', place).write('note:7', null);
  expect(createDrafts('ada@x', place).read('note:7')).toBeNull();
});

it('forgets what anybody wrote about an interview that is gone, and nothing else', () => {
  const place = storage();
  for (const owner of ['ada@x', 'bob@y'])
    for (const name of ['note:7', 'rating:7:Clear: always', 'note:77', 'policy'])
      createDrafts(owner, place).write(name, 'x');
  place.setItem('impact-new:7', 'x');
  forgetDraftsOf('7', place);
  expect(Object.keys(place)).toEqual([
    'impact-draft:ada@x:note:77',
    'impact-draft:ada@x:policy',
    'impact-draft:bob@y:note:77',
    'impact-draft:bob@y:policy',
    'impact-new:7',
  ]);
});

it('goes on where the browser has no room', () => {
  const drafts = createDrafts('ada@x', storage(3));
  drafts.write('note:7', 'long text');
  expect(drafts.read('note:7')).toBeNull();
});
