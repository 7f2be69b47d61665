import { readFile, stat } from 'node:fs/promises';
import { resolveWeights, type Weights } from '@impact/insight/confidence/weights';
import { ImpactError } from '@impact/report/error';

/** Largest weights file that is read, in bytes. */
const LIMIT = 64 * 1024;

/**
 * Reads the weights of the confidence index from a JSON file, `{ "eye_contact": 0.3, "posture": 0 }`; components that it does not name keep
 * their own weight. Throws USAGE.
 */
export async function readWeights(file: string): Promise<Weights> {
  const unusable = (problem: string, cause?: unknown) =>
    new ImpactError('USAGE', `The weights ${file} cannot be used: ${problem}`, { cause });
  const info = await stat(file).catch((cause: unknown) => {
    throw unusable('the file cannot be opened. Check the path.', cause);
  });
  if (!info.isFile()) throw unusable('this is not a file.');
  if (info.size > LIMIT) throw unusable('the file is larger than 64 kB.');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unusable('the file cannot be read. Check its permissions.', cause);
  });
  return resolveWeights(parsed(text, unusable));
}

function parsed(text: string, unusable: (problem: string, cause: unknown) => ImpactError): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw unusable('the file is not JSON. Write one object of numbers, such as {"eye_contact": 0.3}.', cause);
  }
}
