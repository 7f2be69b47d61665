import type { Lane } from '../view/timeline.ts';
import { Markup } from './markup.ts';

/** Units of a picture's width, for the whole recording. */
export const WIDTH = 1000;

/** What a row of the timeline shows: a line, blocks of a state, stacked shares, or events. */
export function drawing(lane: Lane, duration: number, height: number): Markup {
  const [low, high] = lane.range;
  const xOf = (time: number) => round((Math.min(time, duration) / Math.max(duration, lane.step)) * WIDTH);
  const x = (index: number) => round(((lane.start + index * lane.step) / Math.max(duration, lane.step)) * WIDTH);
  const y = (value: number) =>
    round(height - 2 - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (height - 4));
  // A value stands for the time around its moment: blocks reach half a step to either side.
  const edge = (index: number) => Math.max(0, Math.min(WIDTH, x(index - 0.5)));
  if (lane.kind === 'events') return new Markup(eventsDrawn(lane, xOf, height));
  if (lane.kind === 'state') return new Markup(blocks(lane, edge, height));
  if (lane.kind === 'shares') return new Markup(areas(lane, edge, height));
  const good = lane.good;
  const band = good
    ? `<rect class="good" x="0" width="${WIDTH}" y="${y(good[1])}" height="${round(y(good[0]) - y(good[1]))}"/>`
    : '';
  const zero = low < 0 && high > 0 ? `<line class="zero" x1="0" x2="${WIDTH}" y1="${y(0)}" y2="${y(0)}"/>` : '';
  return new Markup(
    band + zero + lane.series.map(({ values }, i) => path(values, x, y, `curve line-${Math.min(i, 1)}`)).join(''),
  );
}

/** Answers as blocks, short events as one path of strokes. */
function eventsDrawn({ id, events }: Lane, x: (time: number) => number, height: number): string {
  if (id !== 'answers')
    return `<path class="strokes" d="${events.map(({ start }) => `M${x(start)} 3V${height - 3}`).join('')}"/>`;
  return events
    .map(
      ({ start, end }) =>
        `<rect class="event" x="${x(start)}" width="${round(Math.max(1, x(end) - x(start) - 2))}" y="1" height="${height - 2}"/>`,
    )
    .join('');
}

/** A line that breaks where nothing was measured. */
function path(
  values: readonly (number | null)[],
  x: (i: number) => number,
  y: (value: number) => number,
  name: string,
): string {
  let data = '';
  let pen = false;
  values.forEach((value, i) => {
    if (value === null) pen = false;
    else {
      data += `${pen ? 'L' : 'M'}${x(i)} ${y(value)}`;
      // A lone point still shows, as a dot of the round line cap.
      if (!pen && (values[i + 1] ?? null) === null) data += 'h0.1';
      pen = true;
    }
  });
  return `<path class="${name}" d="${data}"/>`;
}

/** Stretches during which the state holds for at least half of the time. */
function blocks({ series }: Lane, x: (i: number) => number, height: number): string {
  const values = series[0]?.values ?? [];
  let out = '';
  for (let i = 0; i < values.length; ) {
    const state = stateOf(values[i]);
    let end = i + 1;
    while (end < values.length && stateOf(values[end]) === state) end++;
    if (state !== 'unknown')
      out += `<rect class="${state}" x="${x(i)}" width="${round(x(end) - x(i))}" y="2" height="${height - 4}"/>`;
    i = end;
  }
  return out;
}

function stateOf(value: number | null | undefined): 'on' | 'off' | 'unknown' {
  if (value === null || value === undefined) return 'unknown';
  return value >= 0.5 ? 'on' : 'off';
}

/** Shares of classes stacked on each other. */
function areas({ series }: Lane, x: (i: number) => number, height: number): string {
  const size = Math.max(0, ...series.map(({ values }) => values.length));
  let out = '';
  for (let i = 0; i < size; i++) {
    let top = 0;
    for (const { label, values } of series) {
      const value = Math.min(1, Math.max(0, values[i] ?? 0));
      if (value === 0) continue;
      out += `<rect class="${classOf(label)}" x="${x(i)}" width="${round(x(i + 1) - x(i))}" y="${round(top * height)}" height="${round(value * height)}"/>`;
      top += value;
    }
  }
  return out;
}

/** Only the three classes that the product names have a colour of their own. */
export function classOf(label: string): string {
  return ['neutral', 'happy', 'nervous'].includes(label) ? `is-${label}` : 'is-other';
}

/** Coordinates to a tenth of a unit. */
export const round = (value: number): number => Math.round(value * 10) / 10;
