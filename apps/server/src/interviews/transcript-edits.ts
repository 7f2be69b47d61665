import { ImpactError } from '@impact/report/error';
import { type Segment, Speaker, Transcript } from '@impact/report/transcript';
import { z } from 'zod';
import { differenceOf, replaceWords } from './replace-words.ts';
import { line, paragraphs } from './text.ts';

const Index = z.int().min(0).max(100_000);
const SpeakerId = z.string().min(1).max(80);

/** More speakers than a recording of an interview has. */
const MOST_SPEAKERS = 20;

const WordEdit = z
  .strictObject({
    segment: Index,
    word: Index,
    text: z.union([line(200), z.literal('')]).describe('One or more words; empty takes the word out'),
  })
  .describe('Another word');
const TextEdit = z
  .strictObject({
    segment: Index,
    text: z.union([paragraphs(20_000), z.literal('')]).describe('Empty takes the segment out'),
  })
  .describe('Another text of a whole segment; words that stay keep their times');
const TurnEdit = z
  .strictObject({
    segment: Index,
    speaker: SpeakerId.nullable().describe('Id of a speaker; null when it is not known'),
  })
  .describe('Another speaker of a segment');
const SpeakerEdit = z
  .strictObject({
    speaker: SpeakerId.describe('Id of a speaker; a new one makes a new speaker'),
    name: line(80).nullable().optional(),
    role: Speaker.shape.role
      .optional()
      .describe('Who is said to be the candidate is the only one, and the others are interviewers'),
  })
  .describe('Name or role of a speaker');
type SegmentEdit = z.infer<typeof WordEdit> | z.infer<typeof TextEdit> | z.infer<typeof TurnEdit>;

/** One correction; segments and words are counted from 0 in the transcript as it was read. */
export const TranscriptEdit = z.union([WordEdit, TextEdit, TurnEdit, SpeakerEdit]).meta({ id: 'TranscriptEdit' });
export type TranscriptEdit = z.infer<typeof TranscriptEdit>;

const invalid = (message: string): ImpactError => new ImpactError('INVALID_REQUEST', message);

/**
 * A transcript with corrections; it is a new one, with the times of the old. Segments keep their times whatever is done to their words, so
 * that what depends on who speaks when stays as it is. Throws INVALID_REQUEST for an edit of what is not there, and for two of one thing.
 */
export function editTranscript(transcript: Transcript, edits: readonly TranscriptEdit[]): Transcript {
  refuseDoubles(edits);
  let speakers = transcript.speakers;
  // First, so that segments can be given to speakers that are new.
  for (const edit of edits) if (!('segment' in edit)) speakers = withSpeaker(speakers, edit);
  const segments = transcript.segments.map((segment): Segment | null => segment);
  // From the last word to the first: words keep their numbers until their turn has come.
  for (const edit of edits.filter((one) => 'segment' in one).sort((a, b) => wordOf(b) - wordOf(a))) {
    const segment = segments[edit.segment];
    if (segment === undefined) throw invalid(`There is no segment ${edit.segment}.`);
    if (segment === null) throw invalid(`Segment ${edit.segment} is taken out and corrected at once.`);
    segments[edit.segment] = edited(segment, edit, speakers);
  }
  const left = segments.filter((segment) => segment !== null);
  if (left.length === 0) throw invalid('Nothing would be left of the transcript.');
  return Transcript.parse({ ...transcript, speakers, segments: left });
}

const wordOf = (edit: TranscriptEdit): number => ('word' in edit ? edit.word : -1);

function refuseDoubles(edits: readonly TranscriptEdit[]): void {
  const seen = new Set<string>();
  for (const edit of edits) {
    const parts =
      'segment' in edit ? [edit.segment, 'speaker' in edit ? 'speaker' : wordOf(edit)] : ['speaker', edit.speaker];
    const subject = JSON.stringify(parts);
    if (seen.has(subject)) throw invalid('Two corrections are of the same thing.');
    seen.add(subject);
  }
  for (const edit of edits) {
    if ('word' in edit && seen.has(JSON.stringify([edit.segment, -1])))
      throw invalid(`Segment ${edit.segment} is corrected as a whole and word by word.`);
  }
}

function edited(segment: Segment, edit: SegmentEdit, speakers: readonly Speaker[]): Segment | null {
  if ('speaker' in edit) {
    if (edit.speaker !== null && !speakers.some(({ id }) => id === edit.speaker))
      throw invalid('A segment is given to a speaker that is not there: name the speaker first.');
    return { ...segment, speaker: edit.speaker };
  }
  const given = edit.text.split(/\s+/).filter(Boolean);
  const { first, count, texts } =
    'word' in edit
      ? { first: edit.word, count: 1, texts: given }
      : differenceOf(
          segment.words.map(({ text }) => text),
          given,
        );
  if ('word' in edit && edit.word >= segment.words.length)
    throw invalid(`Segment ${edit.segment} has no word ${edit.word}.`);
  const words = replaceWords(segment.words, first, count, texts);
  return words.length === 0 ? null : { ...segment, words, text: words.map(({ text }) => text).join(' ') };
}

function withSpeaker(
  speakers: readonly Speaker[],
  { speaker: id, name, role }: z.infer<typeof SpeakerEdit>,
): Speaker[] {
  const known = speakers.find((one) => one.id === id) ?? { id, name: null, role: 'unknown' as const };
  const changed = { ...known, ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }) };
  const others = speakers.map((one) => (role === 'candidate' ? { ...one, role: 'interviewer' as const } : one));
  const all = others.some((one) => one.id === id)
    ? others.map((one) => (one.id === id ? changed : one))
    : [...others, changed];
  if (all.length > MOST_SPEAKERS) throw invalid(`A transcript has at most ${MOST_SPEAKERS} speakers.`);
  return all;
}
