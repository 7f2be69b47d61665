import { oneLine } from './markup.ts';
import { labelReader, looksLikeName } from './speaker-label.ts';
import type { LabelledSegment } from './supplied.ts';
import { parseTimestamp } from './timestamp.ts';

/** A line taken apart: when, who, what. */
interface Line {
  time: number | null;
  name: string | null;
  text: string;
}

const CLOCK = String.raw`[[(]?(\d{1,4}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)[\])]?`;
/** "[00:01:12] Name: text", "0:05 text", "00:01:12". */
const TIME_FIRST = new RegExp(String.raw`^\s*${CLOCK}(?:\s*[-–—:|]\s+|\s+|$)`);
/** "Jane Doe  0:05", "[Jane Doe] 10:00:01", "Jane Doe (00:01:12): text". */
const NAME_FIRST = new RegExp(
  String.raw`^\s*\[?([\p{L}\d][\p{L}\p{M}\d .,'’()_-]{0,50}?)\]?\s*[-–—|]?\s*${CLOCK}\s*(?::\s*|$)`,
  'u',
);
/** Enough of a line to hold a name and a time. */
const BEGINNING = 90;
/** A single line that happens to look so is no sign of a habit. */
const HABIT = 2;

function timeFirst(line: string): { time: number; rest: string } | null {
  const match = TIME_FIRST.exec(line.slice(0, BEGINNING));
  const time = parseTimestamp(match?.[1] ?? '');
  return match && time !== null ? { time, rest: line.slice(match[0].length) } : null;
}

function nameFirst(line: string): { name: string; time: number; rest: string } | null {
  const match = NAME_FIRST.exec(line.slice(0, BEGINNING));
  const time = parseTimestamp(match?.[2] ?? '');
  const name = match?.[1]?.trim();
  if (!match || !name || time === null || !looksLikeName(name)) return null;
  return { name, time, rest: line.slice(match[0].length) };
}

/** Reads what the lines of one file have in common: times in front, names with times, or "Name:". */
function lineReader(lines: readonly string[]): (line: string) => Line {
  const nameHabit = lines.filter((line) => nameFirst(line)).length >= HABIT;
  const timeHabit = lines.filter((line) => timeFirst(line)).length >= HABIT;
  const label = labelReader(lines.map((line) => (timeHabit ? (timeFirst(line)?.rest ?? line) : line)));
  return (line) => {
    const timed = timeHabit ? timeFirst(line) : null;
    if (timed) return { time: timed.time, ...label(timed.rest) };
    const headed = nameHabit ? nameFirst(line) : null;
    if (headed) return { time: headed.time, name: headed.name, text: headed.rest };
    return { time: null, ...label(line) };
  };
}

/**
 * Reads plain text: paragraphs, with speakers and times where lines begin with them as in the transcripts of Zoom, Teams,
 * Meet and Otter. A line without a name or time goes on with the paragraph before it, a new paragraph with its speaker.
 */
export function readPlainText(text: string): LabelledSegment[] {
  const lines = text.split('\n');
  const read = lineReader(lines);
  const segments: LabelledSegment[] = [];
  let open: LabelledSegment | null = null;
  let speaker: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') {
      // A name or a time alone still introduces the paragraph below.
      if (open?.text !== '') open = null;
      continue;
    }
    const { time, name, text: said } = read(line);
    speaker = name ?? speaker;
    if (open && time === null && name === null) open.text += ` ${said}`;
    else if (open?.text === '' && (time === null || open.start === null)) {
      Object.assign(open, { start: open.start ?? time, speaker, text: said });
    } else {
      open = { start: time, end: null, speaker, text: said };
      segments.push(open);
    }
  }
  return segments
    .map((segment) => ({ ...segment, text: oneLine(segment.text) }))
    .filter((segment) => segment.text !== '');
}
