import vader from 'vader-sentiment';

/** Gives a sentence its polarity, −1 (negative) … 1 (positive). */
export type PolarityModel = (sentence: string) => number;

/**
 * VADER's compound score: the summed valence x of the words after negation, degree words and "but", as x / √(x² + 15)
 * (Hutto & Gilbert 2014). A word list: it knows nothing of a trade's own words.
 */
export const vaderPolarity: PolarityModel = (sentence) =>
  vader.SentimentIntensityAnalyzer.polarity_scores(sentence).compound;

/** Between −0.05 and 0.05 a sentence counts as neutral (the cut that VADER's authors use). */
export const POLARITY_CUT = 0.05;

export type PolarityLabel = 'positive' | 'neutral' | 'negative';

/** The label of a compound score. */
export function polarityLabel(compound: number): PolarityLabel {
  if (compound >= POLARITY_CUT) return 'positive';
  return compound <= -POLARITY_CUT ? 'negative' : 'neutral';
}
