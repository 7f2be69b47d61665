import { describe, expect, it } from 'vitest';
import type { HeardWord } from './decoder.ts';
import type { HeardToken } from './listener.ts';
import { placeInText, textNetwork } from './network.ts';
import { trustedTokens } from './runs.ts';
import { openSampleWindow } from './sample-window.ts';
import { boundsOf, stretchesOf } from './stretches.ts';
import type { Vocabulary } from './vocabulary.ts';
import { nextWindow, voicedSeconds } from './windows.ts';
import { fillGaps, inOrder } from './word-times.ts';

const spans = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));
const timed = (start: number, end: number) => ({ start, end, confidence: 0.9 });

describe('nextWindow', () => {
  it('takes what is left when it is short', () => {
    expect(nextWindow(spans([1, 5], [8, 20]), 0, 30)).toEqual({ start: 0.7, end: 20.3, last: true });
  });

  it('ends in the last pause within 28 s, and sets out from the next speech', () => {
    const voice = spans([2, 12], [13, 20], [21, 60]);
    const first = nextWindow(voice, 0, 60);
    expect(first).toMatchObject({ start: 1.7, end: 20.3, last: false });
    expect(nextWindow(voice, 20.3, 60)?.start).toBeCloseTo(20.7);
  });

  it('cuts speech without pauses after 28 s, and is null where no speech is left', () => {
    expect(nextWindow(spans([0, 3600]), 10, 3600)).toEqual({ start: 10, end: 38, last: false });
    expect(nextWindow(spans([0, 5]), 5, 60)).toBeNull();
  });
});

it('voicedSeconds adds up what spans share', () => {
  expect(voicedSeconds(spans([0, 1], [2, 3], [4, 9]), { start: 0.5, end: 5 })).toBeCloseTo(2.5);
  expect(voicedSeconds([], { start: 0, end: 1 })).toBe(0);
});

describe('placeInText', () => {
  const heard = (...words: string[]): HeardWord[] => words.map((word) => ({ word, start: 0, end: 0, score: 0 }));

  it('tells which of two like words was heard by the cheapest way through the text', () => {
    const network = textNetwork(['the', 'cat', 'the', 'dog'], [0], false);
    expect(placeInText(network, heard('the', 'cat', 'the', 'dog'))).toEqual([0, 1, 2, 3]);
    expect(placeInText(network, heard('the', 'dog'))).toEqual([2, 3]);
    expect(placeInText(network, heard('cat', 'dog'))).toEqual([1, 3]);
    expect(placeInText(network, [])).toEqual([]);
  });

  it('prefers the nearer of two like phrases', () => {
    const words = ['a', 'b', 'c', 'x', 'y', 'c', 'x', 'z'];
    expect(placeInText(textNetwork(words, [0, 2, 5], false), heard('c', 'x'))).toEqual([2, 3]);
  });

  it('refuses an order that the text does not have', () => {
    expect(() => placeInText(textNetwork(['a', 'b'], [0], false), heard('b', 'a'))).toThrow();
  });
});

