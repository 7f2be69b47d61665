import { ImpactError } from '@impact/report/error';
import type { Purpose } from '@impact/report/report';
import { z } from 'zod';
import { type Reach, reachOf } from './llm/reach.ts';

interface Common {
  model: string;
  /** For one set of suggestions, retries and repair included. */
  timeoutMs: number;
}

/** Google's Gemini. The key goes nowhere but into the request: not into errors, notes or logs. */
export interface GeminiSettings extends Common {
  provider: 'gemini';
  apiKey: string;
  /** Where its REST interface lives, without a slash at the end; Google's own address where undefined. */
  baseUrl?: string;
}

/** A server that speaks OpenAI's chat interface: Ollama, llama.cpp, vLLM and many others. The key is kept as above. */
export interface CompatibleSettings extends Common {
  provider: 'openai-compatible';
  /** Up to and without `/chat/completions`, without a slash at the end. */
  baseUrl: string;
  apiKey?: string;
}

export type LanguageModelSettings = GeminiSettings | CompatibleSettings;

/** Without a language model the rules write the suggestions. */
export interface CoachSettings {
  languageModel: LanguageModelSettings | null;
  /** Nobody chose this model: a key or an address of it lay in the environment, perhaps for something else. */
  implied?: true;
}

export const DEFAULT_GEMINI_MODEL = 'gemini-flash-latest';
const GEMINI_SECONDS = 30;
/** A model on an ordinary processor needs minutes. */
const COMPATIBLE_SECONDS = 120;

/** The key and the words of an interview travel with each request: in the clear only where nobody else can read them. */
function isSafeBase(text: string, clear: readonly Reach[]): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && clear.includes(reachOf(url)));
}

const blank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const key = optional(
  z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,500}$/u, 'must be one line of plain characters'),
);
const seconds = optional(z.coerce.number('must be a number of seconds').min(1).max(300));

const Env = z
  .object({
    IMPACT_COACH: optional(
      z.enum(['rules', 'gemini', 'openai-compatible'], 'must be rules, gemini or openai-compatible'),
    ),
    GEMINI_API_KEY: key,
    GOOGLE_GENERATIVE_AI_API_KEY: key,
    IMPACT_GEMINI_MODEL: optional(
      z.string().regex(/^[\w.-]{1,100}$/u, 'must be a model id such as gemini-flash-latest'),
    ),
    IMPACT_GEMINI_BASE_URL: optional(
      z
        .string()
        .refine((text) => isSafeBase(text, ['machine']), 'must be an https address (http only for this machine)'),
    ),
    IMPACT_GEMINI_TIMEOUT: seconds,
    IMPACT_LLM_BASE_URL: optional(z.string()),
    IMPACT_LLM_MODEL: optional(z.string().regex(/^[\w.:/@+-]{1,200}$/u, 'must be a model id such as qwen3:8b')),
    IMPACT_LLM_API_KEY: key,
    IMPACT_LLM_TIMEOUT: seconds,
  })
  .refine(
    (env) =>
      env.IMPACT_LLM_BASE_URL === undefined || isSafeBase(env.IMPACT_LLM_BASE_URL, ['machine', 'lan', 'internet']),
    {
      path: ['IMPACT_LLM_BASE_URL'],
      message: 'must be an address such as http://127.0.0.1:11434/v1',
    },
  )
  .refine(
    (env) =>
      env.IMPACT_LLM_BASE_URL === undefined ||
      isSafeBase(env.IMPACT_LLM_BASE_URL, env.IMPACT_LLM_API_KEY === undefined ? ['machine', 'lan'] : ['machine']),
    {
      path: ['IMPACT_LLM_BASE_URL'],
      message:
        'must be an https address (http only for this machine or, without IMPACT_LLM_API_KEY, for a private address such as 192.168.1.20)',
    },
  );
type Env = z.infer<typeof Env>;

/** Every setting of the coach by its name, with what it may be by itself. */
export const coachSetting: Readonly<Record<string, z.ZodType>> = Env.shape;

/**
 * Reads the settings of the coach from environment variables. `IMPACT_COACH` chooses `rules`, `gemini` or `openai-compatible`; without it
 * Gemini writes where there is a key for it, else the compatible server where there is an address of one, else the rules; such a choice
 * is `implied`, and does not do for recruiting.
 *
 * Gemini: `GEMINI_API_KEY` or `GOOGLE_GENERATIVE_AI_API_KEY`, `IMPACT_GEMINI_MODEL`, `IMPACT_GEMINI_BASE_URL`, `IMPACT_GEMINI_TIMEOUT`
 * (seconds, default 30). Compatible server: `IMPACT_LLM_BASE_URL`, `IMPACT_LLM_MODEL`, `IMPACT_LLM_API_KEY` (where it wants one),
 * `IMPACT_LLM_TIMEOUT` (seconds, default 120). Throws `USAGE` with the name of the variable that is missing or makes no sense, never its
 * value.
 */
