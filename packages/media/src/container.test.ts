import { describe, expect, it } from 'vitest';
import { id3TagBytes, sniffContainer } from './container.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('sniffContainer', () => {
  it.each([
    ['mp4', '\0\0\0\x20ftypisom'],
    ['mp4', '\0\0\0\x14ftypqt  '],
    ['mp4', '\0\0\x10\0moov'],
    ['matroska', '\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm'],
    ['matroska', '\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x23B\x82\x88matroska'],
    ['avi', 'RIFF\0\0\0\0AVI LIST'],
    ['wav', 'RIFF\0\0\0\0WAVEfmt '],
    ['ogg', 'OggS\0\x02'],
    ['flac', 'fLaC\0\0\0\x22'],
    ['mpeg-ps', '\0\0\x01\xba\x44'],
  ] as const)('takes %s', (container, head) => {
    expect(sniffContainer(bytes(head))).toBe(container);
  });

  it('takes a transport stream by its rhythm of sync bytes, not by one of them', () => {
    const stream = new Uint8Array(4 * 188);
    stream[0] = 0x47;
    expect(() => sniffContainer(stream)).toThrow();
    for (let at = 0; at < stream.length; at += 188) stream[at] = 0x47;
    expect(sniffContainer(stream)).toBe('mpeg-ts');
  });

  it('takes MPEG audio when a second frame stands where the first says', () => {
    // FF FB 90: MPEG-1 layer III, 128 kbit/s, 44.1 kHz: 144 · 128000 / 44100 = 417 bytes.
    const frames = new Uint8Array(1000);
    frames.set([0xff, 0xfb, 0x90]);
    expect(() => sniffContainer(frames)).toThrow();
    frames.set([0xff, 0xfb, 0x90], 417);
    expect(sniffContainer(frames)).toBe('mp3');
  });

  it.each([
    ['#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n', 'playlist'],
    ['\xef\xbb\xbf\n#EXTM3U\n', 'playlist'],
    ['\xef\xbb\xbf#EXTM3U\n', 'playlist'],
    ['', 'something else'],
    ['<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011">', 'manifest'],
    ["ffconcat version 1.0\nfile 'a'\n", 'concat list'],
    ['v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n', 'session description'],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\nhi', 'subtitles'],
    ['1\r\n00:00:00,000 --> 00:00:01,000\r\nhi', 'subtitles'],
    ['<!DOCTYPE html><script>alert(1)</script>', 'web page'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'picture'],
    ['\x89PNG\r\n\x1a\n', 'picture'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'picture'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'picture'],
    ['\0\0\0\x18ftypheic', 'something else'],
    ['PK\x03\x04', 'archive'],
    ['%PDF-1.7', 'PDF'],
    ['Dear Sir or Madam', 'text'],
    ['\x7fELF\x02\x01', 'something else'],
  ])('refuses %j and says what it looks like', (head, name) => {
    expect(() => sniffContainer(bytes(head))).toThrow(
      expect.objectContaining({
        code: 'MEDIA_UNSUPPORTED',
        message: expect.stringMatching(`${name}.*Accepted are MP4`),
      }),
    );
  });

  it('refuses hostile text in linear time', () => {
    const head = bytes('<?xml '.repeat(2000));
    expect(() => sniffContainer(head)).toThrow();
  });
});

describe('id3TagBytes', () => {
  it('reads the seven-bit size, with the footer where there is one', () => {
    // 0x01 0x02 → 1 · 128 + 2 = 130, and 10 for the header.
    expect(id3TagBytes(bytes('ID3\x04\0\0\0\0\x01\x02'))).toBe(140);
    expect(id3TagBytes(bytes('ID3\x04\0\x10\0\0\x01\x02'))).toBe(150);
    expect(id3TagBytes(bytes('ID3'))).toBe(0);
  });
});
