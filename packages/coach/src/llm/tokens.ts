import { z } from 'zod';

/** Null where the server did not tell. */
export interface Tokens {
  input: number | null;
  output: number | null;
}

const count = z.int().nonnegative().nullish().catch(null);

/** The two forms in which servers tell, with the event that they are part of: OpenAI's, and Gemini's, which counts thoughts apart. */
const OpenAiEvent = z.object({ usage: z.object({ prompt_tokens: count, completion_tokens: count }) });
const GeminiEvent = z.object({
  usageMetadata: z.object({ promptTokenCount: count, candidatesTokenCount: count, thoughtsTokenCount: count }),
});

/** The tokens that an event of a stream tells of, for all of the request so far; null for an event that tells of none. */
export function tokensIn(event: unknown): Tokens | null {
  const openAi = OpenAiEvent.safeParse(event).data?.usage;
  if (openAi) return { input: openAi.prompt_tokens ?? null, output: openAi.completion_tokens ?? null };
  const gemini = GeminiEvent.safeParse(event).data?.usageMetadata;
  if (!gemini) return null;
  return {
    input: gemini.promptTokenCount ?? null,
    output: sum(gemini.candidatesTokenCount ?? null, gemini.thoughtsTokenCount),
  };
}

/** Adds what a server tells to what is known so far; null as long as nothing is. */
export const sum = (soFar: number | null, told: number | null | undefined): number | null =>
  typeof told === 'number' ? (soFar ?? 0) + told : soFar;
