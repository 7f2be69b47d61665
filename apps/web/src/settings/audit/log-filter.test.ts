import { describe, expect, it } from 'vitest';
import { EVERYTHING, matcherOf, momentsOf } from './log-filter.ts';

describe('momentsOf', () => {
  it('takes whole days of the reader', () => {
    const { from, to } = momentsOf({ from: '2026-03-01', to: '2026-03-01' });
    expect((to ?? 0) - (from ?? 0)).toBe(86_400_000 - 1);
    expect(new Date(from ?? 0).getHours()).toBe(0);
  });
  it('has no limit where none is given, or none that is a day', () => {
    expect(momentsOf(EVERYTHING)).toEqual({ from: null, to: null });
    expect(momentsOf({ from: '2026-3', to: 'x' }).to).toBeNull();
  });
});

describe('matcherOf', () => {
  const entry = { actor: 'user:a', action: 'key.created' };
  it('looks for nothing where all is wanted', () => expect(matcherOf(EVERYTHING)).toBeNull());
  it('wants both who and what', () => {
    expect(matcherOf({ actor: 'user:a', kind: 'programs' })?.(entry)).toBe(true);
    expect(matcherOf({ actor: 'user:b', kind: 'programs' })?.(entry)).toBe(false);
    expect(matcherOf({ actor: 'user:a', kind: 'people' })?.(entry)).toBe(false);
    expect(matcherOf({ actor: null, kind: 'programs' })?.(entry)).toBe(true);
  });
});
