import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { ImpactError } from '@impact/report/error';
import { runChild } from '@impact/subprocess/child';

/** The files of an English model. */
export interface PocketsphinxModel {
  acoustic: string;
  language: string;
  dictionary: string;
}

/** Where the packages of Debian, a build from source and Homebrew put the US English model. */
const MODEL_DIRECTORIES = ['/usr', '/usr/local', '/opt/homebrew'].map((prefix) =>
  join(prefix, 'share/pocketsphinx/model/en-us'),
);

const modelIn = (directory: string): PocketsphinxModel => ({
  acoustic: join(directory, 'en-us'),
  language: join(directory, 'en-us.lm.bin'),
  dictionary: join(directory, 'cmudict-en-us.dict'),
});

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Runs a program, or returns null where it is not installed. */
async function runIfInstalled(command: string, args: string[]): Promise<{ stdout: string } | null> {
  try {
    return await runChild({ command, args, timeLimit: 20 });
  } catch (error) {
    if (error instanceof ImpactError && error.code === 'TOOL_MISSING') return null;
    throw error;
  }
}

/**
 * Looks for the recogniser and its English model. `version` is that of the Debian package, "unknown" where it came by
 * another way: the program itself does not tell. Null where the program or a file of the model is missing.
 */
export async function findPocketsphinx(): Promise<{
  version: string;
  directory: string;
  model: PocketsphinxModel;
} | null> {
  // Without arguments it prints its options and stops.
  if ((await runIfInstalled('pocketsphinx_batch', [])) === null) return null;
  for (const directory of MODEL_DIRECTORIES) {
    const model = modelIn(directory);
    const complete = await Promise.all(Object.values(model).map(exists));
    if (!complete.every(Boolean)) continue;
    // Prints "pocketsphinx<tab>version".
    const dpkg = await runIfInstalled('dpkg-query', ['-W', 'pocketsphinx']);
    return { version: dpkg?.stdout.split('\t')[1]?.trim() || 'unknown', directory, model };
  }
  return null;
}
