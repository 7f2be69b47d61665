import { analyseLanguage } from '@impact/language/analyse';
import { createHarperChecker } from '@impact/language/grammar/harper';
import type { LanguageAnalysis } from '@impact/language/observation';
import type { Transcript } from '@impact/report/transcript';
import type { TaskContext } from './task.ts';

/** Reads the candidate's words: grammar, sentiment, vocabulary, structure. */
export async function run(
  input: { transcript: Transcript; questions: string[] },
  context: TaskContext,
): Promise<LanguageAnalysis> {
  const grammar = await createHarperChecker();
  try {
    const { transcript, questions } = input;
    return await analyseLanguage(transcript, { grammar, questions, signal: context.signal });
  } finally {
    await grammar.close();
  }
}
