import type { Speaker } from '@impact/report/transcript';
import { fileText } from './file-text.ts';
import { readJson } from './json.ts';
import type { JsonSpeaker } from './json-shapes.ts';
import { readPlainText } from './plain-text.ts';
import { withRoles } from './roles.ts';
import { readSrt } from './srt.ts';
import type { LabelledSegment, SuppliedSegment, SuppliedTranscript, TranscriptFormat } from './supplied.ts';
import { unreadable } from './unreadable.ts';
import { readVtt } from './vtt.ts';

export type { SuppliedSegment, SuppliedTranscript, SuppliedWord } from './supplied.ts';

/** 10 hours of quick speech. */
const MOST_WORDS = 100_000;
/** More objects and values than the JSON of so many words has in 5 MB, and than are worth checking one by one. */
const MOST_OBJECTS = 200_000;
const MOST_VALUES = 1_000_000;
const LONGEST_NAME = 80;

/**
 * Reads a transcript: WebVTT, SubRip, JSON or plain text, told by its content first and by its name second. Speakers keep their
 * names; their roles are guessed (see `withRoles`). Timed segments come in order of start. Time is linear in the size.
 * @throws ImpactError TRANSCRIPT_UNREADABLE, with a sentence on what is wrong and what is accepted
 */
export function parseTranscript(file: string | Uint8Array, fileName: string): SuppliedTranscript {
  const text = fileText(file);
  const { format, segments, speakers } = read(text, fileName);
  const spoken = segments.filter((segment) => /[\p{L}\p{N}]/u.test(segment.text));
  if (spoken.length === 0) throw unreadable('The transcript holds no words.');
  const words = spoken.reduce((sum, segment) => sum + wordCount(segment.text), 0);
  if (words > MOST_WORDS) throw unreadable(`The transcript has more than ${MOST_WORDS} words.`);
  return withSpeakers(format, inOrder(spoken), speakers);
}

interface Contents {
  format: TranscriptFormat;
  segments: LabelledSegment[];
  speakers: JsonSpeaker[];
}

function read(text: string, fileName: string): Contents {
  const start = text.trimStart().slice(0, 200);
  if (/^WEBVTT(?:\s|$)/.test(start)) return { format: 'vtt', segments: goingOn(readVtt(text)), speakers: [] };
  if (/^[[{]/.test(start)) {
    const json = parseJson(text, start.startsWith('{') || /\.json$/i.test(fileName));
    if (json && (count(text, '{') > MOST_OBJECTS || count(text, ',') > MOST_VALUES)) {
      throw unreadable('The JSON of the transcript has too many parts.');
    }
    if (json) return { format: 'json', ...readJson(json.value) };
  }
  const cue = /^[^\n]{0,20}\d:\d{2}([.,])\d{1,9}[ \t]{0,5}-->/m.exec(text);
  if (cue) {
    const vtt = cue[1] === '.' && !/\.srt$/i.test(fileName);
    const segments = goingOn(vtt ? readVtt(text) : readSrt(text));
    return { format: vtt ? 'vtt' : 'srt', segments, speakers: [] };
  }
  if (/\.json$/i.test(fileName)) throw unreadable('The file is called .json but holds no JSON.');
  if (/^\s*<(?:!doctype|html|\?xml|tt[\s>])/i.test(start)) throw unreadable('The transcript is a web page or XML.');
  return { format: 'text', segments: readPlainText(text), speakers: [] };
}

/** The JSON value, or null where the text may be something else ("[00:12] Anna: …"). */
function parseJson(text: string, insist: boolean): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    if (insist) throw unreadable('The JSON of the transcript is damaged.', cause);
    return null;
  }
}

/** In captions a name stands where the speaker changes: cues without one go on with the speaker before. */
function goingOn(segments: readonly LabelledSegment[]): LabelledSegment[] {
  let speaker: string | null = null;
  return segments.map((segment) => {
    speaker = segment.speaker ?? speaker;
    return { ...segment, speaker };
  });
}

/** By start where every segment has one. */
function inOrder(segments: readonly LabelledSegment[]): LabelledSegment[] {
  if (segments.some((segment) => segment.start === null)) return [...segments];
  return [...segments].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

/** Counted at least as finely as words are looked for in the sound: dashes, slashes and dots may join any number of them. */
function wordCount(text: string): number {
  return text.match(/[^\s‐‑–—/….-]+/g)?.length ?? 0;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

/** Gives each name an id, in order of first appearance; ids and roles that the file itself states are kept. */
function withSpeakers(
  format: TranscriptFormat,
  labelled: readonly LabelledSegment[],
  stated: readonly JsonSpeaker[],
): SuppliedTranscript {
  const byLabel = new Map<string, Speaker>();
  for (const { id, name = null, role = 'unknown' } of stated) {
    byLabel.set(id, { id, name: name?.slice(0, LONGEST_NAME) ?? null, role });
  }
  const segments = labelled.map(({ speaker: label, ...segment }): SuppliedSegment => {
    if (label === null) return { ...segment, speaker: null };
    const speaker: Speaker = byLabel.get(label) ?? {
      id: `s${byLabel.size + 1}`,
      name: label.slice(0, LONGEST_NAME),
      role: 'unknown',
    };
    byLabel.set(label, speaker);
    return { ...segment, speaker: speaker.id };
  });
  const used = new Set(segments.map((segment) => segment.speaker));
  const speakers = [...new Set(byLabel.values())].filter((speaker) => used.has(speaker.id));
  return { format, speakers: withRoles(speakers, segments), segments };
}
