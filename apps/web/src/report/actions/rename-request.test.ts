import { expect, it } from 'vitest';
import { renameRequest } from './rename-request.ts';

const before = { title: 'Interview', candidate: 'Ada' };

it('sends the name that was changed, and not the other one', () => {
  expect(renameRequest(before, { title: ' Second interview ', candidate: 'Ada' })).toEqual({
    title: 'Second interview',
  });
  expect(renameRequest(before, { title: 'Interview', candidate: 'Ada L.' })).toEqual({ candidateName: 'Ada L.' });
  expect(renameRequest(before, { title: 'Interview', candidate: ' ' })).toEqual({ candidateName: null });
});

it('sends nothing where nothing was changed', () => {
  expect(renameRequest(before, { title: 'Interview ', candidate: 'Ada' })).toBeNull();
  expect(renameRequest({ title: 'Interview', candidate: '' }, { title: 'Interview', candidate: '' })).toBeNull();
});
