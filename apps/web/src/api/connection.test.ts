import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createConnection } from './connection.ts';

describe('a connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is lost once its stream has been broken for more than five seconds, until it is back', () => {
    const connection = createConnection();
    const heard: boolean[] = [];
    connection.subscribe(() => heard.push(connection.isLost()));
    connection.tell(true);
    vi.advanceTimersByTime(3000);
    connection.tell(true); // tried again in vain
    expect(connection.isLost()).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(connection.isLost()).toBe(true);
    connection.tell(true);
    vi.advanceTimersByTime(60_000);
    connection.tell(false);
    expect(connection.isLost()).toBe(false);
    expect(heard).toEqual([true, false]);
  });

  test('is not lost where the stream is back soon, or rests', () => {
    const connection = createConnection();
    connection.tell(true);
    vi.advanceTimersByTime(4000);
    connection.tell(false);
    vi.advanceTimersByTime(60_000);
    connection.tell(true);
    vi.advanceTimersByTime(4000);
    expect(connection.isLost()).toBe(false);
  });
});
