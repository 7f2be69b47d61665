import { createGoogle } from '@ai-sdk/google';
import { ImpactError } from '@impact/report/error';
import type { Suggestions } from '@impact/report/report';
import { generateText, NoObjectGeneratedError, Output } from 'ai';
import type { CoachInput } from '../input.ts';
import { joined } from '../rules/wording.ts';
import type { GeminiSettings } from '../settings.ts';
import { CoachAnswer } from './answer.ts';
import { type Brief, briefOf } from './brief.ts';
import { checkAnswer } from './check.ts';
import { geminiFailure, noAnswerSentence } from './failure.ts';
import { INSTRUCTIONS, promptOf, repairPrompt } from './prompt.ts';

/** A busy or broken server is asked once more, after the time that it names itself (Retry-After). */
const RETRIES = 1;
const LONGEST_ANSWER = 4096;

/**
 * Suggestions by Gemini, checked against the recording. `fallbackSummary`, that of the rules, stands where nothing of its own summary can
 * be borne out; `note` tells of that, and of suggestions that were left out.
 * Throws `LLM_FAILED` with a sentence for the user, or `ABORTED`.
 */
export async function coachByGemini(
  input: CoachInput,
  settings: GeminiSettings,
  fallbackSummary: string,
  signal?: AbortSignal,
): Promise<Suggestions> {
  const brief = briefOf(input);
  const deadline = AbortSignal.timeout(settings.timeoutMs);
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    const answer = await ask(brief, settings, stop);
    const { items, summary, dropped } = checkAnswer(answer, input, brief);
    if (items.length === 0) {
      throw new ImpactError(
        'LLM_FAILED',
        `Nothing that Gemini suggested is borne out by the recording (${dropped[0]}).`,
      );
    }
    const note = [...leftOut(dropped), ...(summary === '' ? ['The summary is by rules.'] : [])].join(' ');
    return {
      by: 'llm',
      model: settings.model,
      ...(note !== '' && { note }),
      items,
      summary: summary === '' ? fallbackSummary : summary,
    };
  } catch (error) {
    if (signal?.aborted) throw new ImpactError('ABORTED', 'The analysis was stopped.', { cause: error });
    throw geminiFailure(deadline.aborted ? deadline.reason : error, settings.timeoutMs);
  }
}

/** "2 suggestions were left out: a number that was not measured." Each reason once; no sentence where nothing was. */
const leftOut = (reasons: readonly string[]): string[] =>
  reasons.length === 0
    ? []
    : [
        `${reasons.length === 1 ? '1 suggestion was' : `${reasons.length} suggestions were`} left out: ${joined([...new Set(reasons)])}.`,
      ];

/** One answer in the agreed form; one that is not is asked for once more, with what was wrong with it. */
async function ask(brief: Brief, settings: GeminiSettings, stop: AbortSignal): Promise<CoachAnswer> {
  const google = createGoogle({
    apiKey: settings.apiKey,
    ...(settings.baseUrl !== undefined && { baseURL: settings.baseUrl }),
    // The key is a header of its own, which a redirect would carry to a stranger.
    fetch: (url, init) => fetch(url, { ...init, redirect: 'error' }),
  });
  const generate = async (prompt: string): Promise<CoachAnswer> => {
    const result = await generateText({
      model: google(settings.model),
      instructions: INSTRUCTIONS,
      prompt,
      output: Output.object({ schema: CoachAnswer, name: 'suggestions' }),
      temperature: 0,
      maxOutputTokens: LONGEST_ANSWER,
      maxRetries: RETRIES,
      abortSignal: stop,
    });
    // A refusal has no output to read, and asking again would not change it.
    if (result.finishReason === 'content-filter')
      throw new ImpactError('LLM_FAILED', noAnswerSentence('content-filter'));
    return result.output;
  };
  try {
    return await generate(promptOf(brief));
  } catch (error) {
    if (!NoObjectGeneratedError.isInstance(error)) throw error;
    return await generate(repairPrompt(brief, noAnswerSentence(error.finishReason)));
  }
}
