import { describe, expect, test } from 'vitest';
import type { Listed } from './interviews-query.ts';
import { endedBetween, withProgress } from './with-progress.ts';

const row = (id: string, status: Listed['status'], share: number | null = null) => ({
  id,
  status,
  progress: share === null ? null : { share, secondsLeft: null, ahead: 0, workers: 1 },
});

describe('rows of the list', () => {
  test('show how far they are now', () => {
    const [one, other] = withProgress([row('a', 'waiting', 0), row('b', 'done')], [row('a', 'running', 0.4)]);
    expect(one).toEqual(row('a', 'running', 0.4));
    expect(other).toEqual(row('b', 'done'));
  });

  test('that are over stay so, whatever was asked for a moment before', () => {
    expect(withProgress([row('a', 'done')], [row('a', 'running', 0.9)])).toEqual([row('a', 'done')]);
  });

  test('stand there once', () => {
    expect(withProgress([row('a', 'done'), row('b', 'done'), row('a', 'failed')], [])).toEqual([
      row('a', 'failed'),
      row('b', 'done'),
    ]);
  });

  test('that end are told of', () => {
    const rows = [row('a', 'done'), row('b', 'running'), row('c', 'failed'), row('d', 'done')];
    expect(endedBetween(new Set(['a', 'b', 'c']), rows).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
