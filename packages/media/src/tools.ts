import { ImpactError } from '@impact/report/error';
import { runChild } from '@impact/subprocess/child';

/** The programs, from PATH unless IMPACT_FFMPEG and IMPACT_FFPROBE say otherwise. Read at each call: tests and set-up change them. */
export const ffmpegCommand = (): string => process.env.IMPACT_FFMPEG || 'ffmpeg';
export const ffprobeCommand = (): string => process.env.IMPACT_FFPROBE || 'ffprobe';

/**
 * The environment of both programs: FFREPORT would make them write log files and AV_LOG_FORCE_COLOR colour what we read.
 */
export const TOOL_ENVIRONMENT: Record<string, string | undefined> = { FFREPORT: undefined, AV_LOG_FORCE_NOCOLOR: '1' };

async function versionOf(command: string): Promise<string | null> {
  try {
    const { stdout } = await runChild({ command, args: ['-version'], env: TOOL_ENVIRONMENT, timeLimit: 20 });
    return /^ff(?:mpeg|probe) version (\S+)/.exec(stdout)?.[1] ?? null;
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

/** The version of the ffmpeg in use, asked once for each program. */
export function ffmpegVersion(): Promise<string | null> {
  const command = ffmpegCommand();
  const known = versions.get(command) ?? versionOf(command);
  versions.set(command, known);
  return known;
}
