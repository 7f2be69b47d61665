import { afterEach, describe, expect, it, vi } from 'vitest';
import { ffmpegVersions, passthroughArguments } from './tools.ts';

afterEach(() => vi.unstubAllEnvs());

describe('ffmpegVersions', () => {
  it('states both versions', async () => {
    const versions = await ffmpegVersions();
    expect(versions.ffmpeg).toMatch(/\d/);
    expect(versions.ffprobe).toBe(versions.ffmpeg);
  });

  it('tells a program that is missing or is something else', async () => {
    vi.stubEnv('IMPACT_FFMPEG', '/nowhere/ffmpeg');
    vi.stubEnv('IMPACT_FFPROBE', process.execPath);
    expect(await ffmpegVersions()).toEqual({ ffmpeg: null, ffprobe: null });
  });
});

describe('passthroughArguments', () => {
  it.each([
    ['4.4.2-0ubuntu0.22.04.1', '-vsync'],
    ['5.0', '-vsync'],
    ['5.1.9-0+deb12u1', '-fps_mode'],
    ['n7.1', '-fps_mode'],
    ['9.0.1', '-fps_mode'],
    ['N-112345-gabcdef', '-fps_mode'],
    ['2024-05-13-git-37db0454e4-full_build', '-fps_mode'],
    [null, '-fps_mode'],
  ])('knows the option of %s', (version, option) => {
    expect(passthroughArguments(version)).toEqual([option, 'passthrough']);
  });
});
