import type { Span } from '@impact/report/span';
import { mergeSpans } from '@impact/report/span';
import { clipSpans, intersectSpans, totalSeconds } from '../speech/span-sets.ts';
import { windowsOver } from '../tracks/grid.ts';

const WINDOW = 8;
const HOP = 4;

export interface VoiceWindow extends Span {
  /** Where the candidate speaks inside the window. */
  speech: Span[];
}

/** Windows of 8 s, half over each other, from the first to the last sound of the candidate; shorter material is one window. */
export function voiceWindows(speech: readonly Span[]): VoiceWindow[] {
  const first = speech[0];
  const last = speech.at(-1);
  if (!first || !last) return [];
  return windowsOver({ start: first.start, end: last.end }, WINDOW, HOP).map((window) => ({
    ...window,
    speech: clipSpans(speech, window),
  }));
}

/** Share of the speech that lies in the windows. */
export function windowCoverage(speech: readonly Span[], windows: readonly Span[]): number {
  const seconds = totalSeconds(speech);
  return seconds > 0 ? totalSeconds(intersectSpans(mergeSpans(windows), speech)) / seconds : 0;
}
