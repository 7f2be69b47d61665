import { describe, expect, it } from 'vitest';
import { SpeechEmotion } from '../observation.ts';
import { classifySpeechEmotion } from './classify.ts';
import { testVoice } from './test-voice.fixture.ts';

async function* streamed(samples: Float32Array, size = 4000): AsyncGenerator<Float32Array> {
  for (let at = 0; at < samples.length; at += size) yield samples.slice(at, at + size);
}
const everything = [{ start: 0, end: 1000 }];
const startsOf = ({ windows }: SpeechEmotion) => windows.map(({ start, end }) => [start, end]);

describe('classifySpeechEmotion', () => {
  it('judges windows of 4 s every 2 s, the last as long as the recording lasts', async () => {
    const emotion = await classifySpeechEmotion(streamed(testVoice(9)), { spans: everything });
    expect(startsOf(emotion)).toEqual([
      [0, 4],
      [2, 6],
      [4, 8],
      [6, 9],
    ]);
    expect(SpeechEmotion.parse(emotion)).toEqual(emotion);
    for (const { neutral, happy, nervous } of emotion.windows) expect(neutral + happy + nervous).toBeCloseTo(1, 9);
  });

  it('shrinks the window to a short recording', async () => {
    expect(startsOf(await classifySpeechEmotion(streamed(testVoice(1.5)), { spans: everything }))).toEqual([[0, 1.5]]);
    expect(startsOf(await classifySpeechEmotion(streamed(testVoice(3)), { spans: everything }))).toEqual([[0, 3]]);
  });

  it('gives the same whatever the size of the blocks', async () => {
    const whole = await classifySpeechEmotion(streamed(testVoice(7)), { spans: everything });
    expect(await classifySpeechEmotion(streamed(testVoice(7), 777), { spans: everything })).toEqual(whole);
  });

  it('leaves out windows with less than a second of speech', async () => {
    const emotion = await classifySpeechEmotion(streamed(testVoice(20)), {
      spans: [
        { start: 0.5, end: 3 },
        { start: 11, end: 11.9 },
        { start: 16.4, end: 17.6 },
      ],
    });
    expect(startsOf(emotion)).toEqual([
      [0, 4],
      [2, 6],
      [14, 18],
      [16, 20],
    ]);
  });

  it('does not hear what lies outside the spans', async () => {
    const candidate = testVoice(8);
    const interrupted = candidate.slice();
    interrupted.set(testVoice(4, { pitch: 320, lively: 3 }), 4 * 16_000);
    const spans = [{ start: 0, end: 4 }];
    expect(await classifySpeechEmotion(streamed(interrupted), { spans })).toEqual(
      await classifySpeechEmotion(streamed(candidate), { spans }),
    );
  });

  it('reports how far it has heard', async () => {
    const heard: number[] = [];
    await classifySpeechEmotion(streamed(testVoice(5)), { spans: everything, onProgress: (at) => heard.push(at) });
    expect(heard).toEqual([2, 4, 5]);
  });

  it.each([
    ['no samples', new Float32Array(0), everything],
    ['no spans', testVoice(4), []],
    ['spans after the end', testVoice(4), [{ start: 50, end: 60 }]],
    ['silence', new Float32Array(64_000), everything],
    ['not a number', new Float32Array(64_000).fill(Number.NaN), everything],
    ['a hum of direct current', new Float32Array(64_000).fill(1), everything],
  ])('says NO_SPEECH of %s', async (_, samples, spans) => {
    await expect(classifySpeechEmotion(streamed(samples), { spans })).rejects.toMatchObject({ code: 'NO_SPEECH' });
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const run = classifySpeechEmotion(streamed(testVoice(20)), {
      spans: everything,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });
});
