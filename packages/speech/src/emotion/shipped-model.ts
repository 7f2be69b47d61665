import { ImpactError } from '@impact/report/error';
import weights from '../../../../models/speech-emotion/weights.json' with { type: 'json' };
import { EMOTION_FEATURES } from './features.ts';
import { EmotionModel } from './model.ts';
import { modelFile, sha256Of } from './model-file.ts';

/** Which speech emotion model runs, for the report. */
export const SPEECH_EMOTION_ENGINE = {
  name: 'impact-speech-emotion',
  version: '2',
  model: {
    id: 'models/speech-emotion/weights.json',
    sha256: 'ca2607a2fce4634b4d5884a82c3a63d3a045c981d1e084af1915db30384bdbef',
    licence: 'CC0-1.0',
  },
};

/**
 * Reads a model and checks that it is the one that was tested and fits the features of this code.
 * @throws ImpactError MODEL_MISMATCH
 */
export async function checkedModel(content: unknown, sha256: string): Promise<EmotionModel> {
  const parsed = EmotionModel.safeParse(content);
  const problem = !parsed.success
    ? parsed.error
    : parsed.data.features.join() !== EMOTION_FEATURES.join()
      ? 'other features'
      : (await sha256Of(modelFile(parsed.data))) !== sha256
        ? 'other weights'
        : null;
  if (parsed.data === undefined || problem !== null) {
    throw new ImpactError(
      'MODEL_MISMATCH',
      'The weights of the speech emotion model are not the ones that were tested. Restore models/speech-emotion/weights.json.',
      { cause: problem },
    );
  }
  return parsed.data;
}

/** The model that comes with the product. @throws ImpactError MODEL_MISMATCH */
export const shippedModel = (): Promise<EmotionModel> => checkedModel(weights, SPEECH_EMOTION_ENGINE.model.sha256);
