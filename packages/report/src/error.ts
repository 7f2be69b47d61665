/** Stable codes of everything that can go wrong on the way to a report; the prefix names the room it comes from. */
export type ErrorCode =
  | 'USAGE'
  | 'ABORTED'
  | 'INTERNAL'
  | 'OUTPUT_FAILED'
  | 'MEDIA_NOT_FOUND'
  | 'MEDIA_UNREADABLE'
  | 'MEDIA_UNSUPPORTED'
  | 'MEDIA_TOO_LARGE'
  | 'MEDIA_TIMEOUT'
  | 'MEDIA_NO_AUDIO'
  | 'MEDIA_NO_VIDEO'
  | 'TOOL_MISSING'
  | 'ENGINE_FAILED'
  | 'ENGINE_MISSING'
  | 'MODEL_MISMATCH'
  | 'TRANSCRIPT_UNREADABLE'
  | 'TRANSCRIPT_MISMATCH'
  | 'QUESTIONS_UNREADABLE'
  | 'NO_SPEECH'
  | 'NO_FACE'
  | 'NO_TRANSCRIPT'
  | 'POLICY_OFF'
  | 'NEEDS_MISSING'
  | 'CONSENT_REQUIRED'
  | 'LLM_FAILED'
  | 'DATABASE_UNAVAILABLE'
  | 'STORAGE_FAILED'
  | 'STORAGE_FULL'
  | 'QUOTA_EXCEEDED'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'SESSION_ENDED'
  | 'INVALID_REQUEST'
  | 'UPLOAD_NOT_FOUND'
  | 'NO_REPORT'
  | 'CONFLICT'
  | 'CHANGED_MEANWHILE'
  | 'RATE_LIMITED'
  | 'CROSS_SITE'
  | 'WRONG_HOST'
  | 'REQUEST_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'IDEMPOTENCY_MISMATCH'
  | 'ON_HOLD';

/**
 * The base of every error a user may see. `message` is one sentence that says what happened and what to do;
 * details for a developer go into `cause`.
 */
export class ImpactError extends Error {
  override readonly name = 'ImpactError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** What stands in the place of a step's result when it could not be had. */
export interface Unavailable {
  unavailable: true;
  code: ErrorCode;
  message: string;
}

/** The result of a step, or why there is none. */
export type Observed<T> = T | Unavailable;

/** Tells whether an observation is missing. */
export const isUnavailable = (value: unknown): value is Unavailable =>
  typeof value === 'object' && value !== null && 'unavailable' in value && value.unavailable === true;

/** The observation, or null where it is missing. */
export const observedOrNull = <T>(value: Observed<T>): T | null => (isUnavailable(value) ? null : (value as T));

/** Turns an error into the record that takes the place of a step's result. */
export function toUnavailable(error: unknown): Unavailable {
  if (error instanceof ImpactError) return { unavailable: true, code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { unavailable: true, code: 'INTERNAL', message: `This part of the analysis failed: ${message}` };
}
