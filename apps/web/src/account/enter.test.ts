import { describe, expect, it } from 'vitest';
import { placeAfter } from './enter.ts';

describe('placeAfter', () => {
  it('is a place of this app', () => expect(placeAfter('/interviews/1?t=3')).toBe('/interviews/1?t=3'));
  it.each([undefined, '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'is the interviews instead of %s',
    (wanted) => expect(placeAfter(wanted)).toBe('/'),
  );
});
