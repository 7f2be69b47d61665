import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelFile } from '@impact/speech/emotion/model-file';
import { SPEECH_EMOTION_ENGINE } from '@impact/speech/emotion/shipped-model';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.ts';
import { readEmoDb, type Utterance } from './corpus.ts';
import figures from './figures.json' with { type: 'json' };
import { type Judged, judge, learn } from './learn.ts';
import { fitLogisticRegression } from './logistic-regression.ts';
import { unweightedRecall } from './score.ts';
import { train } from './train.ts';

const here = import.meta.dirname;
const data = join(here, '../../../shared/media/speech_emotion');

describe('logistic regression', () => {
  it('finds the log odds of two groups without inputs', () => {
    const examples = [3, 1].flatMap((weight, label) => [{ input: [], label, weight }]);
    const [first, second] = fitLogisticRegression(examples, { classes: 2, ridge: 0, iterations: 2000 });
    expect((first?.bias ?? 0) - (second?.bias ?? 0)).toBeCloseTo(Math.log(3), 4);
  });

  it('is where the gradient is zero: ridge · w = Σ (truth − probability) · x', () => {
    // Symmetric: x = ±1 with labels 0 and 1 and one of four wrong. With d = w₀ − w₁ = 2w the condition for w is
    // 0.1 · w = 3/4 − σ(2w).
    const points = [
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [-1, 1],
      [-1, 1],
      [-1, 1],
      [-1, 0],
    ] as const;
    const examples = points.map(([x, label]) => ({ input: [x], label, weight: 1 }));
    const [fitted] = fitLogisticRegression(examples, { classes: 2, ridge: 0.1, iterations: 2000 });
    const w = fitted?.weights[0] ?? Number.NaN;
    expect(0.1 * w).toBeCloseTo(3 / 4 - 1 / (1 + Math.exp(-2 * w)), 6);
    expect(fitted?.bias).toBeCloseTo(0, 6);
  });
});

/** Utterances of two speakers whose first features tell the emotions apart, all others being zero. */
function clearUtterances(): Utterance[] {
  const emotions = ['neutral', 'happiness', 'sadness', 'anger'];
  return ['01', '02'].flatMap((speaker) =>
    emotions.flatMap((emotion, e) =>
      [0, 1, 2].map((take) => {
        const features = new Float32Array(figures.features);
        features[e] = 5 + take;
        return {
          file: `${speaker}${emotion}${take}`,
          speaker,
          gender: 'male' as const,
          sentence: 'a',
          emotion,
          features,
        };
      }),
    ),
  );
}

describe('learning', () => {
  const settings = { ridge: 0.01, adaptation: { share: 0.5, half: 4 } };

  it('recognises an unseen speaker where emotions are clear, and learns the same each time', () => {
    const [first = [], second = []] = [...Map.groupBy(clearUtterances(), ({ speaker }) => speaker).values()];
    const model = learn(first, settings);
    expect(unweightedRecall(judge(model, second))).toBe(1);
    expect(modelFile(learn(first, settings))).toBe(modelFile(model));
  });
});

describe('calibration', () => {
  it('flattens probabilities that are too sure', () => {
    const [neutral, happiness, sadness] = ['neutral', 'happiness', 'sadness'].map((emotion) =>
      clearUtterances().find((utterance) => utterance.emotion === emotion),
    );
    if (!neutral || !happiness || !sadness) throw new Error('an emotion is missing');
    // 8 : 1 sure, but right 2 : 1. Odds of 8 become odds of 2 at temperature ln 8 / ln 2 = 3.
    const doubtful = { neutral: 0.1, happy: 0.1, nervous: 0.1 };
    const judged: Judged[] = [
      ...[neutral, neutral, happiness, sadness].map((utterance) => ({
        utterance,
        probabilities: { ...doubtful, neutral: 0.8 },
      })),
      ...[happiness, happiness, neutral, sadness].map((utterance) => ({
        utterance,
        probabilities: { ...doubtful, happy: 0.8 },
      })),
      ...[sadness, sadness, neutral, happiness].map((utterance) => ({
        utterance,
        probabilities: { ...doubtful, nervous: 0.8 },
      })),
    ];
    expect(calibrate(judged)).toBeCloseTo(3, 1);
  });
});

describe('the model card', () => {
  it('states the figures of the last training, and the code its fingerprint', async () => {
    const card = await readFile(join(here, 'README.md'), 'utf8');
    const { emodbLeaveOneSpeakerOut: emodb, ravdess } = figures;
    const rows = {
      'EMO-DB, whole speaker': emodb.wholeSpeaker,
      'EMO-DB, one mood only': emodb.oneMood,
      'EMO-DB, one sentence only': emodb.oneSentence,
      'EMO-DB, z-scored': emodb.zScored,
      'EMO-DB, z-scored, one mood only': emodb.zScoredOneMood,
      'RAVDESS, as shipped': ravdess.shipped,
      'RAVDESS, as shipped, without calm': ravdess.shipped.withoutCalm,
      'RAVDESS, as shipped, women': ravdess.shipped.women,
      'RAVDESS, as shipped, men': ravdess.shipped.men,
      'RAVDESS, raw': ravdess.raw,
      'RAVDESS, z-scored': ravdess.zScored,
      'RAVDESS, z-scored, without calm': ravdess.zScored.withoutCalm,
    };
    for (const [name, { uar, recalls }] of Object.entries(rows)) {
      expect(card).toContain(
        `| ${[name, uar, ...recalls].map((cell) => (typeof cell === 'number' ? cell.toFixed(3) : cell)).join(' | ')} |`,
      );
    }
    for (const table of [emodb.wholeSpeaker.confusion, ravdess.shipped.confusion]) {
      for (const row of table) expect(card).toContain(`| ${row.join(' | ')} |`);
    }
    expect(SPEECH_EMOTION_ENGINE.model.sha256).toBe(figures.sha256);
  });
});

describe.skipIf(!existsSync(join(data, 'emodb')))('training again (needs ../shared/media/speech_emotion/emodb)', () => {
  it('gives the shipped weights byte for byte', async () => {
    const { utterances } = await readEmoDb(data);
    expect(modelFile(train(utterances, figures.settings))).toBe(await readFile(join(here, 'weights.json'), 'utf8'));
  });
});
