import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { runChild } from '@impact/subprocess/child';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect, make, picture, temporaryFolder, tone } from './fixture.ts';
import { readFrames } from './frames.ts';
import { guardArguments, inputUrl } from './guards.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { probe } from './probe.ts';
import { ffprobeCommand } from './tools.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast'];
const requests: string[] = [];
let server: Server;
let address = '';

beforeAll(async () => {
  await make(...picture(0.5), ...H264, path('canary.ts'));
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Runs something and tells whether the canary file was read or the listener called meanwhile. */
async function touched(action: () => Promise<unknown>): Promise<{ canary: boolean; requests: string[] }> {
  // With relatime a read moves the access time when it lies before the time of change.
  utimesSync(path('canary.ts'), 1000, 2000);
  requests.length = 0;
  await action();
  return { canary: statSync(path('canary.ts')).atimeMs !== 1_000_000, requests: [...requests] };
}
const untouched = { canary: false, requests: [] };

const lures = (): [name: string, text: string][] => [
  [
    'hls.mp4',
    `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${path('canary.ts')}\n#EXTINF:1,\n${address}/hls.ts\n#EXT-X-ENDLIST\n`,
  ],
  ['concat.mp4', `ffconcat version 1.0\nfile '${path('canary.ts')}'\nfile '${address}/concat.ts'\n`],
  ['sdp.mp4', 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=video 5004 RTP/AVP 96\r\n'],
  [
    'dash.mp4',
    `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${address}/dash</BaseURL></Representation></AdaptationSet></Period></MPD>`,
  ],
  ['text.mp4', 'I am no recording.'],
  ['page.mp4', '<html><script>alert(1)</script></html>'],
];

describe('a file that lures ffmpeg elsewhere', () => {
  it.each(['hls.mp4', 'concat.mp4', 'sdp.mp4', 'dash.mp4', 'text.mp4', 'page.mp4'])(
    '%s is refused before ffmpeg sees it',
    async (name) => {
      const text = lures().find(([lure]) => lure === name)?.[1] ?? '';
      writeFileSync(path(name), text);
      const seen = await touched(() => expect(probe(path(name))).rejects.toMatchObject({ code: 'MEDIA_UNSUPPORTED' }));
      expect(seen).toEqual(untouched);
    },
  );

  /** ffprobe on a lure, with these arguments. */
  const ffprobe = (args: string[], name: string) =>
    runChild({
      command: ffprobeCommand(),
      args: ['-v', 'error', ...args, '-show_packets', '-i', inputUrl(path(name))],
      timeLimit: 20,
    });

  it('would be followed by an ffprobe without guard: the lure is real', async () => {
    writeFileSync(path('hls.mp4'), lures()[0]?.[1] ?? '');
    const seen = await touched(() => ffprobe(['-protocol_whitelist', 'file,http,tcp', '-f', 'hls'], 'hls.mp4'));
    expect(seen).toEqual({ canary: true, requests: expect.arrayContaining(['/hls.ts']) });
  });

  it.each(['hls', 'concat', 'dash', 'sdp'])('the guard holds even if the %s demuxer were reached', async (demuxer) => {
    const name = `${demuxer}.mp4`;
    writeFileSync(path(name), lures().find(([lure]) => lure === name)?.[1] ?? '');
    // A later -f wins: the demuxer of the lure is forced, the white lists stay.
    const seen = await touched(async () => {
      const result = await ffprobe([...guardArguments('mp4', DEFAULT_LIMITS), '-f', demuxer], name);
      expect(result.code).not.toBe(0);
    });
    expect(seen).toEqual(untouched);
  });

  it('keeps QuickTime from following a reference to another file', async () => {
    const bytes = readFileSync(await make(...picture(0.5), ...H264, path('plain.mov')));
    // The entry that says that the media is in this file becomes an 'alis' record of a path: fields that do not matter
    // (150 bytes), then type 2, the length of the absolute path, the path, and type -1 (Inside Macintosh: Files; alias record 2).
    const dref = bytes.indexOf('dref', 0, 'latin1');
    const entry = dref + 12;
    const target = path('canary.ts');
    const record = Buffer.alloc(12 + 150 + 4 + 2 * Math.ceil(target.length / 2) + 4);
    record.writeUInt32BE(record.length, 0);
    record.write('alis', 4, 'latin1');
    record.writeUInt16BE(2, 162);
    record.writeUInt16BE(target.length, 164);
    record.write(target, 166, 'latin1');
    record.writeInt16BE(-1, record.length - 4);
    const old = bytes.readUInt32BE(entry);
    // The index stands behind the media, so that only the boxes around the record change.
    let at = bytes.length;
    for (const box of ['dref', 'dinf', 'minf', 'mdia', 'trak', 'moov']) {
      at = bytes.lastIndexOf(box, Math.min(at, dref), 'latin1');
      bytes.writeUInt32BE(bytes.readUInt32BE(at - 4) + record.length - old, at - 4);
    }
    const file = path('reference.mov');
    writeFileSync(file, Buffer.concat([bytes.subarray(0, entry), record, bytes.subarray(entry + old)]));

    const followed = await touched(() => ffprobe(['-enable_drefs', '1', '-use_absolute_path', '1'], 'reference.mov'));
    expect(followed.canary).toBe(true);
    const seen = await touched(() => expect(probe(file)).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE' }));
    expect(seen).toEqual(untouched);
  });
});

/**
 * An AVI whose second stream is subtitles, and whose first chunk of those is a file in itself ("GAB2", as VirtualDub writes
 * it: name, version 2, length of a description, the description, a word, length of the file, the file).
 */
async function aviWithSubtitleFile(name: string, content: string): Promise<string> {
  const file = await make(...picture(1), ...tone(1), '-c:v', 'mpeg4', '-c:a', 'pcm_s16le', path(name));
  const bytes = readFileSync(file);
  // AVISTREAMHEADER: type, handler, …, the size of a sample 44 bytes behind the type; 0 makes each chunk one packet.
  const header = bytes.indexOf('auds', 0, 'latin1');
  bytes.write('txts\0\0\0\0', header, 'latin1');
  bytes.writeUInt32LE(0, header + 44);
  const chunk = bytes.indexOf('01wb', bytes.indexOf('movi', 0, 'latin1'), 'latin1');
  expect(bytes.readUInt32LE(chunk + 4)).toBeGreaterThan(content.length + 21);
  bytes.write('GAB2\0\x02\0', chunk + 8, 'latin1');
  bytes.writeUInt32LE(4, chunk + 15);
  bytes.write('x\0\0\0\x04\0', chunk + 19, 'latin1');
  bytes.writeUInt32LE(content.length, chunk + 25);
  bytes.write(content, chunk + 29, 'latin1');
  // The rest of the sound, and its index, is padding.
  for (let at = chunk; at >= 0; at = bytes.indexOf('01wb', at + 4, 'latin1')) {
    bytes.write(at === chunk ? '01tx' : 'JUNK', at, 'latin1');
  }
  writeFileSync(file, bytes);
  return file;
}

describe('a playlist in the subtitles of an AVI (CVE-2017-9993)', () => {
  it('lies where an ffprobe without guard does open a file in a file', async () => {
    const file = await aviWithSubtitleFile('subtitles.avi', '1\n00:00:00,000 --> 00:00:01,000\nhello\n\n');
    const { stdout } = await runChild({
      command: ffprobeCommand(),
      args: ['-v', 'error', '-show_entries', 'stream=codec_name', '-of', 'csv=p=0', '-i', inputUrl(file)],
      timeLimit: 20,
    });
    expect(stdout.split('\n')).toContain('subrip');
  });

  it('is not followed, and the picture is read', async () => {
    const file = await aviWithSubtitleFile('playlist.avi', lures()[0]?.[1] ?? '');
    const seen = await touched(async () => {
      const media = await probe(file);
      expect(media).toMatchObject({ container: 'avi', video: { frameCount: 25 }, audio: null });
      expect(await collect(readFrames(file, media, { width: 64, height: 48, rate: 25 }))).toHaveLength(25);
    });
    expect(seen).toEqual(untouched);
  });
});

describe('a bomb', () => {
  it('of pixels is refused, whether the container or only the frame says that it has 16000 × 16000', async () => {
    const file = await make(...picture(0.2), '-c:v', 'mjpeg', path('huge.mov'));
    const bytes = readFileSync(file);
    // SOF0 of JPEG (ITU-T T.81 §B.2.2): FF C0, length 17, 8 bits, height, width.
    const frame = Buffer.from([0xff, 0xc0, 0x00, 0x11, 0x08]);
    for (let at = bytes.indexOf(frame); at >= 0; at = bytes.indexOf(frame, at + 1)) {
      bytes.writeUInt16BE(16000, at + 5);
      bytes.writeUInt16BE(16000, at + 7);
    }
    writeFileSync(file, bytes);
    const media = await probe(file);
    const first = readFrames(file, media, { width: 64, height: 64, rate: 5 }).next();
    await expect(first).rejects.toMatchObject({ code: 'MEDIA_UNREADABLE' });

    // The sample description: width and height stand 28 bytes behind the start of the coding's name (QuickTime File Format).
    const description = bytes.indexOf('jpeg', bytes.indexOf('stsd'));
    bytes.writeUInt16BE(16000, description + 28);
    bytes.writeUInt16BE(16000, description + 30);
    writeFileSync(file, bytes);
    await expect(probe(file)).rejects.toMatchObject({
      code: 'MEDIA_TOO_LARGE',
      message: expect.stringContaining('16000 × 16000'),
    });
  });

  it('of streams is refused', async () => {
    const maps = Array.from({ length: 40 }, () => ['-map', '0:a']).flat();
    const many = await make(...tone(0.2), ...maps, '-c:a', 'pcm_s16le', path('many.mkv'));
    await expect(probe(many)).rejects.toMatchObject({
      code: 'MEDIA_TOO_LARGE',
      message: expect.stringContaining('40 streams'),
    });
  });

  it('of time is refused: a day of silence in a few kilobytes', async () => {
    const long = await make('-f', 'lavfi', '-i', 'color=s=16x16:r=1/600:d=86400', ...H264, path('long.mkv'));
    await expect(probe(long)).rejects.toMatchObject({
      code: 'MEDIA_TOO_LARGE',
      message: expect.stringContaining('4.0 hours'),
    });
  });

  it('of bytes, frames or channels is refused by the limits given', async () => {
    const file = await make(...picture(0.5), ...tone(0.5), ...H264, '-c:a', 'aac', '-ac', '2', path('small.mp4'));
    for (const limits of [
      { bytes: 100 },
      { fps: 20 },
      { channels: 1 },
      { duration: 0.3 },
      { streams: 1 },
      { pixels: 100 },
    ]) {
      await expect(probe(file, { limits })).rejects.toMatchObject({ code: 'MEDIA_TOO_LARGE' });
    }
  });

  it('of work is refused: what all pictures add up to counts', async () => {
    // 5 frames of 160 × 120.
    const file = await make(...picture(0.2), ...H264, path('work.mp4'));
    expect((await probe(file, { limits: { totalPixels: 96_000 } })).video?.frameCount).toBe(5);
    await expect(probe(file, { limits: { totalPixels: 95_999 } })).rejects.toMatchObject({
      code: 'MEDIA_TOO_LARGE',
      message: expect.stringContaining('pixels in all'),
    });
  });

  it('of codecs: what no camera writes is not decoded', async () => {
    for (const codec of ['ffv1', 'png']) {
      const odd = await make(...picture(0.2), '-c:v', codec, path(`${codec}.mkv`));
      await expect(probe(odd)).rejects.toMatchObject({
        code: 'MEDIA_UNSUPPORTED',
        message: expect.stringContaining(codec),
      });
    }
  });
});
