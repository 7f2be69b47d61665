import { expect, it } from 'vitest';
import { mayUndo } from './take-back.ts';

const signOff = (by: string, beforeLatestReport = false) => ({ by: { id: by, name: 'Ada' }, beforeLatestReport });

it('lets a sign-off be made again at once only by who made it, and of the same report', () => {
  expect(mayUndo(signOff('user:ada'), 'ada')).toBe(true);
  expect(mayUndo(signOff('user:ada'), 'bob')).toBe(false);
  expect(mayUndo(signOff('user:ada'), undefined)).toBe(false);
  expect(mayUndo(signOff('key:ada'), 'ada')).toBe(false);
  expect(mayUndo(signOff('user:ada', true), 'ada')).toBe(false);
});
