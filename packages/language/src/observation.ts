import { Question, StarCues, TopicTerms } from '@impact/report/answer';
import { Quote } from '@impact/report/quote';
import { z } from 'zod';

/** One sentence of the candidate; `compound` is its polarity, −1…1. */
export const Sentence = Quote.extend({ words: z.int().nonnegative(), compound: z.number().min(-1).max(1) });
export type Sentence = z.infer<typeof Sentence>;

export const GrammarFinding = Quote.extend({
  /** The rule's name and group in the checker. */
  rule: z.string(),
  kind: z.string(),
  message: z.string(),
  /** Proposed wordings, best first; may be empty. */
  replacements: z.array(z.string()),
});
export type GrammarFinding = z.infer<typeof GrammarFinding>;

/** Wording that leaves people out, and what to say instead. */
export const NonInclusivePhrase = Quote.extend({ instead: z.string() });
export type NonInclusivePhrase = z.infer<typeof NonInclusivePhrase>;

/** One answer of the candidate, with the question that it is to where one is known; `words` leaves fillers out. */
export const Answer = z.object({
  start: z.number(),
  end: z.number(),
  words: z.int(),
  question: Question.nullable(),
  terms: TopicTerms.nullable(),
  star: StarCues,
});
export type Answer = z.infer<typeof Answer>;

/** All of it is about the candidate's words only; fillers are left out of every count of words. */
export const LanguageAnalysis = z.object({
  /** Whether the words look like English; where they do not, nothing is said of them but how many they are and when answers were given. */
  english: z.boolean(),
  wordCount: z.int().nonnegative(),
  sentences: z.array(Sentence),
  grammar: z.array(GrammarFinding),
  vocabulary: z.object({
    uniqueWords: z.int().nonnegative(),
    /** null under 100 words (McCarthy & Jarvis 2010). */
    mtld: z.number().nullable(),
    /** null under 50 words (Covington & McFall 2010). */
    mattr50: z.number().nullable(),
    /** Most used content words with how often, most frequent first, at most 15. */
    mostUsed: z.array(z.object({ word: z.string(), count: z.int() })),
  }),
  hedges: z.array(Quote),
  repeats: z.array(Quote),
  pronouns: z.object({ we: z.int(), i: z.int() }),
  /** Flesch–Kincaid grade level of the sentences (Kincaid et al. 1975); null under 100 words or without sentence ends to go by. */
  readability: z.object({ grade: z.number().nullable() }),
  /** Questions that the candidate asks. */
  questionsAsked: z.array(Quote),
  nonInclusive: z.array(NonInclusivePhrase),
  answers: z.array(Answer),
});
export type LanguageAnalysis = z.infer<typeof LanguageAnalysis>;
