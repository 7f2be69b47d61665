import { EMPTY_DETAILS, type Item } from './item.ts';

/** A recording of 10 bytes that has just been added. */
export const anItem = (change: Partial<Item> = {}): Item => ({
  id: 'one',
  source: 'file',
  name: 'one.mp4',
  size: 10,
  type: 'video/mp4',
  modified: 5,
  state: 'waiting',
  sent: 0,
  url: null,
  trouble: null,
  kept: false,
  details: { ...EMPTY_DETAILS, title: 'One' },
  marks: [],
  wanted: null,
  refused: null,
  transcriptUnderWay: null,
  interviewId: null,
  ...change,
});
