import type { Picture } from '../frame.ts';
import { cropRgb } from '../geometry/crop.ts';
import type { Expression } from '../observation.ts';
import type { TfliteModel } from '../runtime/litert.ts';
import { CONVERTED_OUTPUT } from '../tflite/convert.ts';
import { type FaceMesh, regionOfMesh } from './landmarks.ts';

type SevenNumbers = [number, number, number, number, number, number, number];

const SIZE = 64;
const RGB_RANGE = { low: 0, high: 1 };
/** The crop that the model knows: 0.8 of the landmark region (1.2 times the mesh). */
const REGION_SHARE = 0.8;
/** Luma weights that the model was fed with. */
const [RED, GREEN, BLUE] = [0.2989, 0.587, 0.114];

/**
 * Facial expression, seven classes (mini-Xception by Arriaga et al. 2017, trained on FER-2013; weights of `@vladmandic/human`).
 * An open, speaking mouth reads as surprise and single frames flip: average over seconds, and judge against the person's own speech.
 */
export function createExpressionReader(model: TfliteModel): (picture: Picture, mesh: FaceMesh) => Promise<Expression> {
  const rgb = new Float32Array(SIZE * SIZE * 3);
  const grey = new Float32Array(SIZE * SIZE);
  return async (picture, mesh) => {
    const region = regionOfMesh(mesh);
    const side = region.width * REGION_SHARE;
    cropRgb(picture, { ...region, width: side, height: side }, SIZE, SIZE, RGB_RANGE, rgb);
    for (let i = 0; i < grey.length; i++) {
      const luma =
        RED * (rgb[3 * i] as number) + GREEN * (rgb[3 * i + 1] as number) + BLUE * (rgb[3 * i + 2] as number);
      grey[i] = 2 * luma - 1;
    }
    const [probabilities] = (await model.run(grey, [CONVERTED_OUTPUT])) as [Float32Array];
    const [angry, disgust, fear, happy, sad, surprise, neutral] = Array.from(probabilities) as SevenNumbers;
    return { neutral, happy, sad, angry, fear, disgust, surprise };
  };
}
