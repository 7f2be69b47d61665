import type { Metric } from '@impact/report/metric';
import type { Report } from '@impact/report/report';
import type { Polarity } from '@impact/report/sentence';
import type { Transcript } from '@impact/report/transcript';
import { z } from 'zod';

export type MarkKind = 'filler' | 'grammar' | 'hedge' | 'repeat' | 'wording';

/** Why words are marked; `note` says what to make of it, null where the kind says all. */
export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  text: string;
  note: string | null;
  /** Wordings to use instead, best first. */
  instead: string[];
}

export interface WordView {
  text: string;
  start: number;
}

/** Words in a row that carry the same mark, or none. */
export interface WordRun {
  mark: Mark | null;
  words: WordView[];
}

/** Runs of one sentence; `polarity` is null outside the candidate's sentences. */
export interface SentenceView {
  polarity: Polarity | null;
  runs: WordRun[];
}

export interface TranscriptLine {
  speaker: string | null;
  role: Transcript['speakers'][number]['role'];
  start: number;
  sentences: SentenceView[];
}

export interface TranscriptView {
  draft: boolean;
  engine: string;
  lines: TranscriptLine[];
  /** Kinds of marks that occur, in the order of the legend. */
  kinds: MarkKind[];
  polarities: Polarity[];
  /** Marks that say what to make of them, in order of time. */
  notes: Mark[];
}

const Time = { start: z.number(), end: z.number() };
const GrammarDetail = z.object({
  findings: z.array(
    z.object({ ...Time, quote: z.string(), message: z.string(), replacements: z.array(z.string()).default([]) }),
  ),
});
const QuotesDetail = z.object({
  quotes: z.array(z.object({ ...Time, text: z.string(), instead: z.string().optional() })),
});

/** Metrics whose detail quotes the words that they count. */
const QUOTED: readonly { id: string; kind: MarkKind; note: string | null }[] = [
  { id: 'language.non_inclusive', kind: 'wording', note: 'May leave people out.' },
  { id: 'language.hedges_per_100', kind: 'hedge', note: null },
  { id: 'language.repetition', kind: 'repeat', note: null },
];
const LEGEND: readonly MarkKind[] = ['filler', 'grammar', 'wording', 'hedge', 'repeat'];

/** The transcript with its words marked: fillers, grammar, wording, hedges, repeats; and the polarity of each sentence. */
export function transcriptView({ transcript, metrics, sentences }: Report): TranscriptView | null {
  if (!transcript) return null;
  const marks = marksOf(metrics);
  const markAt = finderOf(marks);
  const sentenceAt = finderOf(sentences);
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
  const kinds = new Set<MarkKind>(marks.map(({ kind }) => kind));
  const lines = transcript.segments.map((segment): TranscriptLine => {
    const speaker = segment.speaker === null ? null : (speakers.get(segment.speaker) ?? null);
    const role = speaker?.role ?? 'unknown';
    const parts: SentenceView[] = [];
    let sentence: Report['sentences'][number] | null | undefined;
    for (const word of segment.words.length > 0 ? segment.words : [untimed(segment)]) {
      if (word.filler) kinds.add('filler');
      const own = role === 'interviewer' ? null : sentenceAt(word);
      if (own !== sentence) parts.push({ polarity: own?.polarity ?? null, runs: [] });
      sentence = own;
      const mark = word.filler ? fillerMark(word) : role === 'interviewer' ? null : markAt(word);
      const runs = parts.at(-1)?.runs ?? [];
      const run = runs.at(-1);
      if (run && run.mark === mark) run.words.push(word);
      else runs.push({ mark, words: [word] });
    }
    return { speaker: speaker?.name ?? segment.speaker, role, start: segment.start, sentences: parts };
  });
  return {
    draft: transcript.quality === 'draft',
    engine: transcript.engine,
    lines,
    kinds: LEGEND.filter((kind) => kinds.has(kind)),
    polarities: (['positive', 'negative'] as const).filter((one) => sentences.some(({ polarity }) => polarity === one)),
    notes: marks.filter(({ note }) => note !== null),
  };
}

/** A segment whose words have no times of their own is shown as one. */
const untimed = ({ text, start, end }: Transcript['segments'][number]) => ({
  text,
  start,
  end,
  confidence: null,
  filler: false,
});

const fillerMark = ({ text, start, end }: Transcript['segments'][number]['words'][number]): Mark => ({
  kind: 'filler',
  start,
  end,
  text,
  note: null,
  instead: [],
});

function marksOf(metrics: readonly Metric[]): Mark[] {
  const detailOf = (id: string) => metrics.find((metric) => metric.id === id)?.detail;
  const grammar = GrammarDetail.safeParse(detailOf('grammar.findings'));
  const marks: Mark[] = (grammar.success ? grammar.data.findings : []).map(
    ({ quote, start, end, message, replacements }) => ({
      kind: 'grammar',
      start,
      end,
      text: quote,
      note: message,
      instead: replacements,
    }),
  );
  for (const { id, kind, note } of QUOTED) {
    const parsed = QuotesDetail.safeParse(detailOf(id));
    if (!parsed.success) continue;
    for (const { text, start, end, instead } of parsed.data.quotes)
      marks.push({ kind, start, end, text, note, instead: instead === undefined ? [] : [instead] });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/**
 * Finds the span that holds the middle of a word; among several, the first that begins last. The spans are in order of time and few of
 * them overlap, so that a search by halves and a few steps back find it.
 */
function finderOf<T extends { start: number; end: number }>(
  spans: readonly T[],
): (word: { start: number; end: number }) => T | null {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return ({ start, end }) => {
    const middle = (start + end) / 2;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((sorted[half]?.start ?? 0) <= middle) low = half + 1;
      else high = half;
    }
    for (let i = low - 1; i >= 0; i--) {
      const span = sorted[i];
      if (!span || span.start < middle - longest) return null;
      if (span.end >= middle) return span;
    }
    return null;
  };
}
