import { z } from 'zod';
import { Quote } from './quote.ts';

export const Polarity = z.enum(['positive', 'neutral', 'negative']);
export type Polarity = z.infer<typeof Polarity>;

/**
 * One sentence of the candidate. `compound` is the polarity of its words, −1…1, and `polarity` its class at a cut of ±0.05; `stress` is how
 * much the voice stresses it against the average of the recording (0.5–2, 1 is average), null where the voice could not be measured.
 */
export const SpokenSentence = Quote.extend({
  words: z.int().nonnegative(),
  compound: z.number().min(-1).max(1),
  polarity: Polarity,
  stress: z.number().positive().nullable(),
});
export type SpokenSentence = z.infer<typeof SpokenSentence>;
