import { ImpactError } from '@impact/report/error';
import { z } from 'zod';

/** How to reach Gemini. The key goes nowhere but into the request: not into errors, notes or logs. */
export interface GeminiSettings {
  apiKey: string;
  model: string;
  /** Where its REST interface lives, without a slash at the end; Google's own address where undefined. */
  baseUrl?: string;
  /** For one set of suggestions, retries and repair included. */
  timeoutMs: number;
}

/** Without `gemini` the rules write the suggestions. */
export interface CoachSettings {
  gemini: GeminiSettings | null;
}

export const DEFAULT_GEMINI_MODEL = 'gemini-flash-latest';
const DEFAULT_TIMEOUT_SECONDS = 30;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The key travels with each request: in the clear only inside this machine. */
const isSafeBase = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
};

const blank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const Env = z.object({
  GEMINI_API_KEY: optional(z.string().trim()),
  GOOGLE_GENERATIVE_AI_API_KEY: optional(z.string().trim()),
  IMPACT_GEMINI_MODEL: optional(z.string().regex(/^[\w.-]{1,100}$/, 'must be a model id such as gemini-flash-latest')),
  IMPACT_GEMINI_BASE_URL: optional(
    z.string().refine(isSafeBase, 'must be an https address (http only for this machine)'),
  ),
  IMPACT_GEMINI_TIMEOUT: optional(z.coerce.number('must be a number of seconds').min(1).max(300)),
});

/**
 * Reads the settings of the coach from environment variables: `GEMINI_API_KEY` or `GOOGLE_GENERATIVE_AI_API_KEY` (without one, the rules
 * write), `IMPACT_GEMINI_MODEL`, `IMPACT_GEMINI_BASE_URL`, `IMPACT_GEMINI_TIMEOUT` (seconds, default 30). Throws `USAGE` with the name of
 * the variable that makes no sense, never its value.
 */
export function coachSettingsFromEnv(env: Readonly<Record<string, string | undefined>>): CoachSettings {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ImpactError('USAGE', `The setting ${issue?.path.join('.')} is not usable: it ${reason(issue?.message)}.`);
  }
  const { data } = parsed;
  const apiKey = data.GEMINI_API_KEY ?? data.GOOGLE_GENERATIVE_AI_API_KEY;
  if (!apiKey) return { gemini: null };
  return {
    gemini: {
      apiKey,
      model: data.IMPACT_GEMINI_MODEL ?? DEFAULT_GEMINI_MODEL,
      baseUrl: data.IMPACT_GEMINI_BASE_URL?.replace(/\/$/, ''),
      timeoutMs: (data.IMPACT_GEMINI_TIMEOUT ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
    },
  };
}

const reason = (message = ''): string => (message.startsWith('must') ? message : 'is out of range');
