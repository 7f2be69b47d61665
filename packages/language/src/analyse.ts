import type { StarCues } from '@impact/report/answer';
import type { Quote } from '@impact/report/quote';
import type { Transcript } from '@impact/report/transcript';
import { answersOf } from './answers.ts';
import { mostUsedWords } from './content-words.ts';
import { looksEnglish } from './english.ts';
import type { GrammarChecker } from './grammar/checker.ts';
import { checkGrammar } from './grammar/spoken-grammar.ts';
import { hedgesIn } from './hedges.ts';
import { nonInclusiveIn } from './non-inclusive.ts';
import type { Answer, LanguageAnalysis, Sentence } from './observation.ts';
import { pronounsIn } from './pronouns.ts';
import { questionAskedIn } from './questions-asked.ts';
import { fleschKincaidGrade } from './readability.ts';
import { repeatsIn } from './repeats.ts';
import { sentencesOf } from './sentences.ts';
import { interviewPolarity, type PolarityModel } from './sentiment.ts';
import { countedWords, quoteOf, type SpokenWord, writtenText } from './spoken.ts';
import { candidateTurns } from './turns.ts';
import { mattr50, mtld } from './vocabulary.ts';

export interface LanguageOptions {
  /** Stays the caller's: close it when no more transcripts are to be checked. */
  grammar: GrammarChecker;
  polarity?: PolarityModel;
  /** The questions that the user listed, in the order in which they were asked. */
  questions?: readonly string[];
  signal?: AbortSignal;
}

/**
 * Everything that is measured of the candidate's words: only the candidate's segments are read, the other speaker's only for the
 * question before an answer. Of words that do not look like English only their number and the times of the answers are told. Fillers must be marked on the words. Time linear in the length of the transcript.
 * Throws `ABORTED`, and what the grammar checker throws.
 */
export async function analyseLanguage(transcript: Transcript, options: LanguageOptions): Promise<LanguageAnalysis> {
  const polarity = options.polarity ?? interviewPolarity;
  const turns = candidateTurns(transcript).map((turn) => ({ turn, sentences: sentencesOf(turn, transcript.quality) }));
  const sentences = turns.flatMap((turn) => turn.sentences);
  const words = countedWords(sentences.flat());
  const answers = answersOf(turns, { given: options.questions ?? [], draft: transcript.quality === 'draft' });
  if (!looksEnglish(transcript)) return unread(words.length, answers);
  const keys = words.map((word) => word.key);
  return {
    english: true,
    wordCount: words.length,
    sentences: sentences.flatMap((sentence) => toSentence(sentence, polarity) ?? []),
    grammar: await checkGrammar(sentences, options.grammar, {
      recognised: transcript.quality !== 'supplied',
      signal: options.signal,
    }),
    vocabulary: {
      uniqueWords: new Set(keys).size,
      mtld: mtld(keys),
      mattr50: mattr50(keys),
      mostUsed: mostUsedWords(sentences),
    },
    hedges: sentences.flatMap(hedgesIn),
    repeats: sentences.flatMap(repeatsIn),
    pronouns: pronounsIn(words),
    readability: { grade: fleschKincaidGrade(sentences) },
    questionsAsked: sentences.flatMap((sentence) => questionAskedIn(sentence) ?? []),
    nonInclusive: sentences.flatMap(nonInclusiveIn),
    answers,
  };
}

const NO_CUES: StarCues = { situation: null, task: null, action: null, result: null };

/** What is left of words in another language: rules for English would find faults in them, or miss what is there. */
const unread = (wordCount: number, answers: readonly Answer[]): LanguageAnalysis => ({
  english: false,
  wordCount,
  sentences: [],
  grammar: [],
  vocabulary: { uniqueWords: 0, mtld: null, mattr50: null, mostUsed: [] },
  hedges: [],
  repeats: [],
  pronouns: { we: 0, i: 0 },
  readability: { grade: null },
  questionsAsked: [],
  nonInclusive: [],
  answers: answers.map((answer) => ({ ...answer, terms: null, star: NO_CUES })),
});

/** A sentence with its polarity, read without its fillers; null where nothing else was said. */
function toSentence(sentence: readonly SpokenWord[], polarity: PolarityModel): Sentence | null {
  const quote: Quote | null = quoteOf(sentence);
  const words = countedWords(sentence);
  if (!quote || words.length === 0) return null;
  return { ...quote, words: words.length, compound: polarity(writtenText(words)) };
}
