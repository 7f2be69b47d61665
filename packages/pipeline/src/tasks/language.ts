import { analyseLanguage } from '@impact/language/analyse';
import { createGrammarChecker } from '@impact/language/grammar/harper';
import type { LanguageAnalysis } from '@impact/language/observation';
import type { Transcript } from '@impact/report/transcript';
import type { TaskContext } from './task.ts';

/** Reads the candidate's words: grammar, sentiment, vocabulary, structure. */
export async function run(input: { transcript: Transcript }, context: TaskContext): Promise<LanguageAnalysis> {
  const grammar = await createGrammarChecker();
  try {
    return await analyseLanguage(input.transcript, { grammar, signal: context.signal });
  } finally {
    await grammar.dispose();
  }
}
