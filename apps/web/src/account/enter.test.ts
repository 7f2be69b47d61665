import { describe, expect, it } from 'vitest';
import { placeAfter, placeInside } from './enter.ts';

describe('placeAfter', () => {
  it('is a place of this app', () => expect(placeAfter('/interviews/1?t=3')).toBe('/interviews/1?t=3'));
  it.each([undefined, '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'is the interviews instead of %s',
    (wanted) => expect(placeAfter(wanted)).toBe('/'),
  );
});

describe('placeInside', () => {
  it('is where somebody who is signed in wanted to go', () => {
    expect(placeInside({ kind: 'user' }, 'here', '/compare')).toBe('/compare');
    expect(placeInside({ kind: 'single-user' }, 'here', undefined)).toBe('/');
  });
  it('is nowhere for whoever has to sign in', () => {
    expect(placeInside({ kind: 'anonymous' }, 'here', '/compare')).toBeNull();
    // What this page still knows is of a session that is over.
    expect(placeInside({ kind: 'user' }, 'ended', '/compare')).toBeNull();
    expect(placeInside({ kind: 'user' }, 'other', '/compare')).toBeNull();
  });
});
