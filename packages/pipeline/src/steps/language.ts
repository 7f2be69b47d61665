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
  run({ inWorker }, results) {
    return inWorker('language', { transcript: needed(results, 'transcript') });
  },
  engines: () => languageEngines,
};
