import type { Question } from '@impact/report/answer';
import type { Answer } from './observation.ts';
import { partsByAnnouncement, partsBySilence } from './pieces.ts';
import { alignInOrder, type QuestionWords, questionWords, shareSpoken } from './question-match.ts';
import { countedWords, quoteOf, type SpokenWord } from './spoken.ts';
import { starCues } from './star.ts';
import { type Stretch, stretchesByTurn, stretchesByWording, type TurnWithSentences } from './stretches.ts';
import { stemsSpoken, topicTerms } from './topic-terms.ts';

/** A given question was asked where at least this share of its words, by weight, was said. */
const ASKED = 0.5;
/** An answer is clearly to a given question where it takes up this share of its words, by weight, and so many of its content words … */
const TAKEN_UP = 0.5;
const TAKEN_UP_TERMS = 2;
/** … and this much less of every other question. */
const CLEARLY = 0.2;

/** What is known about the questions of an interview besides its words. */
export interface Asking {
  /** The questions that the user listed, in order. */
  given: readonly string[];
  /** Whether the words are a recogniser's draft, which is not fit for quoting a question from. */
  draft: boolean;
}

/** More answers than a day of interviews has; what comes after them is not parted any more, so that every later step stays bounded. */
const MOST_ANSWERS = 200;

interface Piece {
  sentences: SpokenWord[][];
  question: Question | null;
}

/**
 * The candidate's answers in order of time, each with the question that it is to where one is known. Where an interviewer is heard, an
 * answer is what follows a question of theirs, and the given questions are matched to what they say, in order. Where none is heard, the
 * given questions are laid out over what the candidate says: one for each announced or silently parted stretch if there are as many
 * stretches as questions, else only where an answer clearly takes up a question's words. Without any question known, all of it is one answer.
 */
export function answersOf(turns: readonly TurnWithSentences[], { given, draft }: Asking): Answer[] {
  const asked = given.map(questionWords);
  const interviewerHeard = turns.some(({ turn }) => turn.before.length > 0);
  const stretches = interviewerHeard ? stretchesByTurn(turns) : alone(turns, draft);
  const pieces =
    interviewerHeard || stretches.some(({ question }) => question !== null)
      ? withGivenAsked(stretches, asked)
      : withGivenAssigned(stretches, asked);
  return bounded(pieces).flatMap((piece) => answerOf(piece) ?? []);
}

/** The last one takes in all that are too many. */
function bounded(pieces: readonly Piece[]): Piece[] {
  const last = pieces[MOST_ANSWERS - 1];
  if (!last || pieces.length === MOST_ANSWERS) return [...pieces];
  const rest = pieces.slice(MOST_ANSWERS - 1).flatMap(({ sentences }) => sentences);
  return [...pieces.slice(0, MOST_ANSWERS - 1), { ...last, sentences: rest }];
}

/** What is said where nobody is told apart. */
function alone(turns: readonly TurnWithSentences[], draft: boolean): Stretch[] {
  const sentences = turns.flatMap((turn) => turn.sentences);
  if (!draft) return stretchesByWording(sentences);
  return sentences.length > 0 ? [{ sentences, question: null, before: [] }] : [];
}

/** Puts the wording of the given questions in the place of what was heard, where they were asked. */
function withGivenAsked(stretches: readonly Stretch[], given: readonly QuestionWords[]): Piece[] {
  const said = given.length > 0 ? stretches.map(({ before }) => new Set(stemsSpoken([before]).keys())) : [];
  const matched = alignInOrder(
    given.length,
    stretches.length,
    (row, column) => {
      const question = given[row];
      return question ? shareSpoken(question, said[column] ?? new Set()) : 0;
    },
    ASKED,
  );
  const givenAt = new Map(matched.flatMap((column, row) => (column === null ? [] : [[column, given[row]] as const])));
  return stretches.map(({ sentences, question, before }, index) => {
    const known = givenAt.get(index);
    const heard = quoteOf(question ?? (known ? before : []));
    const asked = heard && { start: heard.start, end: heard.end };
    if (known) return { sentences, question: { text: known.text, from: 'given', asked } };
    return { sentences, question: heard && { text: heard.text, from: 'heard', asked } };
  });
}

/** Lays the given questions out over what the candidate says, where no interviewer is heard. */
function withGivenAssigned(stretches: readonly Stretch[], given: readonly QuestionWords[]): Piece[] {
  const sentences = stretches.flatMap((stretch) => stretch.sentences);
  const whole: Piece[] = [{ sentences, question: null }];
  if (sentences.length === 0) return [];
  if (given.length === 0) return whole;
  const one = given.length === 1 ? [sentences] : null;
  const fitting = [one, partsByAnnouncement(sentences), partsBySilence(sentences)].find(
    (parts) => parts?.length === given.length,
  );
  if (fitting) return fitting.map((part, index) => ({ sentences: part, question: givenQuestion(given[index]) }));

  const parts = partsBySilence(sentences);
  const scores = parts.map((part) => takenUp(part, given));
  const matched = alignInOrder(parts.length, given.length, (row, column) => scores[row]?.[column] ?? 0, TAKEN_UP);
  if (matched.every((column) => column === null)) return whole;
  const pieces: Piece[] = [];
  for (const [index, part] of parts.entries()) {
    const question = givenQuestion(given[matched[index] ?? -1]);
    const last = pieces.at(-1);
    if (question === null && last?.question === null) last.sentences.push(...part);
    else pieces.push({ sentences: [...part], question });
  }
  return pieces;
}

const givenQuestion = (question: QuestionWords | undefined): Question | null =>
  question ? { text: question.text, from: 'given', asked: null } : null;

/** How much of each question a part takes up, 0 where it is not clearly that question's. */
function takenUp(part: readonly SpokenWord[][], given: readonly QuestionWords[]): number[] {
  const spoken = new Set(stemsSpoken(part).keys());
  const shares = given.map((question) => shareSpoken({ ...question, weights: contentOf(question) }, spoken));
  return given.map(({ content }, index) => {
    const share = shares[index] ?? 0;
    const terms = [...content].filter((stem) => spoken.has(stem)).length;
    const rivals = shares.filter((_, other) => other !== index);
    return terms >= TAKEN_UP_TERMS && share - Math.max(0, ...rivals) >= CLEARLY ? share : 0;
  });
}

const contentOf = ({ content }: QuestionWords): Map<string, number> => new Map([...content].map((stem) => [stem, 1]));

function answerOf({ sentences, question }: Piece): Answer | null {
  const spoken = quoteOf(sentences.flat());
  const words = countedWords(sentences.flat()).length;
  if (!spoken || words === 0) return null;
  return {
    start: spoken.start,
    end: spoken.end,
    words,
    question,
    terms: question && topicTerms(question.text, sentences),
    star: starCues(sentences),
  };
}
