import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { collect, killProcessWith, make, picture, temporaryFolder, tone } from './fixture.ts';
import { readFrames } from './frames.ts';
import { type MediaInfo, probe } from './probe.ts';
import { readSamples } from './samples.ts';
import { ffmpegVersion, ffprobeCommand } from './tools.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const STOPPED = { code: 'ENGINE_FAILED', message: expect.stringContaining('stopped from outside') };

afterEach(() => vi.unstubAllEnvs());

/** A program in the place of ffprobe or ffmpeg for what cannot be met by chance: being killed at a certain point. */
function program(name: string, script: string): string {
  writeFileSync(path(name), `#!/bin/sh\n${script}\n`);
  chmodSync(path(name), 0o755);
  return path(name);
}

describe('a decoder that is stopped from outside', () => {
  let file: string;
  let media: MediaInfo;
  beforeAll(async () => {
    // More than the pipes hold of both, so that the decoder is still at work when the first piece has arrived.
    const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'pcm_s16le'];
    file = await make(...picture(8, '320x240'), ...tone(120), ...codecs, path('stopped.mkv'));
    media = await probe(file);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('does not pass off half the picture as the whole (%s)', async (signal) => {
    const reader = readFrames(file, media, { width: 640, height: 480, rate: 25, onWarning: expect.unreachable });
    await reader.next();
    await killProcessWith(file, signal);
    await expect(collect(reader)).rejects.toMatchObject(STOPPED);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('does not pass off half the sound as the whole (%s)', async (signal) => {
    const reader = readSamples(file, media, { onWarning: expect.unreachable });
    await reader.next();
    await killProcessWith(file, signal);
    await expect(collect(reader)).rejects.toMatchObject(STOPPED);
  });

  it('is told from one that breaks over the recording', async () => {
    const reader = readFrames(file, media, { width: 640, height: 480, rate: 25 });
    await reader.next();
    await killProcessWith(file, 'SIGSEGV');
    await expect(collect(reader)).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: expect.stringContaining('crashed'),
    });
  });

  it.each([
    ['the header', '-show_streams'],
    ['the packets', '-show_entries'],
  ])('does not shorten the recording where it was reading %s', async (_, option) => {
    // The true ffprobe, killed in the middle of its work: what it had printed until then has been seen.
    const script = `case "$*" in *${option}*) "${ffprobeCommand()}" "$@" | head -n 5; kill -KILL $$;; *) exec "${ffprobeCommand()}" "$@";; esac`;
    vi.stubEnv('IMPACT_FFPROBE', program('killed-ffprobe', script));
    await expect(probe(file)).rejects.toMatchObject(STOPPED);
  });

  it('is asked anew for its version', async () => {
    const killed = program(
      'version',
      `test -e "${path('once')}" || { : > "${path('once')}"; kill -KILL $$; }; echo ffmpeg version 9.8`,
    );
    vi.stubEnv('IMPACT_FFMPEG', killed);
    await expect(ffmpegVersion()).rejects.toMatchObject(STOPPED);
    expect(await ffmpegVersion()).toBe('9.8');
  });
});

describe('a decoder that is stopped on purpose', () => {
  it('is no failure when enough has been read, or when the end asked for is reached', async () => {
    const file = await make(
      ...picture(8, '320x240'),
      ...tone(60),
      '-c:v',
      'mpeg4',
      '-c:a',
      'pcm_s16le',
      path('purpose.mkv'),
    );
    const media = await probe(file);
    for await (const _ of readFrames(file, media, { width: 640, height: 480, rate: 25 })) break;
    for await (const _ of readSamples(file, media)) break;
    const frames = await collect(readFrames(file, media, { width: 64, height: 48, rate: 25, to: 2 }));
    expect(frames).toHaveLength(50);
    const blocks = await collect(readSamples(file, media, { from: 1, to: 3 }));
    expect(blocks.reduce((sum, { length }) => sum + length, 0)).toBe(2 * 16_000);
  });
});
