import { expect, it } from 'vitest';
import { localMoment } from './local-moment.ts';

it('is the local time, and reads back as the same moment', () => {
  const date = new Date(2026, 2, 9, 7, 5);
  expect(localMoment(date)).toBe('2026-03-09T07:05');
  expect(Date.parse(localMoment(date))).toBe(date.getTime());
});
