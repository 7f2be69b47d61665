import { ImpactError } from '@impact/report/error';
import type { Suggestions } from '@impact/report/report';
import type { CoachInput } from './input.ts';
import { coachByGemini } from './llm/gemini.ts';
import { coachByRules } from './rules/coach.ts';
import type { CoachSettings } from './settings.ts';

/**
 * What to try next time. With Gemini set up it writes and is checked against the recording; where that fails in any way, or without it, the
 * rules write, and `note` says in a sentence why they did. Throws nothing but `ABORTED`.
 */
export async function suggest(
  input: CoachInput,
  settings: CoachSettings,
  options: { signal?: AbortSignal } = {},
): Promise<Suggestions> {
  const byRules = coachByRules(input);
  const isEmpty = input.metrics.every(({ value }) => value === null);
  if (!settings.gemini || isEmpty) return byRules;
  try {
    return await coachByGemini(input, settings.gemini, byRules.summary, options.signal);
  } catch (error) {
    if (!(error instanceof ImpactError) || error.code !== 'LLM_FAILED') throw error;
    return { ...byRules, note: `${error.message} These suggestions are by rules.` };
  }
}
