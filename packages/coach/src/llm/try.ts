import type { LanguageModelSettings } from '../settings.ts';
import { ask } from './ask.ts';
import { type Brief, INDEX_ID } from './brief.ts';

/** What came of trying a language model. */
export interface Trial {
  answered: boolean;
  /** Why it did not, in a sentence that holds neither the key nor anything that the server wrote. */
  problem: string | null;
  /** Of wall time, from the first request to the end of the last answer. */
  seconds: number;
  requests: number;
  inputTokens: number | null;
  outputTokens: number | null;
}

/** A question about no recording at all: instructions and form are those of every question. */
const NOTHING: Brief = {
  metrics: [],
  findings: [],
  confidence: { id: INDEX_ID, index: null, components: [], moments: [] },
  answers: [],
  transcript: null,
};

/**
 * Asks a language model as for suggestions, but about nothing: whether it can be reached with these settings, takes the key, knows the model
 * and answers in the agreed form. No word of anybody is sent. Throws the reason of `signal`.
 */
export async function tryLanguageModel(settings: LanguageModelSettings, signal?: AbortSignal): Promise<Trial> {
  const started = performance.now();
  const { result, sent, tokens } = await ask(NOTHING, settings, { signal, onPartial: () => {} });
  return {
    answered: result.problem === null,
    problem: result.problem?.sentence ?? null,
    seconds: Math.round(performance.now() - started) / 1000,
    requests: sent.requests,
    inputTokens: tokens.input,
    outputTokens: tokens.output,
  };
}
