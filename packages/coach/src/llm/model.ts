import { createGoogle } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import type { LanguageModelSettings } from '../settings.ts';

/** Tokens of one answer. Gemini counts its thoughts too; a local model's share the window of the question. */
const LONGEST_ANSWER = { gemini: 16_384, 'openai-compatible': 4096 } as const;

export interface OpenModel {
  model: LanguageModel;
  maxOutputTokens: number;
}

/** The model that the settings name, asked by `fetch`. */
export function openModel(settings: LanguageModelSettings, fetch: typeof globalThis.fetch): OpenModel {
  return { model: languageModel(settings, fetch), maxOutputTokens: LONGEST_ANSWER[settings.provider] };
}

function languageModel(settings: LanguageModelSettings, fetch: typeof globalThis.fetch): LanguageModel {
  const { apiKey, baseUrl, model } = settings;
  if (settings.provider === 'gemini') {
    return createGoogle({ apiKey, ...(baseUrl !== undefined && { baseURL: baseUrl }), fetch })(model);
  }
  return createOpenAICompatible({
    name: 'compatible',
    baseURL: settings.baseUrl,
    ...(apiKey !== undefined && { apiKey }),
    includeUsage: true,
    supportsStructuredOutputs: true,
    fetch,
  })(model);
}
