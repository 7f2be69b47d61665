import { describe, expect, it } from 'vitest';
import { titleOf, uploadIdOf } from './item.ts';

describe('the title of a file', () => {
  it.each([
    ['Ada_Lovelace 2026-11-02.mp4', 'Ada Lovelace 2026-11-02'],
    ['interview.final.webm', 'interview.final'],
    ['.mp4', '.mp4'],
    ['no ending', 'no ending'],
  ])('of %s', (name, title) => expect(titleOf(name)).toBe(title));

  it('is no longer than a title may be', () => expect(titleOf(`${'a'.repeat(300)}.mp4`)).toHaveLength(200));
});

it('reads the id of an upload off its address', () => {
  expect(uploadIdOf('http://localhost:3000/api/v1/uploads/0a1b')).toBe('0a1b');
});
