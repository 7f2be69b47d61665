import { describe, expect, it } from 'vitest';
import { captionAt, captionsOf } from './captions.ts';

const words = (text: string, start: number, step = 0.4) =>
  text.split(' ').map((word, i) => ({
    text: word,
    start: start + i * step,
    end: start + (i + 0.9) * step,
    confidence: null,
    filler: false,
  }));
const segment = (text: string, start: number, own = words(text, start)) => ({
  start,
  end: own.at(-1)?.end ?? start + 2,
  speaker: 's',
  text,
  words: own,
});

describe('captions', () => {
  it('cuts long speech into pieces that can be read', () => {
    const text = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const captions = captionsOf({ segments: [segment(text, 1)] });
    expect(captions.length).toBeGreaterThan(3);
    expect(captions.map((caption) => caption.text).join(' ')).toBe(text);
    for (const { text: line, start, end } of captions) {
      expect(line.length).toBeLessThanOrEqual(84);
      expect(end - start).toBeLessThanOrEqual(6);
    }
  });

  it('begins a new piece after a pause', () => {
    const own = [...words('so then', 0), ...words('we went on', 4)];
    expect(captionsOf({ segments: [segment('so then we went on', 0, own)] }).map(({ text }) => text)).toEqual([
      'so then',
      'we went on',
    ]);
  });

  it('shows a segment without times of its words as a whole', () => {
    expect(captionsOf({ segments: [segment('Hello there', 3, [])] })).toEqual([
      { start: 3, end: 5, text: 'Hello there', speaker: 's' },
    ]);
  });

  it('finds what is heard at a moment', () => {
    const captions = [
      { start: 1, end: 2, text: 'a', speaker: null },
      { start: 5, end: 6, text: 'b', speaker: null },
    ];
    expect([0, 1, 2.5, 4, 5.5, 9].map((at) => captionAt(captions, at))).toEqual([-1, 0, 0, -1, 1, -1]);
  });
});
