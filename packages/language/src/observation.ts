import { z } from 'zod';

/** Words of the transcript with the time they were spoken. */
export const Quote = z.object({ text: z.string(), start: z.number(), end: z.number() });
export type Quote = z.infer<typeof Quote>;

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

/** Cues heard in one answer (Situation, Task, Action, Result), each the words that gave it away, or null when none was heard. */
export const StarCues = z.object({
  situation: Quote.nullable(),
  task: Quote.nullable(),
  action: Quote.nullable(),
  result: Quote.nullable(),
});
export type StarCues = z.infer<typeof StarCues>;

/** One uninterrupted answer of the candidate, with the question before it where one was heard. */
export const Answer = z.object({
  start: z.number(),
  end: z.number(),
  words: z.int(),
  question: Quote.nullable(),
  star: StarCues,
});
export type Answer = z.infer<typeof Answer>;

/** All of it is about the candidate's words only; fillers are left out of every count of words. */
export const LanguageAnalysis = z.object({
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
  answers: z.array(Answer),
});
export type LanguageAnalysis = z.infer<typeof LanguageAnalysis>;
