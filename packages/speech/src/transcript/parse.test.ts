import { ImpactError } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from './parse.ts';

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

const spoken = (file: string | Uint8Array, name = 'x') =>
  parseTranscript(file, name).segments.map(({ start, end, speaker, text }) => [start, end, speaker, text]);

describe('WebVTT', () => {
  it('reads voice tags as Teams writes them, settings, notes, styles and names of cues', () => {
    const file = `WEBVTT - interview
Kind: captions

NOTE this is --
not spoken

STYLE
::cue { color: red }

8c2f-1
00:00:01.500 --> 00:00:04.000 align:start position:10%
<v Dana Ruiz>Tell me about your <i>last</i> job, please.</v>

8c2f-2
00:05.250 --> 00:07.000
<v.loud Kim>I ran R&amp;D &#8212; mostly &lt;in Lyon&gt; for years.</v>
`;
    expect(spoken(file)).toEqual([
      [1.5, 4, 's1', 'Tell me about your last job, please.'],
      [5.25, 7, 's2', 'I ran R&D — mostly <in Lyon> for years.'],
    ]);
    expect(parseTranscript(file, 'a.vtt')).toMatchObject({
      format: 'vtt',
      speakers: [
        { id: 's1', name: 'Dana Ruiz', role: 'interviewer' },
        { id: 's2', name: 'Kim', role: 'candidate' },
      ],
    });
  });

  it('reads names before a colon as Zoom writes them, and goes on with the speaker', () => {
    const file = `WEBVTT

1
00:00:01.000 --> 00:00:02.000
Ann Lee: Hello.

2
00:00:02.000 --> 00:00:03.000
How are you?

3
00:00:03.000 --> 00:00:05.000
Bo: Fine: thanks.
Ann Lee: Good.
`;
    expect(spoken(file)).toEqual([
      [1, 2, 's1', 'Hello.'],
      [2, 3, 's1', 'How are you?'],
      [3, 5, 's2', 'Fine: thanks.'],
      [3, 5, 's1', 'Good.'],
    ]);
  });

  it('shows a line of rolling captions once', () => {
    const file = `WEBVTT

00:00:00.000 --> 00:00:02.000
so<00:00:00.500><c> first</c>

00:00:02.000 --> 00:00:02.010
so first

00:00:02.010 --> 00:00:04.000
so first
then<00:00:03.000><c> more</c>
`;
    expect(spoken(file).map(([, , , text]) => text)).toEqual(['so first', 'then more']);
  });

  it('shows a line of long rolling captions once, however many lines a cue repeats', () => {
    const lines = (first: number) => Array.from({ length: 40_000 }, (_, i) => `a${first + i}`).join('\n');
    // The second cue repeats 30 000 lines of the first and adds 10 000: every word comes once.
    const file = `WEBVTT\n\n00:01.000 --> 00:02.000\n<00:00:01.000>${lines(0)}\n\n00:02.000 --> 00:03.000\n${lines(10_000)}`;
    const texts = parseTranscript(file, 'a.vtt').segments.map(({ text }) => text.split(' '));
    expect(texts.map((words) => words.length)).toEqual([40_000, 10_000]);
    expect(texts.flat()).toEqual(Array.from({ length: 50_000 }, (_, i) => `a${i}`));
  });

  it('joins the many lines of one cue', () => {
    const words = Array.from({ length: 90_000 }, (_, i) => `a${i + 10_000}word`);
    const [segment, ...others] = parseTranscript(
      `WEBVTT\n\n00:01.000 --> 00:02.000\n${words.join('\n')}`,
      'a',
    ).segments;
    expect(segment).toEqual({ start: 1, end: 2, speaker: null, text: words.join(' ') });
    expect(others).toEqual([]);
  });

  it('sorts cues, keeps overlapping ones, and takes an end that is not later than the start as unknown', () => {
    const file =
      'WEBVTT\n\n00:09.000 --> 00:08.000\nlate\n\n00:01.000 --> 00:05.000\nearly\n\n00:02.000 --> 00:03.000\ninside';
    expect(spoken(file)).toEqual([
      [1, 5, null, 'early'],
      [2, 3, null, 'inside'],
      [9, null, null, 'late'],
    ]);
  });
});

describe('SubRip', () => {
  it('reads Windows line ends, commas, more than 99 hours, tags and text with blank lines inside', () => {
    const file =
      '\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<font color="red">- One</font>\r\n\r\ntwo\r\n\r\n' +
      '2\r\n100:00:03,000 --> 100:00:04,000\r\n42\r\n';
    expect(spoken(file, 'a.srt')).toEqual([
      [1, 2.5, null, 'One two'],
      [360003, 360004, null, '42'],
    ]);
    expect(parseTranscript(file, 'a.vtt').format).toBe('srt');
  });
});

