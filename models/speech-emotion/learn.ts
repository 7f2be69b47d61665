import { adaptToSpeaker } from '@impact/speech/emotion/adaptation';
import { EMOTION_FEATURES } from '@impact/speech/emotion/features';
import { type EmotionModel, type EmotionProbabilities, emotionProbabilities } from '@impact/speech/emotion/model';
import type { Utterance } from './corpus.ts';
import { discriminantAnalysis, type Example } from './discriminant-analysis.ts';

export type Outcome = keyof EmotionProbabilities;
export const OUTCOMES: readonly Outcome[] = ['neutral', 'happy', 'nervous'];

/** What each acted emotion counts as. Boredom and calm are ways of not being stirred: neutral. */
export const COUNTS_AS: Readonly<Record<string, Outcome>> = {
  neutral: 'neutral',
  boredom: 'neutral',
  calm: 'neutral',
  happiness: 'happy',
  fear: 'nervous',
  sadness: 'nervous',
  anger: 'nervous',
  disgust: 'nervous',
  surprise: 'nervous',
};

export const outcomeOf = ({ emotion }: Utterance): Outcome => {
  const outcome = COUNTS_AS[emotion];
  if (outcome === undefined) throw new RangeError(`${emotion} counts as nothing`);
  return outcome;
};

/** Utterances by speaker, in the order in which the speakers first appear. */
export const bySpeaker = (utterances: readonly Utterance[]): Utterance[][] => [
  ...Map.groupBy(utterances, ({ speaker }) => speaker).values(),
];

/** Six digits: enough for the model, and the same on every machine. */
const round = (value: number) => Number(value.toPrecision(6));

/** Mean over speakers of their means, and the root of the mean over speakers of their variances. */
function populationOf(utterances: readonly Utterance[]): EmotionModel['population'] {
  const speakers = bySpeaker(utterances).map((own) =>
    EMOTION_FEATURES.map((_, i) => {
      const values = own.map(({ features }) => features[i] ?? 0);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
    }),
  );
  const over = (of: (moments: { mean: number; variance: number }) => number) =>
    EMOTION_FEATURES.map(
      (_, i) => speakers.reduce((sum, own) => sum + of(own[i] ?? { mean: 0, variance: 0 }), 0) / speakers.length,
    );
  return {
    mean: over(({ mean }) => mean).map(round),
    sd: over(({ variance }) => variance).map((v) => round(Math.sqrt(v))),
  };
}

export interface Settings {
  shrinkage: number;
  adaptation: EmotionModel['adaptation'];
}

/**
 * Learns the model from acted sentences. Each speaker's sentences are adapted as one recording. Classes are single
 * emotions, because what "nervous" gathers has nothing in common: sadness is slow and soft, anger fast and hard. The three
 * outcomes weigh the same, and so do the emotions within an outcome.
 */
export function learn(utterances: readonly Utterance[], { shrinkage, adaptation }: Settings): EmotionModel {
  const emotions = [...new Set(utterances.map(({ emotion }) => emotion))].sort();
  const scale = { population: populationOf(utterances), adaptation, limit: 3 };
  const priors = emotions.map(
    (emotion) => 1 / emotions.filter((sibling) => COUNTS_AS[sibling] === COUNTS_AS[emotion]).length / OUTCOMES.length,
  );
  const counts = Map.groupBy(utterances, ({ emotion }) => emotion);
  const examples: Example[] = bySpeaker(utterances).flatMap((own) => {
    const adapted = adaptToSpeaker(
      own.map(({ features }) => features),
      scale,
    );
    return own.map(({ emotion }, i) => {
      const label = emotions.indexOf(emotion);
      return { input: adapted[i] ?? [], label, weight: (priors[label] ?? 0) / (counts.get(emotion)?.length ?? 1) };
    });
  });
  const fitted = discriminantAnalysis(examples, { priors, shrinkage });
  return {
    name: 'impact-speech-emotion',
    version: '2',
    licence: 'CC0-1.0',
    features: [...EMOTION_FEATURES],
    ...scale,
    temperature: 1,
    classes: emotions.map((emotion, i) => ({
      emotion,
      counts: COUNTS_AS[emotion] ?? 'nervous',
      bias: round(fitted[i]?.bias ?? 0),
      weights: (fitted[i]?.weights ?? []).map(round),
    })),
  };
}

export interface Judged {
  utterance: Utterance;
  probabilities: EmotionProbabilities;
}

/** Judges utterances, all those of one speaker being one recording. */
export const judge = (
  model: EmotionModel,
  utterances: readonly Utterance[],
  recordings: (utterances: readonly Utterance[]) => Utterance[][] = bySpeaker,
): Judged[] =>
  recordings(utterances).flatMap((own) => {
    const adapted = adaptToSpeaker(
      own.map(({ features }) => features),
      model,
    );
    return own.map((utterance, i) => ({ utterance, probabilities: emotionProbabilities(model, adapted[i] ?? []) }));
  });
