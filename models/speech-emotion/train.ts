/**
 * Makes weights.json and figures.json anew: `node models/speech-emotion/train.ts [--data DIR]`, where DIR holds `emodb/` and
 * `ravdess/` (FLAC). The same recordings give the same bytes. Without `ravdess/` nothing is written: a model is not to be
 * had without its test.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { EmotionModel } from '@impact/speech/emotion/model';
import { modelFile, sha256Of } from '@impact/speech/emotion/model-file';
import { calibrate } from './calibrate.ts';
import { type Corpus, readEmoDb, readRavdess, type Utterance } from './corpus.ts';
import { bySpeaker, type Judged, judge, learn, outcomeOf, type Settings } from './learn.ts';
import { confusion, crossEntropy, recalls, unweightedRecall } from './score.ts';

const RIDGES = [0.01, 0.03, 0.1, 0.3, 1];
/** Not tuned: EMO-DB is one studio and cannot tell what adaptation to a microphone is worth. */
export const ADAPTATION = { share: 0.5, half: 4 };
/** For comparison: nothing of the recording itself, and (all but) nothing else. */
const RAW = { share: 0, half: 4 };
const Z_SCORES = { share: 1, half: 1e-6 };

/** Every speaker judged by a model that has learned from the others. */
const leaveOneSpeakerOut = (
  utterances: readonly Utterance[],
  settings: Settings,
): { model: EmotionModel; own: Utterance[] }[] =>
  bySpeaker(utterances).map((own) => ({
    model: learn(
      utterances.filter(({ speaker }) => speaker !== own[0]?.speaker),
      settings,
    ),
    own,
  }));

/** Each gender and fifth of the sentences judged by a model that has heard neither: a harder step away. */
function acrossGenderAndSentence(utterances: readonly Utterance[], settings: Settings): Judged[] {
  const sentences = [...new Set(utterances.map(({ sentence }) => sentence))].sort();
  return (['female', 'male'] as const).flatMap((gender) => {
    const own = utterances.filter((utterance) => utterance.gender === gender);
    const others = utterances.filter((utterance) => utterance.gender !== gender);
    return [0, 1, 2, 3, 4].flatMap((fold) => {
      const held = new Set(sentences.filter((_, i) => i % 5 === fold));
      const model = learn(
        others.filter(({ sentence }) => !held.has(sentence)),
        settings,
      );
      return judge(model, own).filter(({ utterance }) => held.has(utterance.sentence));
    });
  });
}

/** As if somebody had recorded only the sentences of one outcome. */
const ofOneMood = (utterances: readonly Utterance[]): Utterance[][] => [
  ...Map.groupBy(utterances, (utterance) => `${utterance.speaker} ${outcomeOf(utterance)}`).values(),
];

/** As if every sentence were a recording of its own. */
const ofOneSentence = (utterances: readonly Utterance[]): Utterance[][] => utterances.map((utterance) => [utterance]);

const round = (value: number) => Number(value.toFixed(3));
const figuresOf = (judged: readonly Judged[]) => ({
  uar: round(unweightedRecall(judged)),
  recalls: recalls(judged).map(round),
  crossEntropy: round(crossEntropy(judged)),
  confusion: confusion(judged),
});

/** Ridges with their scores on EMO-DB, and the one that is best on average. */
export function chooseRidge(utterances: readonly Utterance[], ridges: readonly number[] = RIDGES) {
  const search = ridges.map((ridge) => {
    const settings = { ridge, adaptation: ADAPTATION };
    const speakers = leaveOneSpeakerOut(utterances, settings).flatMap(({ model, own }) => judge(model, own));
    const across = acrossGenderAndSentence(utterances, settings);
    return {
      ridge,
      leaveOneSpeakerOut: round(unweightedRecall(speakers)),
      acrossGenderAndSentence: round(unweightedRecall(across)),
    };
  });
  const score = (row: (typeof search)[number]) => row.leaveOneSpeakerOut + row.acrossGenderAndSentence;
  const best = search.reduce((a, b) => (score(b) > score(a) ? b : a));
  return { search, ridge: best.ridge };
}

