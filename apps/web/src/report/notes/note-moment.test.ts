import { expect, it } from 'vitest';
import { momentOf, readMoment } from './note-moment.ts';

it('is where the first letter was written, however far the recording plays on', () => {
  expect(momentOf('A', null, 130)).toBe(130);
  expect(momentOf('A note', 130, 300)).toBe(130);
  expect(momentOf('', 130, 300)).toBeNull();
});

it('is read as it was kept', () => {
  expect(readMoment('130.25')).toBe(130.25);
  expect(readMoment('0')).toBe(0);
  for (const none of [null, '', 'soon']) expect(readMoment(none)).toBeNull();
});
