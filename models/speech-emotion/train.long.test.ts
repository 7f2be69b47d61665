import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelFile } from '@impact/speech/emotion/model-file';
import { SPEECH_EMOTION_ENGINE } from '@impact/speech/emotion/shipped-model';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.ts';
import { readEmoDb, type Utterance } from './corpus.ts';
import { discriminantAnalysis } from './discriminant-analysis.ts';
import figures from './figures.json' with { type: 'json' };
import { type Judged, judge, learn } from './learn.ts';
import { unweightedRecall } from './score.ts';
import { train } from './train.ts';

const here = import.meta.dirname;
const data = join(here, '../../../shared/media/speech_emotion');

describe('the first figures of the model card', () => {
  const card = readFileSync(join(here, 'README.md'), 'utf8');
  const { ravdess, clips } = figures;

  it('counts the clips that the figures count', () => {
    expect(card).toContain(`(Burkhardt et al. 2005): ${clips.emodb.heard} clips`);
    expect(card).toContain(`(Livingstone & Russo 2018): ${clips.ravdess.heard} clips`);
    expect(card).toContain(`which leaves ${clips.ravdess.heard}.`);
  });

  it('names first the figure of the actors not looked at meanwhile, beside that of all', () => {
    const figure = (uar: number) => uar.toFixed(3);
    const rows = [...card.matchAll(/^\| ((?:RAVDESS|EMO-DB), [^|]*) \| ([\d.]+) \|/gm)].map(([, name, uar]) => [
      name,
      uar,
    ]);
    expect(rows.slice(0, 2)).toEqual([
      ['RAVDESS, as shipped, actors 13–24', figure(ravdess.shipped.test.uar)],
      ['RAVDESS, as shipped', figure(ravdess.shipped.uar)],
    ]);
    expect(card).toContain(
      `**As shipped, on RAVDESS: ${figure(ravdess.shipped.test.uar)} on actors 13–24, not looked at while ` +
        `this version was made; ${figure(ravdess.shipped.uar)} on all 24 actors.**`,
    );
  });
});

describe('linear discriminant analysis', () => {
  // Class 0 at x = −1 ± 1, class 1 at x = 2 ± 1, y = ±1 by itself. Within classes: variance 1 for x and y, no covariance.
  const examples = [-1, 2].flatMap((centre, label) =>
    [-1, 1].flatMap((dx) => [-1, 1].map((y) => ({ input: [centre + dx, y], label, weight: 1 }))),
  );

  it('draws the line half way between the means where priors are even', () => {
    const [first, second] = discriminantAnalysis(examples, { priors: [0.5, 0.5], shrinkage: 0 });
    // Weights: mean / variance. Bias: ln ½ − mean² / 2.
    expect(first?.weights).toEqual([expect.closeTo(-1, 12), expect.closeTo(0, 12)]);
    expect(second?.weights).toEqual([expect.closeTo(2, 12), expect.closeTo(0, 12)]);
    expect(first?.bias).toBeCloseTo(Math.log(0.5) - 0.5, 12);
    expect(second?.bias).toBeCloseTo(Math.log(0.5) - 2, 12);
  });

  it('is more often of the more likely class by as much', () => {
    const [first, second] = discriminantAnalysis(examples, { priors: [0.9, 0.1], shrinkage: 0 });
    expect((first?.bias ?? 0) - (second?.bias ?? 0)).toBeCloseTo(Math.log(9) + 1.5, 12);
  });

  it('takes covariance into account, and less of it the more it is shrunk', () => {
    // x and y rise together: variance 1, covariance 0.6 (weights 0.8 along, 0.2 across the diagonal). Means (0, 0), (1, 0).
    const correlated = [0, 1].flatMap((centre, label) =>
      [-1, 1].flatMap((dx) => [-1, 1].map((y) => ({ input: [centre + dx, y], label, weight: dx === y ? 0.8 : 0.2 }))),
    );
    // Inverse of [[1, c], [c, 1]] times (1, 0): (1, −c) / (1 − c²), c being 0.6 · (1 − shrinkage).
    for (const [shrinkage, c] of [
      [0, 0.6],
      [0.5, 0.3],
      [1, 0],
    ] as const) {
      const [, second] = discriminantAnalysis(correlated, { priors: [0.5, 0.5], shrinkage });
      expect(second?.weights).toEqual([1, -c].map((value) => expect.closeTo(value / (1 - c * c), 12)));
    }
  });

  it('refuses a feature that never moves unless it may shrink', () => {
    const still = examples.map(({ input, ...rest }) => ({ ...rest, input: [...input, 7] }));
    expect(() => discriminantAnalysis(still, { priors: [0.5, 0.5], shrinkage: 0 })).toThrow(RangeError);
    expect(discriminantAnalysis(still, { priors: [0.5, 0.5], shrinkage: 0.1 })).toHaveLength(2);
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
  const settings = { shrinkage: 0.5, adaptation: { share: 0.5, half: 4 } };

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
      'RAVDESS, as shipped, actors 1–12': ravdess.shipped.development,
      'RAVDESS, as shipped, actors 1–12, without calm': ravdess.shipped.developmentWithoutCalm,
      'RAVDESS, as shipped, actors 13–24': ravdess.shipped.test,
      'RAVDESS, as shipped, actors 13–24, without calm': ravdess.shipped.testWithoutCalm,
      'RAVDESS, raw': ravdess.raw,
      'RAVDESS, raw, without calm': ravdess.raw.withoutCalm,
      'RAVDESS, raw, women': ravdess.raw.women,
      'RAVDESS, raw, men': ravdess.raw.men,
      'RAVDESS, raw, actors 1–12': ravdess.raw.development,
      'RAVDESS, raw, actors 1–12, without calm': ravdess.raw.developmentWithoutCalm,
      'RAVDESS, raw, actors 13–24': ravdess.raw.test,
      'RAVDESS, raw, actors 13–24, without calm': ravdess.raw.testWithoutCalm,
      'RAVDESS, z-scored': ravdess.zScored,
      'RAVDESS, z-scored, without calm': ravdess.zScored.withoutCalm,
      'RAVDESS, z-scored, women': ravdess.zScored.women,
      'RAVDESS, z-scored, men': ravdess.zScored.men,
      'RAVDESS, z-scored, actors 1–12': ravdess.zScored.development,
      'RAVDESS, z-scored, actors 1–12, without calm': ravdess.zScored.developmentWithoutCalm,
      'RAVDESS, z-scored, actors 13–24': ravdess.zScored.test,
      'RAVDESS, z-scored, actors 13–24, without calm': ravdess.zScored.testWithoutCalm,
    };
    for (const [name, { uar, recalls }] of Object.entries(rows)) {
      expect(card).toContain(
        `| ${[name, uar, ...recalls].map((cell) => (typeof cell === 'number' ? cell.toFixed(3) : cell)).join(' | ')} |`,
      );
    }
    for (const [i, { shrinkage }] of figures.search.shipped.entries()) {
      const scores = [figures.search.raw[i], figures.search.shipped[i], figures.search.zScored[i]].map((row) =>
        [row?.leaveOneSpeakerOut, row?.acrossGenderAndSentence].map((uar) => uar?.toFixed(3)).join(' / '),
      );
      expect(card).toContain(`| ${[shrinkage, ...scores].join(' | ')} |`);
    }
    for (const table of [emodb.wholeSpeaker.confusion, ravdess.shipped.confusion, ravdess.zScored.confusion]) {
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
