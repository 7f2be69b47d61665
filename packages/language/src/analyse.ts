import type { Quote } from '@impact/report/quote';
import type { Transcript } from '@impact/report/transcript';
import { answersOf } from './answers.ts';
import { mostUsedWords } from './content-words.ts';
import type { GrammarChecker } from './grammar/checker.ts';
import { checkGrammar } from './grammar/spoken-grammar.ts';
import { hedgesIn } from './hedges.ts';
import { nonInclusiveIn } from './non-inclusive.ts';
import type { LanguageAnalysis, Sentence } from './observation.ts';
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
 * question before an answer. Fillers must be marked on the words. Time linear in the length of the transcript.
 * Throws `ABORTED`, and what the grammar checker throws.
 */
export async function analyseLanguage(transcript: Transcript, options: LanguageOptions): Promise<LanguageAnalysis> {
  const polarity = options.polarity ?? interviewPolarity;
  const turns = candidateTurns(transcript).map((turn) => ({ turn, sentences: sentencesOf(turn, transcript.quality) }));
  const sentences = turns.flatMap((turn) => turn.sentences);
  const words = countedWords(sentences.flat());
  const keys = words.map((word) => word.key);
  return {
    wordCount: words.length,
    sentences: sentences.flatMap((sentence) => toSentence(sentence, polarity) ?? []),
    grammar: await checkGrammar(sentences, options.grammar, {
      draft: transcript.quality === 'draft',
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
    answers: answersOf(turns, { given: options.questions ?? [], draft: transcript.quality === 'draft' }),
  };
}

/** A sentence with its polarity, read without its fillers; null where nothing else was said. */
function toSentence(sentence: readonly SpokenWord[], polarity: PolarityModel): Sentence | null {
  const quote: Quote | null = quoteOf(sentence);
  const words = countedWords(sentence);
  if (!quote || words.length === 0) return null;
  return { ...quote, words: words.length, compound: polarity(writtenText(words)) };
}
