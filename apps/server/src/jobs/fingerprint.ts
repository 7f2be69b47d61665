import { createHash } from 'node:crypto';
import type { InterviewSettings } from '../interviews/settings.ts';

/** The same settings, however their keys are ordered, have the same fingerprint. */
export const settingsFingerprint = (settings: InterviewSettings): string =>
  createHash('sha256').update(JSON.stringify(settings, inOrder)).digest('hex');

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
