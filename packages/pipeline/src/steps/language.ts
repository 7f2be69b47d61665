import { languageEngines } from '@impact/language/engines';
import { LanguageAnalysis } from '@impact/language/observation';
import { needed, type Step } from '../step.ts';

/** What the candidate's words tell. */
export const languageStep: Step<'language'> = {
  name: 'language',
  version: 7,
  needs: ['transcript'],
  schema: LanguageAnalysis,
  options: ({ questions }) => ({ questions: questions?.sha256 ?? null }),
  obstacle: () => null,
  cost: () => 0.02,
  run({ inWorker, settings }, results) {
    return inWorker('language', {
      transcript: needed(results, 'transcript'),
      questions: settings.questions?.list ?? [],
    });
  },
  engines: () => languageEngines,
};
