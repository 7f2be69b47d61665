import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect, make, picture, processesWith, temporaryFolder, tone, turnClockwise } from './fixture.ts';
import { readFrames } from './frames.ts';
import { probe } from './probe.ts';
import { pictureStrip, type Strip } from './strip.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const h264 = (every: number) => ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', String(every), '-sc_threshold', '0'];
const WANTED = { count: 8, longSide: 96 };

const stripOf = async (file: string) => pictureStrip(file, await probe(file), WANTED);

/** What a browser would see of it: the size and the mean colour of each picture. */
async function seen({ jpeg, times }: Strip) {
  const file = path('strip.jpg');
  writeFileSync(file, jpeg);
  const video = await make('-i', file, '-vf', 'format=yuv420p', ...h264(1), path('strip.mp4'));
  const media = await probe(video);
  const { width = 0, height = 0 } = media.video ?? {};
  const [frame] = await collect(readFrames(video, media, { width, height, rate: 1 }));
  const colours = times.map((_, index) => {
    const at = ((height >> 1) * width + Math.floor(((index + 0.5) * width) / times.length)) * 3;
    return [...(frame?.data.subarray(at, at + 3) ?? [])];
  });
  return { width, height, colours };
}

/** A recording whose picture gets lighter from black to white. */
const growing = (seconds: number, ...more: string[]) =>
  make(
    '-f',
    'lavfi',
    '-i',
    `color=black:s=160x90:r=10:d=${seconds}`,
    '-vf',
    `geq=lum='255*T/${seconds}':cb=128:cr=128`,
    ...more,
  );

describe('a strip of pictures', () => {
  it.each([
    ['keyframes, where they are close', 10, 0.1],
    ['any frames of a short recording, where they are far apart', 1000, 1.3],
  ])('is of %s', async (_name, every, most) => {
    const strip = await stripOf(await growing(10, ...h264(every), path(`growing-${every}.mp4`)));
    if (!strip) throw new Error('no strip');
    expect(strip).toMatchObject({ width: 96, height: 54 });
    expect(strip.times).toHaveLength(8);
    const { width, height, colours } = await seen(strip);
    expect([width, height]).toEqual([8 * 96, 54]);
    for (const [index, time] of strip.times.entries()) {
      expect(Math.abs(time - (index + 0.5) * 1.25)).toBeLessThan(most + 1);
      // What is seen is what is shown at that time.
      expect(Math.abs((colours[index]?.[1] ?? 0) - 25.5 * time)).toBeLessThan(20);
    }
  });

  it('stands upright, and keeps the size of small pictures', async () => {
    const turned = turnClockwise(await make(...picture(2, '320x180'), ...h264(10), path('turned.mp4')));
    expect(await stripOf(turned)).toMatchObject({ width: 54, height: 96 });
    const small = await make(...picture(1, '32x32'), ...h264(5), path('small.mp4'));
    expect(await stripOf(small)).toMatchObject({ width: 32, height: 32 });
  });

  it('has as many pictures as there are to choose from', async () => {
    const one = await make(...picture(0.04), ...h264(1), path('one.mp4'));
    expect((await stripOf(one))?.times).toEqual([0]);
    expect(await stripOf(await make(...tone(1), path('tone.wav')))).toBeNull();
  });

  it('is of any container', async () => {
    for (const name of ['a.mkv', 'a.ts', 'a.avi']) {
      const strip = await stripOf(await growing(10, ...h264(10), path(name)));
      expect(strip?.times.length, name).toBeGreaterThanOrEqual(7);
      expect(strip?.times, name).toEqual(strip?.times.toSorted((a, b) => a - b));
    }
  });

  it('is given up at once, and leaves no process behind', async () => {
    const file = await growing(10, ...h264(10), path('aborted.mp4'));
    const media = await probe(file);
    const stop = new AbortController();
    const making = pictureStrip(file, media, { ...WANTED, signal: stop.signal });
    setTimeout(() => stop.abort(), 60);
    await expect(making).rejects.toMatchObject({ code: 'ABORTED' });
    await expect.poll(() => processesWith(file)).toEqual([]);
  });
});