describe('JSON', () => {
  const json = (value: unknown) => parseTranscript(JSON.stringify(value), 'a.json');

  it('reads Whisper with words inside segments, spelled as the text has them', () => {
    const segments = [
      {
        id: 0,
        start: 0,
        end: 1.2,
        text: ' Hello, you.',
        words: [
          { word: ' Hello', start: 0.1, end: 0.5, probability: 0.9 },
          { word: ' you', start: 0.6, end: 1.1, probability: 0.8 },
        ],
      },
    ];
    expect(json({ text: ' Hello, you.', language: 'en', segments }).segments).toEqual([
      {
        start: 0,
        end: 1.2,
        speaker: null,
        text: 'Hello, you.',
        words: [
          { text: 'Hello,', start: 0.1, end: 0.5, confidence: 0.9 },
          { text: 'you.', start: 0.6, end: 1.1, confidence: 0.8 },
        ],
      },
    ]);
  });

  it('shares words that stand beside the segments out to them', () => {
    const segments = [
      { start: 0, end: 1, text: 'One.' },
      { start: 1, end: 2, text: 'Two.' },
    ];
    const words = [
      { word: 'One', start: 0.2, end: 0.6 },
      { word: 'Two', start: 1.2, end: 1.6 },
    ];
    expect(json({ segments, words }).segments.map((segment) => segment.words?.map((word) => word.text))).toEqual([
      ['One.'],
      ['Two.'],
    ]);
  });

  it('leaves out the words of a segment when one has no time (WhisperX)', () => {
    const words = [{ word: 'In', start: 0, end: 0.2, score: 0.5 }, { word: '2024' }];
    const [segment] = json({
      segments: [{ start: 0, end: 1, text: 'In 2024', speaker: 'SPEAKER_00', words }],
    }).segments;
    expect(segment).toEqual({ start: 0, end: 1, speaker: 's1', text: 'In 2024' });
  });

  it('reads a plain list, our own report, Deepgram, AssemblyAI, whisper.cpp and chunks of transformers', () => {
    const list = [{ start: '00:01', end: 2.5, speaker: 'Candidate', text: 'Hi.' }];
    expect(json(list)).toMatchObject({ speakers: [{ id: 's1', name: 'Candidate', role: 'candidate' }] });
    const own = {
      speakers: [{ id: 'B', name: 'Bo', role: 'interviewer' }],
      segments: [{ start: 1, end: 2, speaker: 'B', text: 'Hi.', words: [] }],
    };
    expect(json({ version: 1, transcript: own })).toMatchObject({
      speakers: own.speakers,
      segments: [{ speaker: 'B' }],
    });
    const words = [
      { word: 'hi', punctuated_word: 'Hi.', start: 1, end: 1.5, confidence: 0.9, speaker: 0 },
      { word: 'yes', punctuated_word: 'Yes?', start: 4, end: 4.5, confidence: 0.9, speaker: 1 },
    ];
    const deepgram = json({ results: { channels: [{ alternatives: [{ transcript: 'hi yes', words }] }] } });
    expect(deepgram.segments.map(({ text, speaker }) => [text, speaker])).toEqual([
      ['Hi.', 's1'],
      ['Yes?', 's2'],
    ]);
    const utterance = {
      speaker: 'A',
      start: 1250,
      end: 2500,
      text: 'Hi.',
      words: [{ text: 'Hi.', start: 1250, end: 2500 }],
    };
    expect(json({ utterances: [utterance] }).segments[0]).toMatchObject({ start: 1.25, words: [{ end: 2.5 }] });
    expect(json({ transcription: [{ text: ' Hi.', offsets: { from: 500, to: 900 } }] }).segments[0]).toMatchObject({
      start: 0.5,
      text: 'Hi.',
    });
    expect(json({ text: 'Hi.', chunks: [{ text: ' Hi.', timestamp: [0.5, null] }] }).segments[0]).toMatchObject({
      start: 0.5,
      end: null,
    });
  });

  it('refuses other JSON, and JSON that is damaged', () => {
    expect(() => json({ hello: 1 })).toThrow(/no transcript in a shape/);
    expect(() => parseTranscript('{"segments": [', 'a.json')).toThrow(/damaged/);
    expect(() => parseTranscript('['.repeat(1_000_000), 'a.json')).toThrow(ImpactError);
  });
});

describe('plain text', () => {
  it('reads paragraphs and joins wrapped lines', () => {
    expect(spoken('Thank you\nfor having me.\n\nIn my last job: um, I led.')).toEqual([
      [null, null, null, 'Thank you for having me.'],
      [null, null, null, 'In my last job: um, I led.'],
    ]);
  });

  it('reads times and names as Zoom, Otter and Meet write them', () => {
    const bracketed = '[00:01:12] Interviewer: Why us?\n[00:01:15] Jo Park: Well,\nI like it.';
    expect(spoken(bracketed)).toEqual([
      [72, null, 's1', 'Why us?'],
      [75, null, 's2', 'Well, I like it.'],
    ]);
    const headed = 'Ann Lee  0:05\nHello there.\n\nBo Ek  1:02:03\nHi.\nGood to be here.';
    expect(spoken(headed)).toEqual([
      [5, null, 's1', 'Hello there.'],
      [3723, null, 's2', 'Hi. Good to be here.'],
    ]);
    const named = '**Recruiter:** Why us?\n\n**Candidate:** Well.\n\nAnd so on.';
    expect(spoken(named)).toEqual([
      [null, null, 's1', 'Why us?'],
      [null, null, 's2', 'Well.'],
      [null, null, 's2', 'And so on.'],
    ]);
  });

  it('does not take the beginning of a sentence for a name', () => {
    const text = 'One thing: it works.\nNote: it really does.\nWe met at 10:30';
    expect(parseTranscript(text, 'a.txt').speakers).toEqual([]);
  });
});

