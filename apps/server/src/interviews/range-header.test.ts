import { expect, it } from 'vitest';
import { requestedRange } from './range-header.ts';

it.each([
  [undefined, 'whole'],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['Bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=90-999999999999999', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=-0', 'refused'],
  ['bytes=100-', 'refused'],
  ['bytes=100-200', 'refused'],
  ['bytes=0-9,20-29', 'refused'],
  [`bytes=${'0-1,'.repeat(10_000)}`, 'refused'],
  [`bytes=${' '.repeat(100_000)}`, 'refused'],
  // Not ranges of bytes: as if the header were not there.
  ['bytes=19-10', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=a-b', 'whole'],
  ['bytes=1e1-20', 'whole'],
  ['bytes=--10', 'whole'],
  ['bytes=0x1-20', 'whole'],
  ['bytes', 'whole'],
  ['items=0-9', 'whole'],
  [`bytes=${'9'.repeat(16)}-`, 'whole'],
])('%j of 100 bytes is %j', (header, range) => {
  expect(requestedRange(header, 100)).toEqual(range);
});

it.each(['bytes=0-', 'bytes=-1', 'bytes=0-0'])('%s of nothing is refused', (header) => {
  expect(requestedRange(header, 0)).toBe('refused');
});
