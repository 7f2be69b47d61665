import { isMarked, isPutToSomebody, questionAmong, wordsIn } from './asking.ts';
import { phraseFinder } from './phrases.ts';
import { ANNOUNCEMENTS } from './question-openings.ts';
import { countedWords, type SpokenWord } from './spoken.ts';
import type { Turn } from './turns.ts';

/** A stretch of the candidate's sentences, with the question heard before it and all that the other speaker said there. */
export interface Stretch {
  sentences: SpokenWord[][];
  question: SpokenWord[] | null;
  before: SpokenWord[];
}

/** A turn with its sentences. */
export interface TurnWithSentences {
  turn: Turn;
  sentences: SpokenWord[][];
}

/** Fewer words that follow no question ("Great, thank you.") are no answer. */
const SHORTEST_UNASKED = 5;
/** Longest turn in which the candidate asks for the question again, words. */
const LONGEST_REPEAT_REQUEST = 20;
/** Words of the other speaker before an answer that are kept, the last ones. */
const KEPT_BEFORE = 200;

const asksAgain = phraseFinder([
  'repeat',
  'rephrase',
  'clarify',
  'say that again',
  'pardon',
  'what do you mean',
  'do you mean',
  'come again',
]);
const asksForQuestions = phraseFinder([
  'any questions for|to|about',
  'questions for|to me|us',
  'have (you)? (got)? any (other)? (more)? questions',
  'anything (else)? you want|like|wish|would (like)? to ask|know',
]);
/** The candidate announces a question: whoever asks then is the candidate. */
const announcesOwnQuestion = phraseFinder([
  'my (first)? (last)? (other)? (next)? question|questions for you|us',
  "i|i've (do)? have|got a|one|another|two|some|few (quick)? (more)? question|questions",
  ...ANNOUNCEMENTS,
]);

/** An announcement of a question begins within so many words. */
const OPENING = 4;

const wordCount = (sentences: readonly (readonly SpokenWord[])[]): number =>
  sentences.reduce((sum, sentence) => sum + countedWords(sentence).length, 0);

/**
 * The stretches of a transcript that tells the interviewer from the candidate: one a turn, after the question that the interviewer asked
 * before it. Where the candidate only asks for the question again, it belongs to the next turn.
 */
export function stretchesByTurn(turns: readonly TurnWithSentences[]): Stretch[] {
  const stretches: Stretch[] = [];
  let asked: SpokenWord[] | null = null;
  for (const [index, { turn, sentences }] of turns.entries()) {
    const before = wordsIn(turn.before).slice(-KEPT_BEFORE);
    const question: SpokenWord[] | null = questionAmong(before) ?? asked;
    asked = null;
    if (question && index < turns.length - 1 && isRepeatRequest(turn.words)) asked = question;
    else stretches.push({ sentences, question, before });
  }
  const answers = stretches.filter(
    ({ question, sentences }) => question !== null || wordCount(sentences) >= SHORTEST_UNASKED,
  );
  return answers.length > 0 ? answers : stretches.slice(0, 1);
}

const isRepeatRequest = (words: readonly SpokenWord[]): boolean =>
  words.length <= LONGEST_REPEAT_REQUEST && isMarked(words) && asksAgain(words).length > 0;

/** Silence that shows a question to stand by itself, before and after it, seconds. */
const BEFORE_QUESTION = 0.4;
const AFTER_QUESTION = 0.3;
/** What must follow a question for it to be one that the candidate answers: so many words, of which one says "I" or "we". */
const SHORTEST_ANSWER = 5;
const ANSWER_OPENING = 40;
const SELF = new Set("i i'm i've i'd i'll my me myself we we're we've our".split(' '));
const ADDRESS = new Set("you your yourself you're you've you'd you'll me us".split(' '));

/** Whether a new utterance or a silence lies between two words. */
const apart = (before: SpokenWord | undefined, after: SpokenWord | undefined, seconds: number): boolean =>
  !before || !after || after.opensSegment || after.start - before.end >= seconds;

/**
 * The stretches of a transcript in which nobody is told apart but an interviewer is clearly heard: a sentence counts as a question where
 * it opens with a request or question to "you", stands by itself between silences, and is followed by words that say "I" or "we".
 * Nothing after an invitation to ask, or after "I have a question", counts: those questions are the candidate's.
 */
export function stretchesByWording(sentences: readonly SpokenWord[][]): Stretch[] {
  const stretches: Stretch[] = [{ sentences: [], question: null, before: [] }];
  let open = true;
  for (const [index, sentence] of sentences.entries()) {
    open &&= !announcesOwnQuestion(sentence).some(({ from }) => from <= OPENING);
    const last = stretches.at(-1);
    if (open && isHeardQuestion(sentences, index)) {
      // A question in two sentences is one: "Tell me about a failure. What did you learn?"
      if (last?.question && last.sentences.length === 0) last.question.push(...sentence);
      else stretches.push({ sentences: [], question: [...sentence], before: [] });
      const now = stretches.at(-1);
      if (now?.question) now.before = now.question;
      open = asksForQuestions(sentence).length === 0;
    } else last?.sentences.push(sentence);
  }
  return stretches.filter(
    ({ question, sentences: own }) => own.length > 0 && (question !== null || wordCount(own) > 0),
  );
}

function isHeardQuestion(sentences: readonly SpokenWord[][], index: number): boolean {
  const sentence = sentences[index] ?? [];
  if (!isPutToSomebody(sentence) || !sentence.some(({ key }) => ADDRESS.has(key))) return false;
  if (!apart(sentences[index - 1]?.at(-1), sentence[0], BEFORE_QUESTION)) return false;
  let next = index + 1;
  // Further sentences of the question itself.
  while (next < index + 3 && isPutToSomebody(sentences[next] ?? [])) next += 1;
  const follows = sentences[next];
  if (!follows || !apart(sentences[next - 1]?.at(-1), follows[0], AFTER_QUESTION)) return false;
  const opening = countedWords(sentences.slice(next, next + 8).flatMap((one) => one.slice(0, ANSWER_OPENING))).slice(
    0,
    ANSWER_OPENING,
  );
  return opening.length >= SHORTEST_ANSWER && opening.some(({ key }) => SELF.has(key));
}
