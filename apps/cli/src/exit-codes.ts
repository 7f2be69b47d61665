import { ImpactError } from '@impact/report/error';

/** What the shell is told. */
export const EXIT = { done: 0, internal: 1, usage: 2, media: 3, interrupted: 130 } as const;

/** The exit code for an error that left no report. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof ImpactError)) return EXIT.internal;
  if (error.code === 'ABORTED') return EXIT.interrupted;
  if (error.code.startsWith('MEDIA_')) return EXIT.media;
  if (
    error.code === 'USAGE' ||
    error.code === 'CONSENT_REQUIRED' ||
    error.code.startsWith('TRANSCRIPT_') ||
    error.code === 'QUESTIONS_UNREADABLE'
  )
    return EXIT.usage;
  return EXIT.internal;
}

/** What somebody at this command line can do; the sentences themselves are read on web pages too. */
const ADVICE: Readonly<Record<string, string>> = {
  CONSENT_REQUIRED: 'Give one with --consent FILE.',
  TOOL_MISSING: 'Run: npm run setup',
  ENGINE_MISSING: 'Run: npm run setup',
  MODEL_MISMATCH: 'To install it again, run: npm run setup',
};

/** What happened and, where something can be done about it here, what. */
export const withAdvice = ({ code, message }: { code: string; message: string }): string =>
  [message, ...adviceOn([{ code }])].join(' ');

/** What can be done here about all of these, each once. */
export const adviceOn = (missing: readonly { code: string }[]): string[] => [
  ...new Set(missing.flatMap(({ code }) => ADVICE[code] ?? [])),
];

/** An expected error as its sentence and code; an unexpected one with what a developer needs. */
export function errorText(error: unknown): string {
  if (error instanceof ImpactError && error.code !== 'INTERNAL') return `Error: ${withAdvice(error)} [${error.code}]`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
