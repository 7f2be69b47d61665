import { APICallError, NoObjectGeneratedError } from 'ai';
import { type LanguageModelSettings, serverName } from '../settings.ts';

/** Why a model gave no suggestions, in a sentence that holds neither the key nor anything that the server wrote. */
export interface Problem {
  sentence: string;
  /** What may help: asking again after `waitMs`, asking for the form once more, or nothing. */
  remedy: 'wait' | 'repair' | null;
  waitMs: number;
}

/** A server that names no time of its own is asked again after a second. */
const WAIT_MS = 1000;

const problem = (sentence: string, remedy: Problem['remedy'] = null, waitMs = WAIT_MS): Problem => ({
  sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
  remedy,
  waitMs,
});

/** Something that this side refuses to send or to read; the text continues the name of the server. */
export class WireFault extends Error {
  override readonly name = 'WireFault';
}

/** What to make of an error of the request or of the stream. */
export function problemOf(error: unknown, settings: LanguageModelSettings): Problem {
  const name = serverName(settings);
  const fault = causeOf(error, (cause) => cause instanceof WireFault);
  if (fault) return problem(`${name} ${fault.message}`);
  if (NoObjectGeneratedError.isInstance(error)) return answerProblem(error.finishReason, settings);
  if (APICallError.isInstance(error)) return httpProblem(error, settings);
  return streamProblem(error, settings);
}

export const timeoutProblem = (settings: LanguageModelSettings): Problem =>
  problem(`${serverName(settings)} did not answer within ${Math.round(settings.timeoutMs / 100) / 10} s.`);

/** The same problem, where waiting as long as needed would take longer than the time allowed. */
export const tooLateProblem = ({ sentence, waitMs }: Problem): Problem => ({
  sentence: waitMs > WAIT_MS ? `${sentence} It asks to wait longer than the time allowed.` : sentence,
  remedy: null,
  waitMs,
});

/** An answer that was empty, refused, cut off or not in the agreed form. */
export function answerProblem(finishReason: string | undefined, settings: LanguageModelSettings): Problem {
  const name = serverName(settings);
  // A refusal stays one, and asking again would not change it.
  if (finishReason === 'content-filter') return problem(`${name} declined to answer about this recording.`);
  if (finishReason === 'length') return problem(`the answer of ${name} was cut off.`, 'repair');
  return problem(`the answer of ${name} did not have the agreed form.`, 'repair');
}

function httpProblem(error: APICallError, settings: LanguageModelSettings): Problem {
  const { statusCode } = error;
  const name = serverName(settings);
  const isGemini = settings.provider === 'gemini';
  if (statusCode === undefined) {
    const where = isGemini ? 'check the network and the base address' : 'check that it runs, and IMPACT_LLM_BASE_URL';
    return problem(`${name} could not be reached; ${where}.`, wasSent(error) ? 'wait' : null);
  }
  const busy = busyProblem(statusCode, settings, waitOf(error.responseHeaders));
  if (busy) return busy;
  if (statusCode === 400 || statusCode === 401 || statusCode === 403)
    return problem(`${name} refused the request (${statusCode}); check the key and the model.`);
  if (statusCode === 404)
    return problem(
      `${name} does not know this model (404); check ${isGemini ? 'IMPACT_GEMINI_MODEL' : 'IMPACT_LLM_MODEL and IMPACT_LLM_BASE_URL'}.`,
    );
  if (statusCode >= 300 && statusCode < 400)
    return problem(`${name} sends elsewhere (${statusCode}), which is not followed; check the base address.`);
  if (statusCode >= 200 && statusCode < 300) return problem(`${name} broke off its answer.`, 'wait');
  return problem(`${name} answered with an error (${statusCode}).`);
}

/** A server that may be well in a moment; null for any other status. */
function busyProblem(status: number, settings: LanguageModelSettings, waitMs = WAIT_MS): Problem | null {
  const name = serverName(settings);
  if (status === 429) {
    const why = settings.provider === 'gemini' ? ': the quota of the key is used up' : '';
    return problem(`${name} takes no more requests for now (429)${why}.`, 'wait', waitMs);
  }
  if (status === 408 || status >= 500) return problem(`${name} is out of order (${status}).`, 'wait', waitMs);
  return null;
}

/** An error that arrives as an event of a stream that began well; servers put its status under different names, if at all. */
function streamProblem(error: unknown, settings: LanguageModelSettings): Problem {
  const status = ['statusCode', 'code', 'status']
    .map((key) => Number(fieldOf(error, key)))
    .find((value) => value >= 400 && value < 600);
  const busy = status === undefined ? null : busyProblem(status, settings);
  return busy ?? problem(`${serverName(settings)} broke off its answer.`, 'wait');
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;

/**
 * Milliseconds that the server asks to wait: `retry-after-ms`, or `Retry-After` (RFC 9110, 10.2.3) in seconds or as a date. Undefined where
 * it names none.
 */
export function waitOf(headers: Readonly<Record<string, string>> = {}): number | undefined {
  const inMs = headers['retry-after-ms'];
  if (inMs !== undefined && /^\d{1,9}(?:\.\d+)?$/u.test(inMs)) return Number(inMs);
  const after = headers['retry-after'];
  if (after === undefined) return undefined;
  if (/^\d{1,9}(?:\.\d+)?$/u.test(after)) return Number(after) * 1000;
  const at = Date.parse(after);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

/** Codes of errors that happen before a connection stands. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EACCES',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request may have left this machine, as far as its error tells. */
export const wasSent = (error: unknown): boolean =>
  causeOf(error, (cause) => UNREACHED.has(String(fieldOf(cause, 'code')))) === null;

/** The first error that fits: the error itself, one of its causes, or one of several at once. */
function causeOf(error: unknown, fits: (cause: Error) => boolean): Error | null {
  if (!(error instanceof Error)) return null;
  if (fits(error)) return error;
  if (error instanceof AggregateError) {
    for (const one of error.errors) {
      const found = causeOf(one, fits);
      if (found) return found;
    }
  }
  return causeOf(error.cause, fits);
}