describe('trustedTokens', () => {
  /** Tokens of 0.2 s, one after the other from second `from`. */
  const run = (first: number, count: number, from: number, strange = 0): HeardToken[] =>
    Array.from({ length: count }, (_, i) => ({
      token: first + i,
      start: from + i * 0.3,
      end: from + i * 0.3 + 0.2,
      score: -2,
      seconds: 0.2,
      endsPhrase: false,
      strange: i ? 0 : strange,
    }));
  const tokens = (heard: HeardToken[]) => heard.map((word) => word.token);

  it('keeps long runs and drops single finds', () => {
    expect(tokens(trustedTokens([...run(0, 5, 0), ...run(9, 2, 8, 3)], 100, false))).toEqual([0, 1, 2, 3, 4]);
  });

  it('asks for longer runs after a jump, and where the place is not known', () => {
    expect(trustedTokens(run(30, 5, 0), 100, false)).toEqual([]);
    expect(trustedTokens(run(30, 6, 0), 100, false)).toHaveLength(6);
    expect(trustedTokens(run(0, 5, 0), 100, true)).toEqual([]);
  });

  it('keeps a short run between two long ones, and half of a short text', () => {
    const heard = [...run(0, 4, 0), ...run(4, 1, 2, 0.5), ...run(5, 4, 3, 0.5)];
    expect(tokens(trustedTokens(heard, 100, false))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(trustedTokens(run(0, 2, 0), 4, false)).toHaveLength(2);
  });

  it('does not believe in a word that lasts five times as long as usual', () => {
    const [first, ...rest] = run(0, 6, 0);
    const slow = { ...(first as HeardToken), start: -1.2, end: 0.2 };
    expect(tokens(trustedTokens([slow, ...rest], 100, false))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('stretches', () => {
  const vocabulary = (counts: number[]): Vocabulary => ({
    words: counts.flatMap((count, segment) => Array.from({ length: count }, () => ({ text: 'a', segment }))),
    tokens: counts
      .flatMap((count) => Array(count).fill(0))
      .map((_, word) => ({ word, name: 'a', seconds: 0.3, endsPhrase: false })),
    added: new Map(),
  });
  const segment = (start: number | null, end: number | null) => ({ start, end, speaker: null, text: 'a' });

  it('give cues a margin inside the recording, and leave out those behind its end', () => {
    const segments = [segment(0.2, 2), segment(3, null), segment(8, 9), segment(99, 100)];
    expect(boundsOf(segments, vocabulary([1, 2, 1, 1]), 10)).toEqual([
      { segment: 0, first: 0, last: 1, start: 0, end: 2.75 },
      { segment: 1, first: 1, last: 3, start: 1.5, end: 9.5 },
      { segment: 2, first: 3, last: 4, start: 7.25, end: 9.75 },
    ]);
  });

  it('join neighbours up to 25 s', () => {
    const bounds = boundsOf([segment(0, 10), segment(10, 20), segment(20, 30)], vocabulary([1, 1, 1]), 60);
    expect(stretchesOf(bounds)).toEqual([
      { first: 0, last: 2, start: 0, end: 20.75 },
      { first: 2, last: 3, start: 19.25, end: 30.75 },
    ]);
  });
});

describe('fillGaps', () => {
  const context = (count: number, voice: [number, number][]) => ({
    lengths: Array(count).fill(0.5),
    voice: spans(...voice),
    segments: Array(count).fill(0),
    limits: Array(count).fill(null),
    duration: 10,
  });

  it('spreads words that were not found over the speech between their neighbours', () => {
    const words = [timed(0, 1), null, null, timed(3, 4)];
    const [, second, third] = fillGaps(
      words,
      context(4, [
        [0, 1.5],
        [2.5, 4],
      ]),
    );
    expect(second).toEqual({ start: 1, end: 1.5, confidence: null });
    expect(third).toEqual({ start: 2.5, end: 3, confidence: null });
  });

  it('leaves out a passage for which there is no room, and squeezes in a slurred word', () => {
    const voice: [number, number][] = [[0, 4]];
    expect(fillGaps([timed(0, 1), null, null, null, timed(1.1, 2)], context(5, voice)).slice(1, 4)).toEqual([
      null,
      null,
      null,
    ]);
    expect(fillGaps([timed(0, 1), null, timed(1, 2)], context(3, voice))[1]).toEqual({
      start: 1,
      end: 1.04,
      confidence: null,
    });
  });
});

describe('inOrder', () => {
  it('moves what overlaps, stretches what is too short, and stays inside the recording', () => {
    const words = [timed(0, 1), timed(0.5, 0.6), null, timed(9.99, 12)];
    const ordered = inOrder(words, 10);
    expect(ordered.map((word) => word && [word.start, word.end])).toEqual([[0, 1], [1, 1.04], null, [9.96, 10]]);
  });

  it('leaves out what does not fit at all', () => {
    expect(inOrder(Array(5).fill(timed(0, 1)), 0.1).filter((word) => word !== null)).toHaveLength(2);
  });
});

describe('the window of samples', () => {
  it('moves forward over one reading of the sound, whatever its blocks, and back by reading again', async () => {
    const sound = Float32Array.from({ length: 160_000 }, (_, i) => i);
    let opened = 0;
    async function* read(from: number, to: number): AsyncGenerator<Float32Array> {
      opened++;
      const block = new Float32Array(7000);
      for (let at = Math.round(from * 16_000); at < Math.min(sound.length, to * 16_000); at += 7000) {
        const part = sound.subarray(at, at + 7000);
        block.set(part);
        yield block.subarray(0, part.length);
      }
    }
    const window = openSampleWindow(read, 10);
    for (const [from, to] of [
      [0, 1],
      [0.5, 2],
      [3, 4.25],
      [3.25, 20],
      [9.5, 10],
    ] as const) {
      const samples = await window.read(from, to);
      const first = from * 16_000;
      expect(samples.length).toBe(Math.min(to, 10) * 16_000 - first);
      expect([samples[0], samples.at(-1)]).toEqual([first, first + samples.length - 1]);
    }
    expect(opened).toBe(1);
    expect((await window.read(1, 2))[0]).toBe(16_000);
    expect(opened).toBe(2);
    await window.close();
  });
});
