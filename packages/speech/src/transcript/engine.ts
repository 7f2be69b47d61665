import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ImpactError } from '@impact/report/error';
import type { Engine } from '@impact/report/report';

/** The files that decide how speech is judged, in the order in which they are hashed. */
const MODEL_FILES = [
  'mdef',
  'means',
  'variances',
  'sendump',
  'transition_matrices',
  'feat_params.json',
  'dict.txt',
  'noisedict.txt',
];

/** What aligns a supplied transcript: the engine, and the acoustic model that comes inside its package. */
export const alignmentEngine = {
  step: 'transcript',
  name: 'soundswallower',
  version: '0.6.3',
  model: {
    id: 'cmusphinx-en-us-ptm-8khz-5.2',
    /** Of the model's files, one after the other. */
    sha256: '43d2385259a73309a8a7ead5b1ee0a79a4edafddcf2777a42e55656d6564e670',
    licence: 'BSD-2-Clause',
  },
} satisfies Engine;

/**
 * The folder of the English model inside the engine's package (absolute: a relative one would be looked for beside the working
 * directory), once its files are known to be the pinned ones.
 * Throws ENGINE_MISSING when the package is not installed, MODEL_MISMATCH when a file differs.
 */
export async function checkedSoundModel(): Promise<string> {
  let folder: string;
  const hash = createHash('sha256');
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve('soundswallower')), 'model', 'en-us');
    for (const file of MODEL_FILES) hash.update(await readFile(join(folder, file)));
  } catch (cause) {
    throw new ImpactError('ENGINE_MISSING', 'The model that aligns transcripts is not installed.', { cause });
  }
  if (hash.digest('hex') !== alignmentEngine.model.sha256) {
    throw new ImpactError('MODEL_MISMATCH', 'The model that aligns transcripts is not the one that was tested.');
  }
  return folder;
}
