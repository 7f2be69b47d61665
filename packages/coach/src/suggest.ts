import type { Suggestions } from '@impact/report/report';
import type { CoachInput } from './input.ts';
import { type CoachOptions, coachByLanguageModel } from './llm/coach.ts';
import { coachByRules } from './rules/coach.ts';
import { type CoachSettings, whyNotAsked } from './settings.ts';

/**
 * What to try next time. A language model that is set up writes and is checked against the recording; where that fails in any way, or
 * without one, the rules write, and `note` says in a sentence why they did. `onPartial` is told the checked suggestions while the model
 * still writes; what is returned is what counts. `onAsking` is told before anything is sent. In recruiting a model elsewhere is asked only
 * where somebody chose it. Throws nothing but `ABORTED` and what the listeners throw; changes nothing of `input`.
 */
export async function suggest(
  input: CoachInput,
  settings: CoachSettings,
  options: CoachOptions = {},
): Promise<Suggestions> {
  const byRules = coachByRules(input);
  const isEmpty = input.metrics.every(({ value }) => value === null);
  if (!settings.languageModel || isEmpty) return byRules;
  const why = whyNotAsked(settings, input.policy.purpose);
  if (why !== null) return { ...byRules, note: `${why} These suggestions are by rules.` };
  return await coachByLanguageModel(input, settings.languageModel, byRules, options);
}
