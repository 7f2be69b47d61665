import { describe, expect, it } from 'vitest';
import { waitOf, wasSent } from './failure.ts';

describe('waitOf', () => {
  it.each<[Record<string, string>, number | undefined]>([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after-ms': '15', 'retry-after': '2' }, 15],
    [{ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5e99' }, undefined],
    [{}, undefined],
  ])('reads %j as %s ms', (headers, wait) => expect(waitOf(headers)).toBe(wait));

  it('reads a date to come as the time until then', () => {
    const inAnHour = waitOf({ 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() });
    // The date has no parts of a second.
    expect(inAnHour).toBeGreaterThan(3_500_000);
    expect(inAnHour).toBeLessThanOrEqual(3_600_000);
  });
});

describe('wasSent', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  it('is false where no connection stood', () => {
    expect(wasSent(new TypeError('fetch failed', { cause: refused }))).toBe(false);
    expect(wasSent(new TypeError('fetch failed', { cause: new AggregateError([refused, refused]) }))).toBe(false);
  });

  it('is true where anything else went wrong', () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    expect(wasSent(new TypeError('fetch failed', { cause: reset }))).toBe(true);
    expect(wasSent('a text')).toBe(true);
  });
});
