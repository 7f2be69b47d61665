import type { Segment } from '@impact/report/transcript';
import { endsClause, endsSentence } from './marks.ts';
import { type PhraseFinder, phraseFinder } from './phrases.ts';
import { LEAD_IN } from './question-openings.ts';
import { type SpokenWord, segmentWords } from './spoken.ts';

/** Words of a question that are kept, its last ones: a long preface tells little. */
const LONGEST_QUESTION = 60;

/** How an interviewer leads over to a question, besides what everybody says before one: "Let's start with the first question …". */
const PREFACE = new Set(
  "first firstly next finally very much let's start with to begin the last one question is my".split(' '),
);

/** How interviewers put a question, with or without a question mark: requests, and questions that say "you". */
const PUT_TO_SOMEBODY = [
  'tell|show|give|walk|talk|take|help me|us',
  'describe|explain|imagine|suppose|discuss|summarise|summarize|introduce *',
  'name|share a|an|one|two|three|your|some',
  "can|could|would|will|do|did|have|are|were|don't|didn't|haven't|aren't|wouldn't|couldn't you",
  'what|how|why|when|where|who|which (*)? (*)? do|did|would|will|can|could|are|were|have|should|might you',
  "what|how|why|who|which is|are|was|were|has|made|makes|brings|brought|attracted|interests|motivates|drives (*)? (*)? (*)? you|your|yourself|you're|you've",
  "what's|how's|who's (*)? (*)? your",
  'what|how about you|your',
  "i'd|we'd like|love (you)? to know|hear|ask|understand",
  'i|we would like|love (you)? to know|hear|ask|understand',
  'i|we want|wanted to know|hear|ask',
  "let's|let us talk|speak|hear about",
  'is|are|was|were there anything|any',
  'think of|about a|an|one',
  'any questions|thoughts|experience',
];
/** Question word and verb: a question where it opens a sentence of the interviewer, though nobody is addressed. */
const QUESTION_WORDS = [
  'what|which|who|why|how|where is|are|was|were|do|does|did|would|will|can|could|should|has|have|makes|made',
  "what's|how's|who's|why's|where's *",
  'what|how about *',
  'why',
];

const requests = phraseFinder(PUT_TO_SOMEBODY);
const questionWords = phraseFinder(QUESTION_WORDS);

/** Whether a sentence carries a question mark. */
export const isMarked = (sentence: readonly SpokenWord[]): boolean => sentence.some((word) => word.text.includes('?'));

/** Index of the first word that is no lead-in. */
function opening(sentence: readonly SpokenWord[]): number {
  const first = sentence.findIndex(
    ({ filler, key }) => !filler && key !== '' && !LEAD_IN.has(key) && !PREFACE.has(key),
  );
  return first < 0 ? sentence.length : first;
}

const beginsAt = (find: PhraseFinder, sentence: readonly SpokenWord[], index: number): boolean =>
  find(sentence.slice(index, index + 12)).some(({ from }) => from === 0);

/** Whether a sentence opens with a request or a question to somebody: "So, tell me about …", "How would you …". */
export function isPutToSomebody(sentence: readonly SpokenWord[]): boolean {
  // "Do you" and "thank you" share a word with the lead-ins, so that every place up to the opening is tried.
  const last = Math.min(opening(sentence), sentence.length - 1);
  for (let index = 0; index <= last; index++) if (beginsAt(requests, sentence, index)) return true;
  return false;
}

/** Whether a sentence of the other speaker asks: by its mark, or by the wording of its beginning or of one of its clauses. */
export function isAsking(sentence: readonly SpokenWord[]): boolean {
  if (isMarked(sentence) || isPutToSomebody(sentence)) return true;
  if (beginsAt(questionWords, sentence, opening(sentence))) return true;
  return sentence.some((word, index) => endsClause(word) && beginsAt(requests, sentence, index + 1));
}

function bySentenceMark(words: readonly SpokenWord[]): SpokenWord[][] {
  const sentences: SpokenWord[][] = [[]];
  for (const word of words) {
    sentences.at(-1)?.push(word);
    if (endsSentence(word)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** What somebody said in a row of segments, without notes of the transcriber. */
export const wordsIn = (segments: readonly Segment[]): SpokenWord[] =>
  segments.flatMap(segmentWords).filter((word) => word.key !== '');

/**
 * The question among words of the other speaker: the last sentences in a row that ask ("Tell me about a failure. What did you learn?"),
 * at most their last 60 words. Words without any mark are searched for the last wording that asks. Null where nothing asks.
 */
export function questionAmong(words: readonly SpokenWord[]): SpokenWord[] | null {
  if (!words.some(endsSentence)) return unmarkedQuestion(words);
  const sentences = bySentenceMark(words);
  const last = sentences.findLastIndex(isAsking);
  if (last < 0) return null;
  let first = last;
  while (first > 0 && isAsking(sentences[first - 1] ?? [])) first -= 1;
  return sentences
    .slice(first, last + 1)
    .flat()
    .slice(-LONGEST_QUESTION);
}

function unmarkedQuestion(words: readonly SpokenWord[]): SpokenWord[] | null {
  const near = words.slice(-2 * LONGEST_QUESTION);
  const put = requests(near).at(-1);
  if (put) return near.slice(put.from).slice(-LONGEST_QUESTION);
  return isAsking(words) ? words.slice(-LONGEST_QUESTION) : null;
}
