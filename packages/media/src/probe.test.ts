import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { make, picture, temporaryFolder, tone, turnClockwise } from './fixture.ts';
import { probe } from './probe.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast'];

describe('probe', () => {
  it.each([
    ['a.mp4', 'mp4', [...H264, '-c:a', 'aac']],
    ['a.mov', 'mp4', [...H264, '-c:a', 'pcm_s16le']],
    ['a.webm', 'matroska', ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus']],
    ['a.mkv', 'matroska', [...H264, '-c:a', 'flac']],
    ['a.avi', 'avi', ['-c:v', 'mpeg4', '-c:a', 'mp3']],
    ['a.mpg', 'mpeg-ps', ['-c:v', 'mpeg1video', '-c:a', 'mp2']],
    ['a.ts', 'mpeg-ts', [...H264, '-c:a', 'aac']],
  ])('reads picture and sound of %s', async (name, container, codecs) => {
    const media = await probe(await make(...picture(2), ...tone(2), ...codecs, path(name)));
    expect(media).toMatchObject({
      container,
      video: { width: 160, height: 120, rotation: 0 },
      audio: { channels: 1, sampleRate: 48000 },
    });
    // ffmpeg's AVI writer leaves a gap of one frame at the start.
    expect(Math.abs((media.video?.fps ?? 0) - 25)).toBeLessThan(name === 'a.avi' ? 0.6 : 0.05);
    expect(Math.abs(media.duration - 2)).toBeLessThan(0.09);
    expect(Math.min(media.video?.start ?? 1, media.audio?.start ?? 1)).toBe(0);
    expect(media.warnings).toEqual([]);
  });

  it.each(['wav', 'mp3', 'm4a', 'ogg', 'opus', 'flac'])('reads the sound of .%s', async (ending) => {
    const media = await probe(await make(...tone(2), path(`a.${ending}`)));
    expect(media).toMatchObject({ video: null, audio: { channels: 1, start: 0 } });
    expect(Math.abs(media.duration - 2)).toBeLessThan(0.06);
  });

  it('works out the length of a live WebM that states none', async () => {
    const webm = await make(
      ...picture(3),
      ...tone(3),
      '-c:v',
      'libvpx',
      '-deadline',
      'realtime',
      '-f',
      'webm',
      '-live',
      '1',
      path('live.webm'),
    );
    const media = await probe(webm);
    expect(media.duration).toBeCloseTo(3, 1);
    expect(media.video?.fps).toBeCloseTo(25, 1);
  });

  it('turns the size the way the picture is displayed', async () => {
    const upright = await make(...picture(1), ...H264, path('upright.mp4'));
    const turned = turnClockwise(upright);
    expect((await probe(turned)).video).toMatchObject({ width: 120, height: 160, rotation: 90 });
    const wide = await make(...picture(1), '-vf', 'setsar=2', ...H264, path('wide.mp4'));
    expect((await probe(wide)).video).toMatchObject({ width: 320, height: 120, rotation: 0 });
  });

  it('does not take cover art for a picture of the recording', async () => {
    const cover = await make(...picture(1), '-frames:v', '1', path('cover.png'));
    const song = await make(
      ...tone(1),
      '-i',
      cover,
      '-map',
      '0',
      '-map',
      '1',
      '-disposition:v',
      'attached_pic',
      path('song.mp3'),
    );
    expect(await probe(song)).toMatchObject({ container: 'mp3', video: null });
  });

  it('says which track keeps the others from being read, and what to do', async () => {
    const maps = ['-map', '0', '-map', '1', '-map', '1'];
    const codecs = [...H264, '-c:a:0', 'aac', '-c:a:1', 'dca', '-strict', '-2'];
    const file = await make(...picture(1), ...tone(1), ...maps, ...codecs, path('dts.mkv'));
    await expect(probe(file)).rejects.toMatchObject({
      code: 'MEDIA_UNSUPPORTED',
      message: expect.stringMatching(/track .* in "dca".* save a copy without that track/),
    });
  });

  it('leaves out a further track that is not accepted, and says so', async () => {
    const maps = ['-map', '0', '-map', '1', '-map', '0'];
    const codecs = ['-c:v:0', 'libx264', '-c:a', 'aac', '-c:v:1', 'png', '-pix_fmt:v:1', 'rgb24'];
    const file = await make(...picture(0.4), ...tone(0.4), ...maps, ...codecs, path('further.mkv'));
    expect(await probe(file)).toMatchObject({
      video: { codec: 'h264', frameCount: 10 },
      audio: { codec: 'aac' },
      warnings: ['Another track of picture is in "png", a coding that is not accepted: it is left out.'],
    });
  });

  it('averages the frame rate of a recording whose rate varies', async () => {
    // One second at 25/s and one at 5/s: frames 0…24, then 25, 30, 35, 40, 45, the last at 1.8 s.
    const vfr = await make(
      ...picture(2),
      '-vf',
      "select='lt(n,25)+not(mod(n,5))'",
      '-fps_mode',
      'vfr',
      ...H264,
      path('vfr.mkv'),
    );
    expect((await probe(vfr)).video?.fps).toBeCloseTo(29 / 1.8, 1);
  });

  it('tells when sound begins later than the picture', async () => {
    const late = await make(...picture(2), '-itsoffset', '0.5', ...tone(1), ...H264, '-c:a', 'aac', path('late.mp4'));
    const media = await probe(late);
    expect(media.video?.start).toBe(0);
    expect(media.audio?.start).toBeCloseTo(0.5, 1);
  });

  it('is not deceived by a header that claims three hours', async () => {
    const file = await make(...picture(2), ...tone(2), ...H264, '-c:a', 'aac', path('claims.mp4'));
    const bytes = readFileSync(file);
    // mvhd and mdhd (version 0) hold time scale and length at 20 and 24 bytes behind the start of the box; tkhd at 28.
    for (const [box, scale, length] of [
      ['mvhd', 16, 20],
      ['mdhd', 16, 20],
      ['tkhd', null, 24],
    ] as const) {
      for (let at = bytes.indexOf(box); at >= 0; at = bytes.indexOf(box, at + 4)) {
        bytes.writeUInt32BE(3 * 3600 * (scale === null ? 1000 : bytes.readUInt32BE(at + scale)), at + length);
      }
    }
    writeFileSync(file, bytes);
    const media = await probe(file);
    expect(media.duration).toBeCloseTo(2, 1);
    expect(media.warnings).toEqual([expect.stringContaining('The header promises 10800.0 s but the file holds 2.0 s')]);
  });

  it('takes from a cut-off file what is there, and says so', async () => {
    const file = await make(...picture(8), ...H264, '-g', '25', '-movflags', '+faststart', path('cut.mp4'));
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    const media = await probe(file);
    expect(media.duration).toBeGreaterThan(1);
    expect(media.duration).toBeLessThan(7);
    expect(media.warnings).toEqual([expect.stringContaining('cut off')]);
  });

  it('says that a recording without its index is lost', async () => {
    const file = await make(...picture(2), ...H264, path('unfinished.mp4'));
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    await expect(probe(file)).rejects.toMatchObject({
      code: 'MEDIA_UNREADABLE',
      message: expect.stringContaining('index'),
    });
  });

  it.each(['-dash.mp4', 'a:b.mp4', 'http:x.mp4', 'line\nbreak.mp4', '\u202Egpj.mp4', "it's [1] %d,;.mp4", ' .mp4'])(
    'reads a file named %j',
    async (name) => {
      const plain = path('plain.mp4');
      if (!existsSync(plain)) await make(...picture(0.2), ...H264, plain);
      mkdirSync(path('names'), { recursive: true });
      copyFileSync(plain, join(path('names'), name));
      expect((await probe(join(path('names'), name))).video?.frameCount).toBe(5);
    },
  );

  it.each([
    ['a file that is not there', path('nothing.mp4'), 'MEDIA_NOT_FOUND'],
    ['a name with a NUL', path('a\0b'), 'MEDIA_NOT_FOUND'],
    ['a name of 10 kB', path('x'.repeat(10_000)), 'MEDIA_NOT_FOUND'],
    ['a folder', folder, 'MEDIA_UNREADABLE'],
    ['a device', '/dev/zero', 'MEDIA_UNREADABLE'],
  ])('refuses %s', async (_, file, code) => {
    await expect(probe(file)).rejects.toMatchObject({ code });
  });

  it('refuses an empty file and a pipe that nobody writes to', async () => {
    writeFileSync(path('empty.mp4'), '');
    await expect(probe(path('empty.mp4'))).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE' });
    execFileSync('mkfifo', [path('fifo.mp4')]);
    await expect(probe(path('fifo.mp4'))).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE' });
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read (needs a user other than root)', async () => {
    const file = await make(...tone(0.1), path('secret.wav'));
    chmodSync(file, 0);
    await expect(probe(file)).rejects.toMatchObject({
      code: 'MEDIA_UNREADABLE',
      message: expect.stringContaining('permissions'),
    });
  });

  it('stops when told to', async () => {
    const file = await make(...tone(0.1), path('stop.wav'));
    await expect(probe(file, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' });
  });
});
