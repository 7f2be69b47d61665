import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSharedStream } from './all-events.ts';

function world() {
  const opened: { after: string | null; readyState: number; listen: Map<string, (message: never) => void> }[] = [];
  const told: boolean[] = [];
  const { follow, rest } = createSharedStream(
    (after) => {
      const one = { after, readyState: 1, listen: new Map<string, (message: never) => void>() };
      opened.push(one);
      return {
        get readyState() {
          return one.readyState;
        },
        addEventListener: (type, listen) => void one.listen.set(type, listen as (message: never) => void),
        close: () => {
          one.readyState = 2;
        },
      };
    },
    ['status'],
    (lost) => told.push(lost),
  );
  const tell = (data: string, lastEventId: string) =>
    opened.at(-1)?.listen.get('status')?.({ data, lastEventId } as never);
  return { opened, told, follow, rest, tell };
}

describe('a shared stream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is one for all, and closed with the last that follows it', () => {
    const { opened, follow, tell } = world();
    const heard: string[] = [];
    const ends = [follow((text) => heard.push(`1 ${text}`)), follow((text) => heard.push(`2 ${text}`))];
    tell('x', '7');
    expect(heard).toEqual(['1 x', '2 x']);
    expect(opened).toHaveLength(1);
    ends[0]?.();
    expect(opened[0]?.readyState).toBe(1);
    ends[1]?.();
    ends[1]?.();
    expect(opened[0]?.readyState).toBe(2);
  });

  test('goes on after the last event where the browser gave up', () => {
    const { opened, follow, tell } = world();
    const end = follow(() => undefined);
    tell('x', '7');
    const [first] = opened;
    if (!first) throw new Error('a stream is open');
    first.listen.get('error')?.({} as never);
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(1); // the browser tries by itself
    first.readyState = 2;
    first.listen.get('error')?.({} as never);
    vi.advanceTimersByTime(10_000);
    expect(opened.map(({ after }) => after)).toEqual([null, '7']);
    end();
  });

  test('is not opened again once nobody follows it', () => {
    const { opened, follow } = world();
    const end = follow(() => undefined);
    const [first] = opened;
    if (first) first.readyState = 2;
    first?.listen.get('error')?.({} as never);
    end();
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(1);
  });

  test('tells that it is lost until it is there again, rests, or nobody follows it', () => {
    const { opened, told, follow, rest } = world();
    const happens = (what: string) => opened.at(-1)?.listen.get(what)?.({} as never);
    const end = follow(() => undefined);
    happens('open');
    happens('error');
    happens('open');
    expect(told).toEqual([false, true, false]);
    happens('error');
    rest(true);
    expect(told.slice(3)).toEqual([true, false]);
    happens('error'); // of a stream that is closed
    rest(false);
    happens('error');
    end();
    expect(told.slice(5)).toEqual([true, false]);
  });

  test('takes no connection while it rests, and goes on after the last event', () => {
    const { opened, follow, rest, tell } = world();
    const heard: string[] = [];
    const end = follow((text) => heard.push(text));
    tell('x', '7');
    rest(true);
    expect(opened[0]?.readyState).toBe(2);
    const other = follow(() => undefined);
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(1);
    rest(false);
    rest(false);
    expect(opened.map(({ after }) => after)).toEqual([null, '7']);
    tell('y', '8');
    expect(heard).toEqual(['x', 'y']);
    end();
    other();
    rest(true);
    rest(false);
    expect(opened).toHaveLength(2);
  });
});
