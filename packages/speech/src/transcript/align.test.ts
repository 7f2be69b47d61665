import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transcript, Word } from '@impact/report/transcript';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VoiceActivity } from '../observation.ts';
import { blocks, decode, hasMedia, MEDIA, noise, RATE, SAMPLE, SAMPLE_TRUTH } from '../testing/sounds.ts';
import { detectVoice } from '../voice/activity.ts';
import { alignTranscript } from './align.ts';
import { parseTranscript } from './parse.ts';
import type { SuppliedTranscript } from './supplied.ts';

interface Recording {
  samples: Float32Array;
  duration: number;
  voice: VoiceActivity;
}

async function recordingOf(samples: Float32Array): Promise<Recording> {
  return { samples, duration: samples.length / RATE, voice: await detectVoice(blocks(samples, 8000)) };
}

function align({ samples, duration, voice }: Recording, supplied: SuppliedTranscript | string): Promise<Transcript> {
  return alignTranscript({
    supplied: typeof supplied === 'string' ? parseTranscript(supplied, 'x.txt') : supplied,
    voice,
    duration,
    readSamples: (from, to) => blocks(samples.subarray(Math.round(from * RATE), Math.round(to * RATE)), 8192),
  });
}

const wordsOf = (transcript: Transcript): Word[] => transcript.segments.flatMap((segment) => segment.words);

/** What holds for every transcript that is handed out. */
function expectSound(transcript: Transcript, duration: number): void {
  let reached = 0;
  for (const segment of transcript.segments) {
    expect(segment.words.length).toBeGreaterThan(0);
    for (const word of segment.words) {
      expect(word.start).toBeGreaterThanOrEqual(reached - 1e-9);
      expect(word.end - word.start).toBeGreaterThanOrEqual(0.04 - 1e-9);
      expect(word.end).toBeLessThanOrEqual(duration);
      reached = word.end;
    }
  }
}

const quantile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;

interface Expected {
  start: number;
  end: number;
}

function errors(words: readonly Word[], truth: readonly Expected[]): { start: number[]; end: number[] } {
  expect(words.length).toBe(truth.length);
  return {
    start: words.map((word, i) => Math.abs(word.start - (truth[i]?.start ?? Number.NaN))),
    end: words.map((word, i) => Math.abs(word.end - (truth[i]?.end ?? Number.NaN))),
  };
}

