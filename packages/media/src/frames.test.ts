import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect, make, picture, processesWith, temporaryFolder, tone, turnClockwise } from './fixture.ts';
import { type FrameOptions, readFrames } from './frames.ts';
import { probe } from './probe.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast'];
const B_FRAMES = [
  '-c:v',
  'libx264',
  '-preset',
  'veryfast',
  '-bf',
  '3',
  '-b_strategy',
  '0',
  '-g',
  '40',
  '-sc_threshold',
  '0',
];
const BOX = { width: 64, height: 64, rate: 12.5 };

async function frames(file: string, options: Partial<FrameOptions> = {}) {
  return collect(readFrames(file, await probe(file), { ...BOX, ...options }));
}
const digest = (frame: { time: number; data: Uint8Array }) =>
  `${frame.time} ${createHash('md5').update(frame.data).digest('hex')}`;
const pixel = (frame: { width: number; data: Uint8Array } | undefined, x: number, y: number) =>
  frame ? [...frame.data.subarray((y * frame.width + x) * 3, (y * frame.width + x) * 3 + 3)] : [];

describe('readFrames', () => {
  it('keeps every second frame of 25/s at 12.5/s, with the times of the file', async () => {
    const file = await make(...picture(2), ...B_FRAMES, path('steady.mp4'));
    const times = (await frames(file)).map(({ time }) => time);
    expect(times).toEqual(Array.from({ length: 25 }, (_, index) => Math.round(index * 80_000) / 1e6));
  });

  it('keeps the true times of a recording whose rate varies', async () => {
    const select = "select='lt(n,10)+eq(n,17)+eq(n,31)+gt(n,40)'";
    const file = await make(...picture(2), '-vf', select, '-fps_mode', 'vfr', ...B_FRAMES, path('vfr.mkv'));
    const times = (await frames(file, { rate: 25 })).map(({ time }) => Math.round(time * 25));
    expect(times).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 31, 41, 42, 43, 44, 45, 46, 47, 48, 49]);
  });

  it('letterboxes, honouring the shape of pixels and the way the camera was held', async () => {
    const red = ['-f', 'lavfi', '-i', 'color=red:s=160x80:r=5:d=1'];
    const [frame] = await frames(await make(...red, ...H264, path('red.mp4')));
    expect(frame?.content).toEqual({ x: 0, y: 16, width: 64, height: 32 });
    expect(frame?.data.length).toBe(64 * 64 * 3);
    expect(pixel(frame, 32, 8)).toEqual([0, 0, 0]);
    expect(pixel(frame, 32, 32)[0]).toBeGreaterThan(240);
    expect(pixel(frame, 32, 56)).toEqual([0, 0, 0]);
    const [square] = await frames(await make(...red, '-vf', 'setsar=1/2', ...H264, path('square.mp4')));
    expect(square?.content).toEqual({ x: 0, y: 0, width: 64, height: 64 });

    // Left half red, right half blue; displayed after a clockwise quarter turn: red above, blue below.
    const halves = [
      '-f',
      'lavfi',
      '-i',
      'color=red:s=80x80:r=5:d=1',
      '-f',
      'lavfi',
      '-i',
      'color=blue:s=80x80:r=5:d=1',
    ];
    const flat = await make(...halves, '-filter_complex', 'hstack', ...H264, path('flat.mp4'));
    const [turned] = await frames(turnClockwise(flat));
    expect(turned?.content).toEqual({ x: 16, y: 0, width: 32, height: 64 });
    expect(pixel(turned, 32, 10)[0]).toBeGreaterThan(240);
    expect(pixel(turned, 32, 54)[2]).toBeGreaterThan(240);
  });

  it.each([
    [
      'B-frames, with sound first',
      'b.mp4',
      [...picture(12), ...tone(12), '-vf', 'setpts=PTS+0.3/TB', ...B_FRAMES, '-c:a', 'aac'],
    ],
    ['open groups of pictures', 'open.mp4', [...picture(12), ...B_FRAMES, '-x264-params', 'open-gop=1']],
    [
      'a varying rate',
      'vfr.mkv',
      [...picture(12), '-vf', "select='not(mod(floor(n*n/7),3))'", '-fps_mode', 'vfr', ...B_FRAMES],
    ],
    [
      'a live WebM without index',
      'live.webm',
      [...picture(12), ...tone(12), '-c:v', 'libvpx', '-deadline', 'realtime', '-g', '50', '-live', '1'],
    ],
    ['a transport stream', 'a.ts', [...picture(12), ...tone(12), ...B_FRAMES, '-c:a', 'aac']],
    [
      'a program stream',
      'a.mpg',
      [...picture(12), ...tone(12), '-c:v', 'mpeg2video', '-bf', '2', '-g', '25', '-c:a', 'mp2'],
    ],
    ['AVI', 'a.avi', [...picture(12), ...tone(12), '-c:v', 'mpeg4', '-g', '30', '-c:a', 'mp3']],
  ])('yields in parts what it yields at once: %s', async (_, name, args) => {
    const file = await make(...args, path(name));
    const media = await probe(file);
    const read = (from?: number, to?: number) => collect(readFrames(file, media, { ...BOX, from, to }));
    const whole = (await read()).map(digest);
    const parts = [...(await read(0, 3.33)), ...(await read(3.33, 8)), ...(await read(8, 8.01)), ...(await read(8.01))];
    expect(whole.length).toBeGreaterThan(40);
    expect(parts.map(digest)).toEqual(whole);
  });

  it('goes on where the picture changes its size', async () => {
    const codec = ['-c:v', 'libvpx', '-deadline', 'realtime'];
    await make(...picture(1, '160x120'), ...codec, path('1.mkv'));
    await make(...picture(1, '80x60'), ...codec, path('2.mkv'));
    writeFileSync(path('list.txt'), 'file 1.mkv\nfile 2.mkv\n');
    const file = await make('-f', 'concat', '-i', path('list.txt'), '-c', 'copy', path('changing.mkv'));
    const all = await frames(file);
    expect(all.map(({ time }) => Math.round(time * 25))).toEqual(Array.from({ length: 25 }, (_, index) => 2 * index));
  });

  it('gives each frame a buffer of its own', async () => {
    const all = await frames(await make(...picture(0.4), ...H264, path('own.mp4')));
    expect(new Set(all.map(({ data }) => data.buffer)).size).toBe(all.length);
    expect(all.every(({ data }) => data.buffer.byteLength === data.length)).toBe(true);
  });

  it('leaves no process behind when the consumer has enough, throws, or aborts', async () => {
    const file = await make(...picture(8, '320x240'), ...H264, path('left-behind.mp4'));
    const media = await probe(file);
    for await (const _ of readFrames(file, media, BOX)) {
      expect(await processesWith(file)).toHaveLength(1);
      break;
    }
    expect(await processesWith(file)).toEqual([]);

    const abort = new AbortController();
    const reading = (async () => {
      for await (const _ of readFrames(file, media, { ...BOX, width: 640, height: 480, signal: abort.signal }))
        abort.abort();
    })();
    await expect(reading).rejects.toMatchObject({ code: 'ABORTED' });
    expect(await processesWith(file)).toEqual([]);
  });

  it('waits for a slow consumer instead of piling frames up', async () => {
    const file = await make(...picture(8, '320x240'), ...H264, path('slow.mp4'));
    const reader = readFrames(file, await probe(file), { width: 640, height: 480, rate: 25 });
    await reader.next();
    await new Promise((resolve) => setTimeout(resolve, 500));
    // 200 frames of 0.9 MB; ffmpeg would be through by now if nobody held it.
    expect(await processesWith(file)).toHaveLength(1);
    await reader.return();
  });

  it('uses what can be decoded of a recording damaged in the middle, and says from when to when it could not', async () => {
    const file = await make(...picture(8), ...H264, '-g', '10', path('damaged.mp4'));
    const bytes = readFileSync(file);
    bytes.fill(0x5a, Math.floor(bytes.length * 0.4), Math.floor(bytes.length * 0.7));
    writeFileSync(file, bytes);
    const warnings: string[] = [];
    const onWarning = (warning: string) => warnings.push(warning);
    const times = (await frames(file, { onWarning })).map(({ time }) => time);
    expect(times.length).toBeGreaterThan(40);
    const gap = times.findIndex((time, index) => (times[index + 1] ?? time) - time > 1);
    const [before = 0, after = 0] = times.slice(gap, gap + 2);
    expect(gap).toBeGreaterThan(0);
    const [from, to] = [Math.floor(before + 0.08), Math.ceil(after)];
    expect(warnings).toEqual([`The picture is damaged: nothing of it could be read from 0:0${from} to 0:0${to}.`]);

    warnings.length = 0;
    await frames(file, { onWarning, to: before - 1 });
    expect(warnings).toEqual([]);
  });

  it('says when nothing can be decoded, and when there is no picture', async () => {
    const file = await make(...picture(1), ...H264, '-movflags', '+faststart', path('dead.mp4'));
    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.indexOf('mdat') + 4);
    writeFileSync(file, bytes);
    await expect(frames(file)).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE' });
    await expect(frames(await make(...tone(0.2), path('sound.wav')))).rejects.toMatchObject({ code: 'MEDIA_NO_VIDEO' });
  });
});