export function coachSettingsFromEnv(env: Readonly<Record<string, string | undefined>>): CoachSettings {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw usage(`The setting ${issue?.path.join('.')} is not usable: it ${reason(issue?.message)}.`);
  }
  const languageModel = chosen(parsed.data);
  return { languageModel, ...(languageModel !== null && parsed.data.IMPACT_COACH === undefined && { implied: true }) };
}

function chosen(env: Env): LanguageModelSettings | null {
  switch (env.IMPACT_COACH) {
    case 'rules':
      return null;
    case 'gemini':
      return gemini(env) ?? missing('gemini', 'GEMINI_API_KEY');
    case 'openai-compatible':
      return compatible(env) ?? missing('openai-compatible', 'IMPACT_LLM_BASE_URL and IMPACT_LLM_MODEL');
    default:
      return gemini(env) ?? compatible(env);
  }
}

function gemini(env: Env): GeminiSettings | null {
  const apiKey = env.GEMINI_API_KEY ?? env.GOOGLE_GENERATIVE_AI_API_KEY;
  if (apiKey === undefined) return null;
  return {
    provider: 'gemini',
    apiKey,
    model: env.IMPACT_GEMINI_MODEL ?? DEFAULT_GEMINI_MODEL,
    baseUrl: env.IMPACT_GEMINI_BASE_URL?.replace(/\/+$/u, ''),
    timeoutMs: (env.IMPACT_GEMINI_TIMEOUT ?? GEMINI_SECONDS) * 1000,
  };
}

function compatible(env: Env): CompatibleSettings | null {
  if (env.IMPACT_LLM_BASE_URL === undefined) return null;
  if (env.IMPACT_LLM_MODEL === undefined)
    throw usage(
      'The server at IMPACT_LLM_BASE_URL needs the name of a model: set IMPACT_LLM_MODEL, or IMPACT_COACH=rules.',
    );
  return {
    provider: 'openai-compatible',
    baseUrl: env.IMPACT_LLM_BASE_URL.replace(/\/+$/u, ''),
    model: env.IMPACT_LLM_MODEL,
    apiKey: env.IMPACT_LLM_API_KEY,
    timeoutMs: (env.IMPACT_LLM_TIMEOUT ?? COMPATIBLE_SECONDS) * 1000,
  };
}

/**
 * What a server is called before the user: "Gemini", "the language model on this machine", "the language model at 192.168.1.20". Never more
 * of an address than its host.
 */
export function serverName(settings: LanguageModelSettings): string {
  if (settings.provider === 'gemini') return 'Gemini';
  const url = new URL(settings.baseUrl);
  return reachOf(url) === 'machine' ? 'the language model on this machine' : `the language model at ${url.hostname}`;
}

/** Whether asking it keeps the words of the interview on this machine. */
export const staysOnThisMachine = ({ baseUrl }: LanguageModelSettings): boolean =>
  baseUrl !== undefined && reachOf(new URL(baseUrl)) === 'machine';

/** What may be told of a model that is set up: never its key, and no more of its address than the host. */
export const describeLanguageModel = (settings: LanguageModelSettings) => ({
  provider: settings.provider,
  model: settings.model,
  name: serverName(settings),
  staysOnThisMachine: staysOnThisMachine(settings),
});

/** What a user is told before a model is asked. */
export function whatIsSent(settings: LanguageModelSettings): string {
  const where = staysOnThisMachine(settings) ? 'They do not leave this machine.' : 'They leave this machine.';
  return `${capital(serverName(settings))} (${settings.model}) is being asked for the suggestions: metrics, findings, answers and transcript go to it. ${where}`;
}

/**
 * Why a model is not asked about an applicant, or null where it may be: a key that happens to lie in the environment is nobody's decision
 * to send what an applicant said to a company. A server on this machine sends nothing anywhere.
 */
export function whyNotAsked({ languageModel, implied = undefined }: CoachSettings, purpose: Purpose): string | null {
  if (purpose !== 'recruiting' || languageModel === null || !implied || staysOnThisMachine(languageModel)) return null;
  return `${capital(serverName(languageModel))} was not asked: in recruiting nothing leaves this machine unless IMPACT_COACH=${languageModel.provider} says so.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const usage = (message: string): ImpactError => new ImpactError('USAGE', message);

function missing(choice: string, names: string): never {
  throw usage(`IMPACT_COACH=${choice} needs more: set ${names}.`);
}

const reason = (message = ''): string => (message.startsWith('must') ? message : 'is out of range');
