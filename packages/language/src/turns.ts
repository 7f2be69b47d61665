import { candidateSegments, type Segment, type Transcript } from '@impact/report/transcript';
import { isMarked, questionAmong, wordsIn } from './asking.ts';
import { BACK_CHANNEL, countedWords, type SpokenWord, segmentWords } from './spoken.ts';

/** An uninterrupted stretch of the candidate, with the other speaker's words before it. */
export interface Turn {
  words: SpokenWord[];
  /** What was said right before by someone else, in order; empty at the start of the recording. */
  before: Segment[];
}

/** A remark of the other speaker with fewer words than this beside noises of listening, and no question, leaves the turn to the candidate. */
const REMARK = 4;
/** Segments and characters of the other speaker that are looked at to tell a remark: there are more words in them than that. */
const LOOKED_AT = 8;
const LONGEST_LOOK = 400;

/** "Mm-hmm", "please go on", "oh, okay, the other one": the other speaker says little and asks nothing. */
function isRemark(before: readonly Segment[]): boolean {
  if (before.length > LOOKED_AT || before.some(({ text }) => text.length > LONGEST_LOOK)) return false;
  const words = wordsIn(before);
  const telling = words.filter(({ key }) => !BACK_CHANNEL.has(key));
  return telling.length < REMARK && questionAmong(words) === null;
}

/** Whether a segment of the candidate is nothing but a noise of listening. */
function isListening(segment: Segment): boolean {
  if (segment.text.length > LONGEST_LOOK) return false;
  const words = segmentWords(segment).filter(({ key }) => key !== '');
  return !isMarked(words) && words.length < REMARK && words.every(({ key }) => BACK_CHANNEL.has(key));
}

/** Whether the other speaker has asked, so that "yes" is an answer: a question with its mark, or one that ends with a sentence. */
function hasAsked(before: readonly Segment[]): boolean {
  const last = before.at(-1);
  if (!last) return false;
  const words = wordsIn([{ ...last, text: last.text.slice(-LONGEST_LOOK), words: [] }]);
  return isMarked(words) || (/[.!]["'”’)]*$/u.test(words.at(-1)?.text ?? '') && questionAmong(words) !== null);
}

/**
 * The candidate's turns in order of time. Noises of listening end nobody's turn and are no turn of their own: an interviewer's "mm-hm"
 * inside an answer, and the candidate's inside a question; "Yes." after a question is an answer. Linear in the length of the transcript.
 */
export function candidateTurns(transcript: Transcript): Turn[] {
  const candidate = new Set(candidateSegments(transcript));
  const turns: Turn[] = [];
  let before: Segment[] = [];
  let open: Turn | null = null;
  let speaker: string | null = null;
  for (const segment of [...transcript.segments].sort((a, b) => a.start - b.start)) {
    if (!candidate.has(segment)) {
      before.push(segment);
      continue;
    }
    const interrupted: boolean = before.length > 0 && !(open && isRemark(before));
    if (interrupted && isListening(segment) && !hasAsked(before)) continue;
    if (!open || interrupted || segment.speaker !== speaker) {
      open = { words: [], before: interrupted ? before : [] };
      turns.push(open);
      speaker = segment.speaker;
    }
    for (const word of segmentWords(segment)) open.words.push(word);
    before = [];
  }
  return turns.filter((turn) => countedWords(turn.words).length > 0);
}
