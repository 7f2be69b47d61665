/** What may help, by what went wrong. */
export type NextStep = 'again' | 'otherFile' | 'shorter' | 'sound' | 'operator' | 'consent' | 'parked' | 'cancelled';

const BY_CODE: Readonly<Record<string, NextStep>> = {
  MEDIA_NOT_FOUND: 'otherFile',
  MEDIA_UNREADABLE: 'otherFile',
  MEDIA_UNSUPPORTED: 'otherFile',
  MEDIA_NO_VIDEO: 'otherFile',
  MEDIA_NO_AUDIO: 'sound',
  MEDIA_TOO_LARGE: 'shorter',
  TOOL_MISSING: 'operator',
  ENGINE_MISSING: 'operator',
  MODEL_MISMATCH: 'operator',
  STORAGE_FAILED: 'operator',
  STORAGE_FULL: 'operator',
  CONSENT_REQUIRED: 'consent',
};

/** The next step after an analysis that ended without a report; what nobody can name is worth another try. */
export function nextStepOf(kind: 'failed' | 'parked' | 'cancelled', code: string | null): NextStep {
  if (kind === 'cancelled') return 'cancelled';
  return (code === null ? undefined : BY_CODE[code]) ?? (kind === 'parked' ? 'parked' : 'again');
}
