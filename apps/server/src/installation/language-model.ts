import type { LanguageModelSettings } from '@impact/coach/settings';
import { ImpactError } from '@impact/report/error';
import { z } from 'zod';
import { actorOf } from '../access/who.ts';
import type { Insider } from '../interviews/find.ts';
import type { Services } from '../services.ts';

/** Proxies wait for an answer for a minute, as a rule. */
const LONGEST_MS = 50_000;

export const LanguageModelTest = z
  .object({
    outcome: z.enum(['answered', 'failed', 'none']).describe('none: no language model is set up'),
    problem: z.string().nullable().describe('What went wrong and how to mend it, in a sentence'),
    seconds: z.number().nonnegative().nullable(),
    requests: z.int().nonnegative(),
    inputTokens: z.int().nonnegative().nullable().describe('null where the model does not tell'),
    outputTokens: z.int().nonnegative().nullable(),
  })
  .meta({ id: 'LanguageModelTest' });
export type LanguageModelTest = z.infer<typeof LanguageModelTest>;

const NONE: LanguageModelTest = {
  outcome: 'none',
  problem: 'No language model is set up: suggestions are written by rules.',
  ...{ seconds: null, requests: 0, inputTokens: null, outputTokens: null },
};

/** Tries the language model of the server, one at a time. */
export function createLanguageModelTest({
  settings,
  audit,
  database,
}: Pick<Services, 'settings' | 'audit' | 'database'>) {
  const closing = new AbortController();
  let trying = false;

  async function tried(languageModel: LanguageModelSettings): Promise<LanguageModelTest> {
    // The libraries of language models are only needed now.
    const { tryLanguageModel } = await import('@impact/coach/llm/try');
    const timeoutMs = Math.min(languageModel.timeoutMs, LONGEST_MS);
    const { answered, ...trial } = await tryLanguageModel({ ...languageModel, timeoutMs }, closing.signal);
    return { outcome: answered ? 'answered' : 'failed', ...trial };
  }

  return {
    /**
     * A real question about nothing: no word of an interview is sent, so that it may be tried before the policy allows it. Throws CONFLICT
     * while somebody tries it.
     */
    async test(who: Insider): Promise<LanguageModelTest> {
      const { languageModel } = settings.coach;
      if (!languageModel) return NONE;
      if (trying) throw new ImpactError('CONFLICT', 'The language model is being tried already: wait for the answer.');
      trying = true;
      try {
        const result = await tried(languageModel);
        const { organizationId } = who;
        await audit.append(database.queries, {
          organizationId,
          actor: actorOf(who),
          action: 'language_model.tested',
          subject: `organization:${organizationId}`,
          detail: { provider: languageModel.provider, model: languageModel.model, outcome: result.outcome },
        });
        return result;
      } catch (error) {
        throw closing.signal.aborted
          ? new ImpactError('ABORTED', 'The server is stopping; try again in a moment.', { cause: error })
          : error;
      } finally {
        trying = false;
      }
    },
    close: () => closing.abort(),
  };
}
