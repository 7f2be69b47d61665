import { type Mark, type MarkKind, transcriptView } from '@impact/document/view/transcript';
import type { Report } from '@impact/report/report';
import type { Polarity } from '@impact/report/sentence';
import type { Speaker, Transcript } from '@impact/report/transcript';

/** One word, with its place in its passage; `number` is null where a passage has a text and no words with times. */
export interface PassageWord {
  number: number | null;
  text: string;
  start: number;
  end: number;
}

/** Words in a row that carry the same mark, or none. */
export interface PassageRun {
  mark: Mark | null;
  words: readonly PassageWord[];
}

/** What one speaker says in a row: a segment of the transcript. */
export interface Passage {
  number: number;
  start: number;
  end: number;
  speaker: string | null;
  role: Speaker['role'];
  sentences: readonly { polarity: Polarity | null; runs: readonly PassageRun[] }[];
  words: readonly PassageWord[];
}

/** How a word that was corrected is left: by Tab to the word before or after it, by Enter or Escape, or for something elsewhere. */
export type Leaving = 'before' | 'after' | 'done' | 'elsewhere';

/** A place in the text. */
export interface Place {
  passage: number;
  word: number;
}

/**
 * The transcript as it is read. The words are those of `transcript`, which may be corrected; the marks are the report's, and where the words
 * of a passage are not those that the report was made of, only fillers stay marked.
 */
export function passagesOf(report: Report, transcript: Transcript): Passage[] {
  const known = new Map((report.transcript?.segments ?? []).map(({ start, text }) => [start, text]));
  const view = transcriptView({ ...report, transcript });
  return (view?.lines ?? []).flatMap((line, number) => {
    const segment = transcript.segments[number];
    if (!segment) return [];
    const judged = known.get(segment.start) === segment.text;
    const timed = segment.words.length > 0;
    const words: PassageWord[] = [];
    const sentences = line.sentences.map(({ polarity, runs }) => ({
      polarity: judged ? polarity : null,
      runs: runs.map((run): PassageRun => {
        const own = run.words.map(({ text, start }): PassageWord => {
          const at = words.length;
          const word = { number: timed ? at : null, text, start, end: segment.words[at]?.end ?? segment.end };
          words.push(word);
          return word;
        });
        return { mark: judged || run.mark?.kind === 'filler' ? run.mark : null, words: own };
      }),
    }));
    return [
      { number, start: segment.start, end: segment.end, speaker: segment.speaker, role: line.role, sentences, words },
    ];
  });
}

/** Stretches of the text that carry a mark of one kind, in order of time. */
export const markedPlaces = (
  passages: readonly Passage[],
  kind: MarkKind,
): { passage: number; from: number; to: number }[] =>
  passages.flatMap(({ number, sentences }) =>
    sentences.flatMap(({ runs }) =>
      runs.flatMap(({ mark, words }) => {
        const [first, last] = [words[0]?.number, words.at(-1)?.number];
        return mark?.kind === kind && first != null && last != null ? [{ passage: number, from: first, to: last }] : [];
      }),
    ),
  );

/** All words in order of time, for finding the one that is spoken. */
export const spokenOrder = (passages: readonly Passage[]): (Place & { start: number; end: number })[] =>
  passages
    .flatMap(({ number, words }) => words.map(({ start, end }, word) => ({ passage: number, word, start, end })))
    .sort((a, b) => a.start - b.start);

/** Number of the word in that order that is spoken at a moment; −1 before the first and in silences. */
export function spokenAt(order: readonly { start: number; end: number }[], seconds: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((order[half]?.start ?? 0) <= seconds) low = half + 1;
    else high = half;
  }
  const last = order[low - 1];
  // A word stays lit through the small gap before the next one.
  return last && seconds <= last.end + 0.25 ? low - 1 : -1;
}

/** The place so many words further, across passages; stays at the ends. */
export function moved(passages: readonly Passage[], { passage, word }: Place, by: number): Place {
  let [at, left] = [passage, word + by];
  while (left < 0 && at > 0) {
    at--;
    left += passages[at]?.words.length ?? 0;
  }
  while (left >= (passages[at]?.words.length ?? 0) && at < passages.length - 1) {
    left -= passages[at]?.words.length ?? 0;
    at++;
  }
  return { passage: at, word: Math.min(Math.max(0, left), Math.max(0, (passages[at]?.words.length ?? 1) - 1)) };
}

/**
 * Where one is after leaving a word that was corrected, and whether the word there is corrected next: not at the ends of the text, so that Tab
 * goes on to the rest of the page, and not where words have no times.
 */
export function afterWord(passages: readonly Passage[], from: Place, left: Leaving): { at: Place; corrects: boolean } {
  if (left === 'done' || left === 'elsewhere') return { at: from, corrects: false };
  const at = moved(passages, from, left === 'before' ? -1 : 1);
  const isOther = at.passage !== from.passage || at.word !== from.word;
  return { at, corrects: isOther && passages[at.passage]?.words[at.word]?.number != null };
}
