import { ImpactError } from '@impact/report/error';
import { type ChildExit, runChild } from '@impact/subprocess/child';

/** The programs, from PATH unless IMPACT_FFMPEG and IMPACT_FFPROBE say otherwise. Read at each call: tests and set-up change them. */
export const ffmpegCommand = (): string => process.env.IMPACT_FFMPEG || 'ffmpeg';
export const ffprobeCommand = (): string => process.env.IMPACT_FFPROBE || 'ffprobe';

/**
 * The environment of both programs: FFREPORT would make them write log files and AV_LOG_FORCE_COLOR colour what we read.
 */
export const TOOL_ENVIRONMENT: Record<string, string | undefined> = { FFREPORT: undefined, AV_LOG_FORCE_NOCOLOR: '1' };

/** The signals of a program that broke on its own, most likely over what it was given to read. */
const CRASHES: readonly string[] = ['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP', 'SIGSYS'];

/** What ffmpeg ends with when a signal asks it to stop (SIGTERM, SIGINT): it then closes its output as if it were complete. */
const ASKED_TO_STOP = 255;

/**
 * Throws where ffmpeg or ffprobe did not come to an end of its own: what it printed until then is not all there is, and must
 * not be taken for it. To be asked after those who kill it on purpose have had their say (time limit, abort, enough output).
 * Errors: ENGINE_FAILED.
 */
export function assertEndedItself({ code, signal, stderr }: ChildExit): void {
  if (signal === null && code !== ASKED_TO_STOP) return;
  const sentence =
    signal !== null && CRASHES.includes(signal)
      ? 'The decoder crashed on this recording. Convert it to MP4 (H.264, AAC) and try again.'
      : 'The decoder was stopped from outside, perhaps for want of memory. Run the analysis again.';
  throw new ImpactError('ENGINE_FAILED', sentence, { cause: { code, signal, stderr } });
}

async function versionOf(command: string): Promise<string | null> {
  try {
    const result = await runChild({ command, args: ['-version'], env: TOOL_ENVIRONMENT, timeLimit: 20 });
    assertEndedItself(result);
    return /^ff(?:mpeg|probe) version (\S+)/.exec(result.stdout)?.[1] ?? null;
  } catch (error) {
    if (error instanceof ImpactError && error.code === 'TOOL_MISSING') return null;
    throw error;
  }
}

/** The versions of both programs as they state them ("5.1.9-0+deb12u1"), null where one is missing or is no ffmpeg. */
export async function ffmpegVersions(): Promise<{ ffmpeg: string | null; ffprobe: string | null }> {
  const [ffmpeg, ffprobe] = await Promise.all([versionOf(ffmpegCommand()), versionOf(ffprobeCommand())]);
  return { ffmpeg, ffprobe };
}

/**
 * The arguments that make ffmpeg hand every frame on as it is, neither repeated nor dropped: `-fps_mode` came with 5.1 and
 * its forerunner `-vsync` went with 9. Builds from a development tree ("N-112-g…") are taken to be recent.
 */
export function passthroughArguments(version: string | null): string[] {
  const [, major, minor] = /^n?(\d{1,3})\.(\d{1,3})/.exec(version ?? '') ?? [];
  const old = major !== undefined && Number(major) * 1000 + Number(minor) < 5001;
  return old ? ['-vsync', 'passthrough'] : ['-fps_mode', 'passthrough'];
}

const versions = new Map<string, Promise<string | null>>();

/** The version of the ffmpeg in use, asked once for each program; asked anew where it could not answer. */
export function ffmpegVersion(): Promise<string | null> {
  const command = ffmpegCommand();
  const known = versions.get(command);
  if (known) return known;
  const version = versionOf(command);
  versions.set(command, version);
  version.catch(() => versions.delete(command));
  return version;
}
