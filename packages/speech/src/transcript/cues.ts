import { parseTimestamp } from './timestamp.ts';

/** A cue of a caption file: times in seconds (`end` null where it is not later than `start`) and its lines as written. */
export interface Cue {
  start: number;
  end: number | null;
  lines: string[];
}

/** The times of a line such as `00:01.000 --> 00:02.000 align:start`, or null where it has none. */
function cueTimes(line: string): { start: number; end: number | null } | null {
  const arrow = line.indexOf('-->');
  if (arrow < 0 || arrow > 40) return null;
  const start = parseTimestamp(line.slice(0, arrow));
  const end = parseTimestamp(/^\S{1,20}/.exec(line.slice(arrow + 3, arrow + 40).trimStart())?.[0] ?? '');
  if (start === null) return null;
  return { start, end: end !== null && end > start ? end : null };
}

/**
 * The cues of WebVTT and SubRip. A cue begins with its line of times; the line above it, when it follows a blank or is a
 * number, is the cue's name and no text of the cue before. `skips` tells the blocks (up to a blank line) that are no cues.
 */
export function readCues(text: string, skips: (line: string) => boolean = () => false): Cue[] {
  const cues: Cue[] = [];
  let skipping = false;
  let afterBlank = true;
  for (const line of text.split('\n')) {
    const times = cueTimes(line);
    const last = cues.at(-1);
    if (times) {
      const name = last?.lines.at(-1);
      const beforeName = last?.lines.at(-2);
      if (last && name !== undefined && (beforeName === '' || /^\s*\d+\s*$/.test(name))) last.lines.pop();
      cues.push({ ...times, lines: [] });
      skipping = false;
    } else if (afterBlank && skips(line)) skipping = true;
    else if (line.trim() === '') skipping = false;
    afterBlank = line.trim() === '';
    if (!times && !skipping) cues.at(-1)?.lines.push(afterBlank ? '' : line);
  }
  return cues.map((cue) => ({ ...cue, lines: cue.lines.filter((line) => line !== '') }));
}
