import type { Colours } from './colours.ts';
import type { SharesLane, SpansLane, StateLane, WordsLane } from './lanes.ts';
import { firstAfter } from './reading.ts';
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

/** Calls `column` for every pixel with the numbers of the values that lie under it. */
function eachColumn(
  { start, step }: { start: number; step: number },
  length: number,
  surface: Surface,
  column: (x: number, first: number, last: number) => void,
): void {
  const perPixel = 1 / scaleOf(surface);
  for (let x = 0; x < surface.width; x++) {
    const from = surface.view.from + x * perPixel;
    const first = Math.round((from - start) / step);
    if (first >= length) break;
    column(x, Math.max(0, first), Math.max(first, Math.round((from + perPixel - start) / step) - 1));
  }
}

/** On is a full band, off a thin line, and what was not measured is empty. */
function drawState({ grid, values }: StateLane, surface: Surface): void {
  const { context, height, colours } = surface;
  eachColumn(grid, values.length, surface, (x, first, last) => {
    let [sum, count] = [0, 0];
    for (let i = first; i <= last; i++) {
      const value = values[i];
      if (value === null || value === undefined) continue;
      sum += value;
      count++;
    }
    if (count === 0) return;
    const on = (sum / count) * (height - 8);
    context.fillStyle = colours.on;
    context.fillRect(x, height - 4 - on, 1, on);
    context.fillStyle = colours.quiet;
    context.fillRect(x, height - 4, 1, 1.5);
  });
}

/** Classes on top of each other; the pattern of a class tells it without its colour. */
function drawShares({ grid, classes }: SharesLane, surface: Surface): void {
  const { context, height, colours } = surface;
  const length = Math.max(...classes.map(({ values }) => values.length));
  const top = new Array<number>(classes.length);
  eachColumn(grid, length, surface, (x, first, last) => {
    let total = 0;
    for (const [c, { values }] of classes.entries()) {
      let sum = 0;
      for (let i = first; i <= last; i++) sum += values[i] ?? 0;
      top[c] = sum;
      total += sum;
    }
    if (total <= 0) return;
    let y = height;
    for (const [c, { name }] of classes.entries()) {
      const part = ((top[c] ?? 0) / total) * height;
      y -= part;
      context.fillStyle = colours.emotion[name] ?? colours.otherEmotion;
      context.fillRect(x, y, 1, part);
      hatch(context, name, x, y, part, colours.onEmotion);
    }
  });
}

/** Nervous is striped, happy dotted, neutral plain. */
function hatch(context: CanvasRenderingContext2D, name: string, x: number, y: number, part: number, ink: string): void {
  if (name === 'neutral') return;
  context.fillStyle = ink;
  if (name === 'happy') {
    if (x % 8 > 1) return;
    for (let dot = Math.ceil(y / 8) * 8 + 3; dot + 2 <= y + part; dot += 8) context.fillRect(x, dot, 1, 2);
    return;
  }
  for (let stripe = Math.ceil((y - (x % 9)) / 9) * 9 + (x % 9); stripe + 1.5 <= y + part; stripe += 9)
    context.fillRect(x, stripe, 1, 1.5);
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
  for (let i = first; i < last; i++) {
    const word = words[i];
    if (!word) continue;
    const x = (word.start - view.from) * scale;
    const next = words[i + 1];
    const room = ((next?.start ?? word.end + 1) - view.from) * scale - x - 3;
    context.fillStyle = word.filler ? colours.filler : roomy ? colours.text : colours.quiet;
    if (roomy) {
      if (context.measureText(word.text).width <= room + 2) context.fillText(word.text, x, height / 2 - 1);
      else {
        context.save();
        context.beginPath();
        context.rect(x, 0, room, height);
        context.clip();
        context.fillText(word.text, x, height / 2 - 1);
        context.restore();
      }
    } else if (!word.filler) context.fillRect(x, height / 2 - 4, Math.max(1, (word.end - word.start) * scale - 0.5), 8);
    if (!word.filler) continue;
    const size = Math.max(3, (word.end - word.start) * scale);
    if (roomy) context.fillRect(x, height - 6, size, 3);
    else context.fillRect(x, 3, size, height - 6);
  }
}