describe('the sample interview', () => {
  const text = readFileSync(SAMPLE.replace('.mp4', '.txt'), 'utf8');
  const truth: (Expected & { word: string; sentence: number })[] = JSON.parse(readFileSync(SAMPLE_TRUTH, 'utf8')).words;
  let recording: Recording;
  beforeAll(async () => {
    recording = await recordingOf(decode(SAMPLE));
  });

  it('has every word of its plain text within 0.15 s, with pauses as gaps', async () => {
    const transcript = await align(recording, text);
    expectSound(transcript, recording.duration);
    const words = wordsOf(transcript);
    const { start, end } = errors(words, truth);
    console.info(
      `sample: median ${quantile([...start, ...end], 0.5).toFixed(3)} s, p90 ${quantile([...start, ...end], 0.9).toFixed(3)} s`,
    );
    expect(quantile(start, 0.95)).toBeLessThan(0.15);
    expect(quantile(end, 0.95)).toBeLessThan(0.15);
    for (const [i, word] of words.entries()) {
      if (word.text === 'um,') {
        expect(start[i]).toBeLessThan(0.08);
        expect(end[i]).toBeLessThan(0.08);
      }
      const pause = (truth[i + 1]?.start ?? 0) - (truth[i]?.end ?? 0);
      if (pause >= 0.25) expect((words[i + 1]?.start ?? 0) - word.end).toBeCloseTo(pause, 0);
    }
    expect(transcript).toMatchObject({ quality: 'supplied', engine: 'soundswallower 0.6.3', speakers: [] });
    expect(transcript.segments.map((segment) => segment.text)).toEqual(text.trim().split(/\n\n/));
    expect(words.map((word) => word.text)).toEqual(text.trim().split(/\s+/));
  });

  it('has them from captions whose times are a little off, too', async () => {
    const sentences = Map.groupBy(truth.entries(), ([, word]) => word.sentence);
    const tokens = text.trim().split(/\s+/);
    const segments = [...sentences.values()].map((entries, i) => ({
      start: Math.max(0, (entries[0]?.[1].start ?? 0) + (i % 2 ? 0.4 : -0.4)),
      end: (entries.at(-1)?.[1].end ?? 0) + (i % 2 ? 0.4 : -0.4),
      speaker: null,
      text: entries.map(([index]) => tokens[index]).join(' '),
    }));
    const transcript = await align(recording, { format: 'vtt', speakers: [], segments });
    expectSound(transcript, recording.duration);
    const { start, end } = errors(wordsOf(transcript), truth);
    expect(quantile(start, 0.9)).toBeLessThan(0.15);
    expect(quantile(end, 0.9)).toBeLessThan(0.15);
  });

  it('is followed without its times where these are of another clock', async () => {
    const late = parseTranscript(text, 'x.txt').segments.map((segment, i) => ({
      ...segment,
      start: 14 + 2 * i,
      end: 16 + 2 * i,
    }));
    const { start } = errors(wordsOf(await align(recording, { format: 'srt', speakers: [], segments: late })), truth);
    expect(quantile(start, 0.9)).toBeLessThan(0.15);
  });

  it('is followed without its times where every cue claims the whole recording', async () => {
    const segments = text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => ({ start: 0, end: 25, speaker: null, text: word }));
    const { start } = errors(wordsOf(await align(recording, { format: 'srt', speakers: [], segments })), truth);
    expect(quantile(start, 0.9)).toBeLessThan(0.15);
  });

  it('keeps the times of a source that timed every word, unless they cannot be true', async () => {
    const words = truth.map((word) => ({ text: word.word, start: word.start + 0.01, end: word.end, confidence: 0.5 }));
    const segment = { start: 0, end: 25, speaker: null, text: words.map((word) => word.text).join(' '), words };
    const kept = await align(recording, { format: 'json', speakers: [], segments: [segment] });
    expect(wordsOf(kept).map((word) => [word.start, word.confidence])).toEqual(words.map((word) => [word.start, 0.5]));
    const rushed = words.map((word) => ({ ...word, start: word.start / 10, end: word.end / 10 }));
    const aligned = await align(recording, { format: 'json', speakers: [], segments: [{ ...segment, words: rushed }] });
    expect(quantile(errors(wordsOf(aligned), truth).start, 0.9)).toBeLessThan(0.15);
  });

  it('leaves out a passage that nobody says, and passes over speech that nobody wrote down', async () => {
    const paragraphs = text.trim().split(/\n\n/);
    const extra = 'The annual budget meeting was moved to Thursday because several directors could not travel.';
    const [first = '', second = '', third = '', fourth = ''] = paragraphs;
    const more = await align(recording, [first, extra, second, third, fourth].join('\n\n'));
    expect(more.segments.map((segment) => segment.text)).toEqual(paragraphs);
    expect(quantile(errors(wordsOf(more), truth).start, 0.9)).toBeLessThan(0.15);

    const less = await align(recording, [first, third, fourth].join('\n\n'));
    expectSound(less, recording.duration);
    const kept = truth.filter((word) => word.sentence < 1 || word.sentence > 2);
    const { start } = errors(wordsOf(less), kept);
    const sure = start.filter((_, i) => wordsOf(less)[i]?.confidence !== null);
    expect(sure.length).toBeGreaterThan(30);
    expect(quantile(sure, 0.95)).toBeLessThan(0.15);
    // The first words behind the gap are only inferred.
    expect(Math.max(...start)).toBeLessThan(1);
  });

  it('places words that cannot be said in English between their neighbours, and does not claim to have heard them', async () => {
    const transcript = await align(recording, text.replace('responsible', '负责'));
    const word = wordsOf(transcript).find((candidate) => candidate.text === '负责');
    expect(word?.confidence).toBeNull();
    expect(Math.abs((word?.start ?? 0) - 3.83)).toBeLessThan(0.5);
  });

  it('refuses a text that is not what is said', async () => {
    const other =
      'He began a confused complaint against the wizard who had vanished behind the curtain on the left. The horizon seems ' +
      'extremely distant. Printing differs from most if not from all the arts and crafts represented in the exhibition.';
    await expect(align(recording, other)).rejects.toMatchObject({ code: 'TRANSCRIPT_MISMATCH' });
    const timed = { start: 1, end: 24, speaker: null, text: other };
    await expect(align(recording, { format: 'vtt', speakers: [], segments: [timed] })).rejects.toMatchObject({
      code: 'TRANSCRIPT_MISMATCH',
    });
  });

  it('copes with sound that ends before the recording does', async () => {
    const cut = { ...recording, samples: recording.samples.subarray(0, 8 * RATE) };
    const [first, second = ''] = text.trim().split(/\n\n/);
    const transcript = await align(cut, [first, second].join('\n\n'));
    expectSound(transcript, recording.duration);
    await expect(align({ ...recording, samples: new Float32Array() }, text)).rejects.toMatchObject({
      code: 'TRANSCRIPT_MISMATCH',
    });
  });

  it('stops when told to', async () => {
    const reason = new Error('enough');
    const options = {
      supplied: parseTranscript(text, 'x'),
      ...recording,
      readSamples: () => blocks(recording.samples),
    };
    await expect(alignTranscript({ ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('leaves no error handlers on the process', async () => {
    const before = process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection');
    await align(recording, text);
    expect(process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')).toBe(before);
  });
});

it('says that there is no speech where there is none', async () => {
  const nothing = { samples: new Float32Array(RATE), duration: 1, voice: { spans: [], speechSeconds: 0 } };
  await expect(align(nothing, 'Hello.')).rejects.toMatchObject({ code: 'NO_SPEECH' });
});

describe.skipIf(!hasMedia)('real recordings (needs ../shared/media)', () => {
  it.each([
    ['bbaf2n', 'bin blue at F two now'],
    ['brbk7n', 'bin red by K seven now'],
    ['lbax4n', 'lay blue at X four now'],
    ['lbbc2a', 'lay blue by C two again'],
    ['lrwp9a', 'lay red with P nine again'],
  ])('the six words of grid_%s lie where somebody speaks', async (name, text) => {
    const recording = await recordingOf(decode(join(MEDIA, 'video', `grid_${name}.mpg`)));
    const transcript = await align(recording, text);
    expectSound(transcript, recording.duration);
    const words = wordsOf(transcript);
    expect(words.map((word) => word.text)).toEqual(text.split(' '));
    // The detector's steps are 32 ms and it hears a voice a little after its first sound.
    const [first] = recording.voice.spans;
    expect(words[0]?.start).toBeGreaterThan((first?.start ?? 0) - 0.1);
    expect(words.at(-1)?.end).toBeLessThan((recording.voice.spans.at(-1)?.end ?? 0) + 0.1);
  });

  describe.runIf(process.env.IMPACT_LONG_TESTS)('five minutes of eight voices (a long test)', () => {
    const azure = () =>
      readFileSync(join(MEDIA, 'asr/azure_general_test_trans.txt'), 'utf8')
        .replace(/^[^\t]*\t/, '')
        .trim();
    const clips = (): [file: string, text: string][] => [
      [
        'asr/LJ001-0001.wav',
        'Printing, in the only sense with which we are at present concerned, differs from most if not from all the arts and crafts represented in the Exhibition.',
      ],
      [
        'asr/jfk.flac',
        'And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.',
      ],
      [
        'asr/LJ001-0004.wav',
        'Produced the block books, which were the immediate predecessors of the true printed book.',
      ],
      [
        'asr/librivox_austen_0870.wav',
        'And Mister John Dashwood had then leisure to consider how much there might be prudently in his power to do for them.',
      ],
      ['asr/azure_general_test_audio.wav', azure()],
      ['asr/librivox_austen_0880.wav', 'He was not an ill disposed young man.'],
      ['asr/LJ001-0006.wav', 'And it is worth mention in passing that, as an example of fine typography.'],
      ['asr/librivox_austen_0890.wav', 'Unless to be rather cold hearted and rather selfish is to be ill disposed.'],
      ['asr/speechbrain_spk1_snt1.wav', 'The child almost hurt the small dog.'],
      ['asr/speechbrain_spk1_snt2.wav', 'Drop the two when you add the figures.'],
      ['asr/gcp_audio.wav', 'How old is the Brooklyn Bridge?'],
      ['asr/speechbrain_spk1_snt3.wav', 'At that high level the air is pure.'],
    ];
    const PAUSE = 1;
    let texts: string[];
    let expected: Word[][];
    let recording: Recording;

    beforeAll(async () => {
      const sounds = clips().map(([file]) => decode(join(MEDIA, file)));
      texts = clips().map(([, text]) => text);
      // Twice more in other orders, so that passages recur.
      const order = [...sounds.keys(), 6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5, ...[...sounds.keys()].reverse()];
      const alone = await Promise.all(sounds.map(recordingOf));
      const words: Word[][] = [];
      for (const [i, clip] of alone.entries()) words.push(wordsOf(await align(clip, texts[i] ?? '')));
      const hiss = noise(1e-4);
      const length = order.reduce((sum, i) => sum + (sounds[i]?.length ?? 0) + PAUSE * RATE, 0);
      const samples = Float32Array.from({ length }, hiss);
      let at = 0;
      expected = order.map((i) => {
        const clip = sounds[i] ?? new Float32Array();
        const offset = at / RATE;
        for (const [j, value] of clip.entries()) samples[at + j] = (samples[at + j] ?? 0) + value;
        at += clip.length + PAUSE * RATE;
        return (words[i] ?? []).map((word) => ({ ...word, start: word.start + offset, end: word.end + offset }));
      });
      texts = order.map((i) => texts[i] ?? '');
      recording = await recordingOf(samples);
    });

    it('have their words where each clip alone has them', async () => {
      const started = process.cpuUsage();
      const transcript = await align(recording, texts.join('\n\n'));
      const { user, system } = process.cpuUsage(started);
      expectSound(transcript, recording.duration);
      const { start, end } = errors(wordsOf(transcript), expected.flat());
      console.info(
        `${recording.duration.toFixed(0)} s, ${start.length} words: median ${quantile([...start, ...end], 0.5).toFixed(3)} s, p90 ` +
          `${quantile([...start, ...end], 0.9).toFixed(3)} s, CPU real-time factor ${((user + system) / 1e6 / recording.duration).toFixed(3)}`,
      );
      expect(recording.duration).toBeGreaterThan(300);
      expect(quantile(start, 0.95)).toBeLessThan(0.15);
      expect(quantile(end, 0.95)).toBeLessThan(0.15);
    });

    it('are found again behind a sentence that the text lacks and one that it has too many', async () => {
      const lacking = texts[6];
      const rest = texts.filter((text) => text !== lacking);
      const extra = 'The annual budget meeting was moved to Thursday because several directors could not travel.';
      const transcript = await align(recording, rest.toSpliced(3, 0, extra).join('\n\n'));
      expectSound(transcript, recording.duration);
      expect(transcript.segments.map((segment) => segment.text)).toEqual(rest);
      const truth = expected.filter((_, i) => texts[i] !== lacking).flat();
      const { start } = errors(wordsOf(transcript), truth);
      expect(quantile(start, 0.9)).toBeLessThan(0.15);
    });
  });
});
