import { describe, expect, it } from 'vitest';
import { keyState, widestScope } from './key-state.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const state = (expiresAt: string | null) => keyState({ expiresAt }, now);

describe('keyState', () => {
  it('tells what is over from what soon will be', () => {
    expect(state('2026-03-01T12:00:00Z')).toBe('expired');
    expect(state('2026-03-14T12:00:00Z')).toBe('soon');
    expect(state('2026-03-15T12:00:00Z')).toBe('valid');
  });
  it('names keys without an end', () => expect(state(null)).toBe('endless'));
});

describe('widestScope', () => {
  it('is the one that includes the others, in whatever order they stand', () => {
    expect(widestScope(['write', 'read'])).toBe('write');
    expect(widestScope(['admin', 'read'])).toBe('admin');
    expect(widestScope(['read'])).toBe('read');
  });
});
