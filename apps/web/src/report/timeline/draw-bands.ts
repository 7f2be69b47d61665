import type { Colours } from './colours.ts';
import { drawShares } from './draw-shares.ts';
import type { SharesLane, SpansLane, StateLane, WordsLane } from './lanes.ts';
import { firstAfter } from './reading.ts';
import { columnMean, columns, runsOf } from './surface-columns.ts';
import type { View } from './view.ts';

/** What a band is drawn on: a canvas of `width` × `height` CSS pixels. */
export interface Surface {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  colours: Colours;
  view: View;
}

export type BandLane = StateLane | SharesLane | SpansLane | WordsLane;

export function drawBand(lane: BandLane, surface: Surface): void {
  const { context, width, height } = surface;
  context.clearRect(0, 0, width, height);
  switch (lane.kind) {
    case 'state':
      drawState(lane, surface);
      break;
    case 'shares':
      drawShares(lane, surface);
      break;
    case 'spans':
      drawSpans(lane, surface);
      break;
    case 'words':
      drawWords(lane, surface);
      break;
  }
}

const FONT = '600 12px system-ui, sans-serif';

const scaleOf = ({ view, width }: Surface) => width / Math.max(1e-6, view.to - view.from);

/** On is a full band, off a thin line, and what was not measured is empty. */
function drawState({ grid, values }: StateLane, { context, width, height, colours, view }: Surface): void {
  const runs = runsOf(columns(grid, values.length, view, width).map((column) => columnMean(values, column)));
  context.beginPath();
  for (const { x, width: size, level } of runs)
    context.rect(x, 4 + (1 - level) * (height - 8), size, level * (height - 8));
  context.fillStyle = colours.on;
  context.fill();
  context.beginPath();
  for (const { x, width: size } of runs) context.rect(x, height - 4, size, 1.5);
  context.fillStyle = colours.quiet;
  context.fill();
}

/** Stretches with their name where there is room for it. */
function drawSpans({ spans }: SpansLane, surface: Surface): void {
  const { context, height, colours, view } = surface;
  const scale = scaleOf(surface);
  context.font = FONT;
  context.textBaseline = 'middle';
  for (const { start, end, name, tone } of spans) {
    if (end < view.from || start > view.to) continue;
    const x = (start - view.from) * scale;
    const size = Math.max(1.5, (end - start) * scale - 1);
    context.fillStyle = tone === 1 ? colours.candidate : colours.other;
    if (tone === 1) context.fillRect(x, 4, size, height - 8);
    else {
      context.fillRect(x, 4, size, 2);
      context.fillRect(x, height - 6, size, 2);
    }
    const left = Math.max(0, x) + 6;
    if (context.measureText(name).width + 10 > x + size - left) continue;
    context.fillStyle = tone === 1 ? colours.onEmotion : colours.text;
    context.fillText(name, left, height / 2);
  }
}

/** Pixels that a word needs on average to be read. */
const ROOM = 38;

/** Words as text where there is room, else as strokes; fillers stand out by a bar under them. */
function drawWords({ words }: WordsLane, surface: Surface): void {
  const { context, height, colours, view, width } = surface;
  const scale = scaleOf(surface);
  context.font = '13px system-ui, sans-serif';
  context.textBaseline = 'middle';
  const first = Math.max(0, firstAfter(words, view.from) - 1);
  const last = firstAfter(words, view.to);
  const roomy = (last - first) * ROOM < width;
  // Strokes by the thousand are one shape: each of its own would cost more than all the rest of the row.
  const strokes = new Path2D();
  const fillers = new Path2D();
  for (let i = first; i < last; i++) {
    const word = words[i];
    if (!word) continue;
    const x = (word.start - view.from) * scale;
    const size = (word.end - word.start) * scale;
    if (roomy) {
      const end = ((words[i + 1]?.start ?? word.end + 1) - view.from) * scale;
      context.fillStyle = word.filler ? colours.filler : colours.text;
      writeInside(context, word.text, x, end - 3, height);
      if (word.filler) fillers.rect(x, height - 6, Math.max(3, size), 3);
    } else if (word.filler) fillers.rect(x, 3, Math.max(3, size), height - 6);
    else strokes.rect(x, height / 2 - 4, Math.max(1, size - 0.5), 8);
  }
  context.fillStyle = colours.quiet;
  context.fill(strokes);
  context.fillStyle = colours.filler;
  context.fill(fillers);
}

/** Writes a word up to where the next one begins. */
function writeInside(context: CanvasRenderingContext2D, text: string, x: number, end: number, height: number): void {
  const cut = context.measureText(text).width > end + 2 - x;
  if (cut) {
    context.save();
    context.beginPath();
    context.rect(x, 0, end - x, height);
    context.clip();
  }
  context.fillText(text, x, height / 2 - 1);
  if (cut) context.restore();
}