/**
 * The model from EMO-DB. It is calibrated on the harder of the two tests, so that it does not claim to be as sure with a
 * stranger's recording as with a speaker of the same corpus.
 */
export function train(utterances: readonly Utterance[], settings: Settings): EmotionModel {
  return { ...learn(utterances, settings), temperature: calibrate(acrossGenderAndSentence(utterances, settings)) };
}

function ravdessFigures(model: EmotionModel, { utterances }: Corpus) {
  const judged = judge(model, utterances);
  const only = (keep: (utterance: Utterance) => boolean) => judged.filter(({ utterance }) => keep(utterance));
  return {
    ...figuresOf(judged),
    withoutCalm: figuresOf(only(({ emotion }) => emotion !== 'calm')),
    women: figuresOf(only(({ gender }) => gender === 'female')),
    men: figuresOf(only(({ gender }) => gender === 'male')),
    recallsByEmotion: Object.fromEntries(
      [...new Set(utterances.map(({ emotion }) => emotion))].sort().map((emotion) => {
        const own = only((utterance) => utterance.emotion === emotion);
        const row = confusion(own).find((counts) => counts.some((count) => count > 0)) ?? [];
        return [emotion, row.map((count) => round(count / own.length))];
      }),
    ),
  };
}

/** All figures of the model card, and the model. */
export async function trainAndTest(emodb: Corpus, ravdess: Corpus) {
  const { search, ridge } = chooseRidge(emodb.utterances);
  const settings = { ridge, adaptation: ADAPTATION };
  const model = train(emodb.utterances, settings);
  const held = (
    adaptation: EmotionModel['adaptation'],
    recordings: (utterances: readonly Utterance[]) => Utterance[][],
  ) =>
    figuresOf(
      leaveOneSpeakerOut(emodb.utterances, { ridge, adaptation }).flatMap(({ model: other, own }) =>
        judge({ ...other, temperature: model.temperature }, own, recordings),
      ),
    );
  const figures = {
    sha256: await sha256Of(modelFile(model)),
    clips: {
      emodb: { heard: emodb.utterances.length, unheard: emodb.unheard.length },
      ravdess: { heard: ravdess.utterances.length, unheard: ravdess.unheard.length },
    },
    features: model.features.length,
    order: ['neutral', 'happy', 'nervous'],
    search,
    settings: { ...settings, temperature: model.temperature },
    emodbLeaveOneSpeakerOut: {
      wholeSpeaker: held(ADAPTATION, bySpeaker),
      oneMood: held(ADAPTATION, ofOneMood),
      oneSentence: held(ADAPTATION, ofOneSentence),
      zScored: held(Z_SCORES, bySpeaker),
      zScoredOneMood: held(Z_SCORES, ofOneMood),
    },
    ravdess: {
      shipped: ravdessFigures(model, ravdess),
      raw: ravdessFigures(train(emodb.utterances, { ridge, adaptation: RAW }), ravdess),
      zScored: ravdessFigures(train(emodb.utterances, { ridge, adaptation: Z_SCORES }), ravdess),
    },
  };
  return { model, figures };
}

if (import.meta.main) {
  const here = import.meta.dirname;
  const { values } = parseArgs({
    options: { data: { type: 'string', default: join(here, '../../../shared/media/speech_emotion') } },
  });
  const { model, figures } = await trainAndTest(await readEmoDb(values.data), await readRavdess(values.data));
  await writeFile(join(here, 'weights.json'), modelFile(model));
  await writeFile(join(here, 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`);
  console.log(`RAVDESS ${figures.ravdess.shipped.uar}, EMO-DB ${figures.emodbLeaveOneSpeakerOut.wholeSpeaker.uar}`);
  console.log(`Enter this in packages/speech/src/emotion/shipped-model.ts: ${figures.sha256}`);
}
