import type { z } from 'zod';
import { type JsonSegment, type JsonSpeaker, type JsonWord, shapes } from './json-shapes.ts';
import { oneLine } from './markup.ts';
import { readPlainText } from './plain-text.ts';
import type { LabelledSegment, SuppliedWord } from './supplied.ts';
import { unreadable } from './unreadable.ts';

/** What a JSON file holds; `speakers` where it has a list of them. */
export interface JsonTranscript {
  segments: LabelledSegment[];
  speakers: JsonSpeaker[];
}

/** Words alone are cut into segments where the speaker changes or a pause is longer than this (seconds). */
const PAUSE = 1;

/**
 * Reads the JSON of our own reports, Whisper and its kin, Deepgram, AssemblyAI, or a plain list of
 * `{start, end, speaker, text}`. Throws TRANSCRIPT_UNREADABLE when the shape is none of them.
 */
export function readJson(value: unknown): JsonTranscript {
  const is = <T>(shape: z.ZodType<T>): T | null => shape.safeParse(value).data ?? null;

  const own = is(shapes.report)?.transcript;
  if (own) return { segments: own.segments.map(labelled), speakers: own.speakers ?? [] };
  const segmented = is(shapes.segments);
  if (segmented) {
    const { segments, words = [], speakers = [] } = segmented;
    return { segments: shareOut(segments, words).map(labelled), speakers };
  }
  const list = is(shapes.list);
  if (list) return plain(list);
  const { results } = is(shapes.deepgram) ?? {};
  if (results?.utterances?.length) return plain(results.utterances);
  const [channel] = results?.channels ?? [];
  if (channel) return plain(utterances(channel.alternatives[0]?.words ?? []));
  const assembly = is(shapes.assemblyAi);
  if (assembly) return plain(assembly.utterances.map(inSeconds));
  const assemblyWords = is(shapes.assemblyAiWords);
  if (assemblyWords) return plain(utterances(assemblyWords.words).map(inSeconds));
  const cpp = is(shapes.whisperCpp);
  if (cpp)
    return plain(cpp.transcription.map(({ text, offsets }) => segment(text, offsets.from / 1000, offsets.to / 1000)));
  const transformers = is(shapes.transformers);
  if (transformers) return plain(fromChunks(transformers.chunks));
  const words = is(shapes.words);
  if (words) return plain(utterances(words.words));
  const text = is(shapes.text);
  if (text) return { segments: readPlainText(text.text), speakers: [] };
  throw unreadable('The JSON holds no transcript in a shape that is known.');
}

const plain = (segments: readonly JsonSegment[]): JsonTranscript => ({
  segments: segments.map(labelled),
  speakers: [],
});

const segment = (text: string, start: number | null, end: number | null): JsonSegment => ({
  text,
  start,
  end,
  speaker: null,
  words: [],
});

const milliseconds = (time: number | null): number | null => (time === null ? null : time / 1000);
const timeInSeconds = <T extends { start: number | null; end: number | null }>(timed: T): T => ({
  ...timed,
  start: milliseconds(timed.start),
  end: milliseconds(timed.end),
});
const inSeconds = (utterance: JsonSegment): JsonSegment => ({
  ...timeInSeconds(utterance),
  words: utterance.words.map(timeInSeconds),
});

function labelled({ text, start, end, speaker, words }: JsonSegment): LabelledSegment {
  const line = oneLine(text);
  const own = timedWords(line, words);
  const from = start ?? own?.[0]?.start ?? null;
  const to = end ?? own?.at(-1)?.end ?? null;
  return {
    start: from !== null && from >= 0 ? from : null,
    end: to !== null && from !== null && to > from ? to : null,
    speaker: speaker === null ? null : oneLine(speaker) || null,
    text: line,
    ...(own ? { words: own } : {}),
  };
}

/** The words of a segment with their times, spelled as its text has them; null where one has no time. */
function timedWords(text: string, words: readonly JsonWord[]): SuppliedWord[] | null {
  const spoken = words.filter((word) => word.text !== '');
  const spelling = text.split(' ');
  const timed = spoken.flatMap(({ text: own, start, end, confidence }, i): SuppliedWord[] => {
    if (start === null || end === null || start < 0 || end < start) return [];
    return [{ text: (spelling.length === spoken.length ? spelling[i] : undefined) ?? own, start, end, confidence }];
  });
  return timed.length > 0 && timed.length === spoken.length ? timed : null;
}

/** Gives words that stand beside the segments (OpenAI) to the segment in which they lie. Both in order: one pass. */
function shareOut(segments: readonly JsonSegment[], words: readonly JsonWord[]): JsonSegment[] {
  if (words.length === 0 || segments.some((own) => own.words.length > 0)) return [...segments];
  let next = 0;
  return segments.map((own, i) => {
    const until = segments[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const first = next;
    while (next < words.length && middle(words[next]) < until) next++;
    return { ...own, words: words.slice(first, next) };
  });
}

const middle = (word: JsonWord | undefined): number => ((word?.start ?? 0) + (word?.end ?? 0)) / 2;

/** Cuts a list of words into utterances. */
function utterances(words: readonly JsonWord[]): JsonSegment[] {
  const groups: JsonWord[][] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last && last.speaker === word.speaker && (word.start ?? 0) - (last.end ?? 0) <= PAUSE;
    if (goesOn) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => ({
    text: group.map((word) => word.text).join(' '),
    start: group[0]?.start ?? null,
    end: group.at(-1)?.end ?? null,
    speaker: group[0]?.speaker ?? null,
    words: group,
  }));
}

function fromChunks(chunks: z.infer<typeof shapes.transformers>['chunks']): JsonSegment[] {
  const single = chunks.every(({ text }) => !oneLine(text).includes(' '));
  if (!single) return chunks.map(({ text, timestamp: [start, end] }) => segment(text, start, end));
  return utterances(
    chunks.map(({ text, timestamp: [start, end] }) => ({
      text: oneLine(text),
      start,
      end,
      confidence: null,
      speaker: null,
    })),
  );
}
