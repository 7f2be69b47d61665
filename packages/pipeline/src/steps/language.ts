import { languageEngines } from '@impact/language/engines';
import { LanguageAnalysis } from '@impact/language/observation';
import { needed, type Step } from '../step.ts';

/** What the candidate's words tell. */
export const languageStep: Step<'language'> = {
  name: 'language',
  version: 1,
  needs: ['transcript'],
  schema: LanguageAnalysis,
  options: () => null,
  obstacle: () => null,
  cost: () => 0.02,
  async run({ inWorker, progress }, results) {
    progress(0, 1);
    const result = await inWorker('language', { transcript: needed(results, 'transcript') });
    progress(1, 1);
    return result;
  },
  engines: () => languageEngines,
};
