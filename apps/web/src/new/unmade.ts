import { type Item, isUseless } from './item.ts';

const GOING: readonly Item['state'][] = ['uploading', 'waiting', 'offline'];

/** Of how many recordings there is no interview yet: those that go on by themselves, and those that wait for somebody. */
export function unmade(items: readonly Item[]): { going: number; waiting: number } {
  const open = items.filter((item) => item.interviewId === null && !isUseless(item));
  const going = open.filter(
    ({ state, wanted, refused }) =>
      GOING.includes(state) || (state === 'stored' && wanted !== null && refused === null),
  ).length;
  return { going, waiting: open.length - going };
}
