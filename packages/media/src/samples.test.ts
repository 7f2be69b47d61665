import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect, join32, make, picture, processesWith, temporaryFolder, tone } from './fixture.ts';
import { readFrames } from './frames.ts';
import { probe } from './probe.ts';
import { BLOCK_SAMPLES, readSamples, SAMPLE_RATE, type SampleOptions } from './samples.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast'];

async function samples(file: string, options: SampleOptions = {}): Promise<Float32Array> {
  return join32(await collect(readSamples(file, await probe(file), options)));
}
/** Root mean square of the samples between two times, seconds. */
function level(all: Float32Array, from: number, to: number): number {
  const part = all.subarray(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE));
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}
/** Seconds of the first sample louder than a tenth of full scale. */
const onset = (all: Float32Array) => all.findIndex((sample) => Math.abs(sample) > 0.1) / SAMPLE_RATE;

describe('readSamples', () => {
  it('yields blocks of one size and as many samples as the recording is long', async () => {
    const file = await make(...tone(2), path('two.wav'));
    const blocks = await collect(readSamples(file, await probe(file)));
    expect(blocks.slice(0, -1).every(({ length }) => length === BLOCK_SAMPLES)).toBe(true);
    expect(join32(blocks)).toHaveLength(2 * SAMPLE_RATE);
    // ffmpeg's sine has amplitude 1/8: its root mean square is 1 / (8 √2) = 0.0884.
    expect(level(join32(blocks), 0.1, 1.9)).toBeCloseTo(0.0884, 3);
  });

  it('bounds what a file of floating point holds to full scale, and makes silence of what is no number', async () => {
    const file = await make(
      ...['-f', 'lavfi', '-i', `aevalsrc=0:s=${SAMPLE_RATE}:d=1`],
      ...['-c:a', 'pcm_f32le', '-bitexact', path('wild.wav')],
    );
    const bytes = readFileSync(file);
    const start = bytes.indexOf('data', 0, 'latin1') + 8;
    // The rate is kept, so that each sample of the file is one of the reading.
    const wild = [Number.NaN, 1e30, -1e30, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.25, 1.5];
    for (const [index, sample] of wild.entries()) bytes.writeFloatLE(sample, start + 4 * (1000 + index));
    writeFileSync(file, bytes);
    const all = await samples(file);
    expect(Array.from(all.subarray(999, 1008))).toEqual([0, 0, 1, -1, 1, -1, 0.25, 1, 0]);
  });

  it('takes one channel, or the mean of all', async () => {
    // Left 0.5 · sin, right silence: the mean has half the level of the left.
    const stereo = ['-f', 'lavfi', '-i', 'aevalsrc=0.5*sin(2*PI*440*t)|0:s=48000:d=1'];
    const file = await make(...stereo, path('stereo.wav'));
    const left = 0.5 / Math.sqrt(2);
    expect(level(await samples(file, { channel: 0 }), 0.1, 0.9)).toBeCloseTo(left, 2);
    expect(level(await samples(file, { channel: 1 }), 0.1, 0.9)).toBeLessThan(1e-4);
    expect(level(await samples(file), 0.1, 0.9)).toBeCloseTo(left / 2, 2);
    await expect(samples(file, { channel: 2 })).rejects.toMatchObject({ code: 'USAGE' });
  });

  it.each(['late.mp4', 'late.mkv', 'late.ts', 'late.mov'])(
    'leads sound that begins late in with silence (%s)',
    async (name) => {
      const file = await make(...picture(2), '-itsoffset', '0.7', ...tone(1), ...H264, '-c:a', 'aac', path(name));
      const all = await samples(file);
      expect(level(all, 0, 0.6)).toBeLessThan(1e-3);
      expect(level(all, 0.8, 1.6)).toBeGreaterThan(0.08);
    },
  );

  it('fills a gap with silence', async () => {
    const gap = "aselect='lt(t,1)+gt(t,2)'";
    const file = await make(...tone(3), '-af', gap, '-c:a', 'pcm_s16le', path('gap.mkv'));
    const all = await samples(file);
    expect(all.length / SAMPLE_RATE).toBeCloseTo(3, 1);
    expect(level(all, 1.1, 1.9)).toBe(0);
    expect(level(all, 2.1, 2.9)).toBeCloseTo(0.0884, 2);
  });

  it.each(['wav', 'flac', 'mp3', 'm4a', 'opus', 'ogg', 'mkv', 'webm'])(
    'reads a part as it reads the whole (.%s)',
    async (ending) => {
      // A rising tone: a part that lay elsewhere would not match.
      const sweep = ['-f', 'lavfi', '-i', 'aevalsrc=0.5*sin(2*PI*(100+20*t)*t):s=48000:d=10'];
      const file = await make(...sweep, path(`sweep.${ending}`));
      const whole = await samples(file);
      const part = await samples(file, { from: 6.5, to: 8 });
      expect(part).toHaveLength(1.5 * SAMPLE_RATE);
      // Matroska rounds to the millisecond, 16 samples; the same sound must lie within that.
      const shifts = Array.from({ length: 37 }, (_, index) => index - 18);
      const differences = shifts.map((shift) =>
        level(
          part.map((sample, index) => sample - (whole[6.5 * SAMPLE_RATE + index + shift] ?? 0)),
          0,
          1.5,
        ),
      );
      expect(Math.min(...differences)).toBeLessThan(0.02);
    },
  );

  it('shares its clock with the frames: a flash and a beep at once are seen and heard at once', async () => {
    // Sound and picture begin at different times of the file; flash and beep both come 2 s after its beginning.
    const flash = [
      '-itsoffset',
      '0.4',
      '-f',
      'lavfi',
      '-i',
      "color=black:s=64x64:r=25:d=3,drawbox=c=white:t=fill:enable='gte(t,1.6)'",
    ];
    const beep = ['-f', 'lavfi', '-i', 'aevalsrc=0.8*sin(2*PI*1000*t)*gte(t\\,2):s=48000:d=4'];
    for (const name of ['clap.mp4', 'clap.mkv', 'clap.ts', 'clap.webm']) {
      const codecs = name.endsWith('webm') ? ['-c:v', 'libvpx', '-deadline', 'realtime'] : H264;
      const file = await make(...flash, ...beep, ...codecs, path(name));
      const media = await probe(file);
      let seen: number | undefined;
      for await (const { time, data } of readFrames(file, media, { width: 16, height: 16, rate: 25 })) {
        if ((data[0] ?? 0) > 128) {
          seen = time;
          break;
        }
      }
      expect(Math.abs((seen ?? Number.NaN) - onset(await samples(file)))).toBeLessThan(0.04);
      const [from, to] = [1.2, 3];
      expect(Math.abs(from + onset(await samples(file, { from, to })) - (seen ?? Number.NaN))).toBeLessThan(0.04);
    }
  });

  it('leaves no process behind when the consumer has enough', async () => {
    const file = await make(...tone(120), '-c:a', 'pcm_s16le', path('long.wav'));
    for await (const _ of readSamples(file, await probe(file))) break;
    expect(await processesWith(file)).toEqual([]);
  });

  it('comes to an end in a time that the length of the recording allows, whatever holds it up', async () => {
    const file = await make(...tone(120), '-c:a', 'pcm_s16le', path('slow.wav'));
    // More than the pipes hold, so that ffmpeg waits for the consumer when its time is over.
    const reader = readSamples(file, await probe(file), { limits: { stallTime: 3, readTime: 0.001 } });
    await reader.next();
    await new Promise((resolve) => setTimeout(resolve, 3500));
    await expect(collect(reader)).rejects.toMatchObject({
      code: 'MEDIA_TIMEOUT',
      message: expect.stringContaining('took more than 3 s'),
    });
  });

  it('puts silence where the sound is damaged and says from when to when, also of a part', async () => {
    const file = await make(...tone(12), '-c:a', 'aac', '-b:a', '64k', path('damaged.m4a'));
    const bytes = readFileSync(file);
    bytes.fill(0x5a, Math.floor(bytes.length * 0.4), Math.floor(bytes.length * 0.6));
    writeFileSync(file, bytes);
    for (const part of [{}, { from: 1, to: 11 }]) {
      const warnings: string[] = [];
      const all = await samples(file, { ...part, onWarning: (warning) => warnings.push(warning) });
      expect(level(all, 5.5, 6)).toBeLessThan(1e-3);
      expect(warnings).toEqual([
        expect.stringMatching(/^The sound is damaged: nothing of it could be read from 0:0[45] to 0:0[78]\.$/),
      ]);
    }
  });

  it('says that there is no sound', async () => {
    await expect(samples(await make(...picture(0.2), ...H264, path('mute.mp4')))).rejects.toMatchObject({
      code: 'MEDIA_NO_AUDIO',
    });
  });
});
