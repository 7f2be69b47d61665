import { ImpactError } from '@impact/report/error';
import { APICallError, NoContentGeneratedError, NoObjectGeneratedError, NoOutputGeneratedError, RetryError } from 'ai';

/** A sentence for the user about why Gemini gave no suggestions; holds neither the key nor what the server wrote. */
export function geminiFailure(error: unknown, timeoutMs: number): ImpactError {
  if (error instanceof ImpactError) return error;
  return new ImpactError('LLM_FAILED', sentenceOf(error, timeoutMs), { cause: error });
}

function sentenceOf(error: unknown, timeoutMs: number): string {
  if (RetryError.isInstance(error)) return sentenceOf(error.lastError, timeoutMs);
  if (isTimeout(error)) return `Gemini did not answer within ${Math.round(timeoutMs / 100) / 10} s.`;
  if (APICallError.isInstance(error)) return httpSentence(error);
  if (
    NoObjectGeneratedError.isInstance(error) ||
    NoOutputGeneratedError.isInstance(error) ||
    NoContentGeneratedError.isInstance(error)
  ) {
    return noAnswerSentence(NoObjectGeneratedError.isInstance(error) ? error.finishReason : undefined);
  }
  return 'Gemini could not be asked.';
}

/** Whether the time allowed ran out; signals name the reason of an abort so. */
const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || (error.cause !== undefined && isTimeout(error.cause)));

function httpSentence({ statusCode, cause }: APICallError): string {
  if (isTimeout(cause)) return 'Gemini did not answer in time.';
  if (statusCode === undefined) return 'Gemini could not be reached; check the network and the base address.';
  if (statusCode === 429) return 'Gemini takes no more requests for now (429): the quota of the key is used up.';
  if (statusCode === 400 || statusCode === 401 || statusCode === 403) {
    return `Gemini refused the request (${statusCode}); check the key and the model.`;
  }
  if (statusCode === 404) return 'Gemini does not know this model (404); check IMPACT_GEMINI_MODEL.';
  if (statusCode >= 500) return `Gemini is out of order (${statusCode}).`;
  if (statusCode >= 200 && statusCode < 300) return 'Gemini answered with something unreadable.';
  return `Gemini answered with an error (${statusCode}).`;
}

/** The sentence for an answer that was empty, refused, cut off or not in the agreed form. */
export function noAnswerSentence(finishReason: string | undefined): string {
  if (finishReason === 'content-filter') return 'Gemini declined to answer about this recording.';
  if (finishReason === 'length') return 'The answer of Gemini was cut off.';
  return 'The answer of Gemini did not have the agreed form.';
}
