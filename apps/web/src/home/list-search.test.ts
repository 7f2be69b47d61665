import { describe, expect, test } from 'vitest';
import { dayOf, isFiltered, queryOf, readListSearch, statusesOf } from './list-search.ts';

const NOON = new Date(2026, 10, 23, 12);
const local = (year: number, month: number, day: number) => new Date(year, month - 1, day).toISOString();

describe('the address of the list', () => {
  test('is read, and what it does not understand is left out', () => {
    expect(readListSearch({ q: 'Ada', status: 'done,nonsense,failed', purpose: 'recruiting', sort: 'title' })).toEqual({
      q: 'Ada',
      status: 'done,failed',
      purpose: 'recruiting',
      sort: 'title',
    });
    expect(
      readListSearch({ q: '  ', status: 'x', purpose: 'fun', period: 'age', from: '23.11.2026', sort: 'score' }),
    ).toEqual({});
    expect(readListSearch({ q: 2026, from: '2026-99-01', to: '2026-11-23' })).toEqual({ q: '2026', to: '2026-11-23' });
    expect(readListSearch({ sort: 'toString', period: 'constructor' })).toEqual({});
  });

  test('has a period or days of choice, not both', () => {
    expect(readListSearch({ period: 'week', from: '2026-11-01' })).toEqual({ period: 'week' });
  });

  test('leaves out the usual order', () => {
    expect(readListSearch({ sort: 'newest' })).toEqual({});
  });

  test('names each status once, in one order', () => {
    expect(statusesOf('failed,done,failed')).toEqual(['done', 'failed']);
    expect(statusesOf(undefined)).toEqual([]);
  });

  test('is filtered by anything but the order', () => {
    expect(isFiltered({ sort: 'title' })).toBe(false);
    expect(isFiltered({ sort: 'title', q: 'a' })).toBe(true);
  });
});

describe('what the API is asked', () => {
  test('takes days of the reader’s calendar, the last one whole', () => {
    expect(queryOf({ from: '2026-11-01', to: '2026-11-30' }, NOON)).toEqual({
      from: local(2026, 11, 1),
      to: local(2026, 12, 1),
      sort: 'created',
      order: 'desc',
    });
  });

  test('counts the days of a period with today', () => {
    expect(queryOf({ period: 'today' }, NOON).from).toBe(local(2026, 11, 23));
    expect(queryOf({ period: 'week' }, NOON).from).toBe(local(2026, 11, 17));
    expect(dayOf(NOON, -29)).toBe('2026-10-25');
  });

  test('carries search, statuses, purpose and order', () => {
    expect(queryOf({ q: ' Ada ', status: 'done', purpose: 'practice', sort: 'longest' }, NOON)).toEqual({
      search: 'Ada',
      status: ['done'],
      purpose: 'practice',
      sort: 'duration',
      order: 'desc',
    });
  });

  test('takes early years as they are', () => {
    expect(new Date(queryOf({ from: '0026-01-02' }, NOON).from ?? '').getFullYear()).toBe(26);
  });
});