describe('roles', () => {
  const roles = (text: string) => parseTranscript(text, 'a.txt').speakers.map(({ name, role }) => [name, role]);

  it('come from names, and the other side from its opposite', () => {
    expect(roles('Recruiter: Hello.\nMaria: Hi.')).toEqual([
      ['Recruiter', 'interviewer'],
      ['Maria', 'candidate'],
    ]);
  });

  it('of two names: who asks and says less is the interviewer', () => {
    const text =
      'Ann: What did you do there?\nBo: I led a team of five people for years.\nAnn: Why?\nBo: It grew and grew.';
    expect(roles(text)).toEqual([
      ['Ann', 'interviewer'],
      ['Bo', 'candidate'],
    ]);
  });

  it('stay unknown where nothing tells them; a lone speaker is the candidate', () => {
    expect(roles('Ann: Good.\nBo: Good.\nAnn: Yes.')).toEqual([
      ['Ann', 'unknown'],
      ['Bo', 'unknown'],
    ]);
    expect(roles('Ann: Good.\n\nAnn: Yes.')).toEqual([['Ann', 'candidate']]);
  });
});

describe('files as they come', () => {
  const text = 'Ann: Caf\u00e9?\nBo: Yes.\nAnn: No.';

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE with mark', utf16(text, 'le', true)],
    ['UTF-16 BE with mark', utf16(text, 'be', true)],
    ['UTF-16 LE', utf16(text, 'le', false)],
    ['UTF-16 BE', utf16(text, 'be', false)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['old Mac line ends', new TextEncoder().encode(text.replaceAll('\n', '\r'))],
  ])('reads %s', (_, bytes) => {
    expect(spoken(bytes)).toEqual([
      [null, null, 's1', 'Café?'],
      [null, null, 's2', 'Yes.'],
      [null, null, 's1', 'No.'],
    ]);
  });

  const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + ((i * i) >> 3)) & 255);
  it.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t \ufeff'],
    ['no words', '--- ... ---'],
    ['a caption file without captions', 'WEBVTT\n\nNOTE nothing\n'],
    ['noise', noise],
    ['zeros', new Uint8Array(1000)],
    ['a Word document', Buffer.from('PK\u0003\u0004abcdef')],
    ['a PDF', Buffer.from('%PDF-1.7 abc')],
    ['a web page', '<!doctype html><p>hello'],
    ['too many bytes', new Uint8Array(5_000_001).fill(97)],
    ['too many words', 'a '.repeat(100_001)],
    ['too many words on lines of one cue', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'a1\na2\n'.repeat(160_000)}`],
    ['too many words joined by dashes', 'a—b-'.repeat(60_000)],
    ['a list of empty objects', `[${'{},'.repeat(1_600_000)}{}]`],
    ['a list of numbers', `[${'0,'.repeat(2_400_000)}0]`],
  ])('refuses %s and says what is accepted', (_, file) => {
    expect(() => parseTranscript(file, 'a.txt')).toThrow(
      expect.objectContaining({ code: 'TRANSCRIPT_UNREADABLE', message: expect.stringContaining('WebVTT') }),
    );
  });

  it.each([
    ['words', 'word '],
    ['a single word', 'a'],
    ['open brackets', '['],
    ['open tags', '<v '],
    ['colons', 'A: '],
    ['punctuation', '!'],
    ['digits and colons', '00:'],
    ['arrows', '00:01.000 --> '],
    ['entities', '&amp'],
  ])('reads a line of a megabyte of %s in linear time', (_, piece) => {
    // Quadratic work on a million characters would take minutes: the time limit of the test shows it.
    for (const head of ['', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', 'A: b\nA: ', '1\n00:00:01,000 --> 00:00:02,000\n']) {
      const file = `${head}x${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
      let outcome: unknown;
      try {
        outcome = parseTranscript(file, 'a').segments.length;
      } catch (error) {
        outcome = error;
      }
      if (typeof outcome === 'number') expect(outcome).toBeGreaterThan(0);
      else expect(outcome).toMatchObject({ code: 'TRANSCRIPT_UNREADABLE' });
    }
  });

  it('takes out marks that would reorder what is shown', () => {
    const rest = 'and more of the same. '.repeat(10);
    expect(spoken(`\u202eevil\u200b text\u0000${rest}`)).toEqual([[null, null, null, `evil text ${rest.trim()}`]]);
  });
});
