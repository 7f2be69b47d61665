import { length } from '../view/time.ts';
import type { Lane } from '../view/timeline.ts';
import { html, Markup } from './markup.ts';

/** Height of a row in the picture's units; the width is always 1000 for the whole recording. */
const HEIGHT: Record<Lane['kind'], number> = { line: 48, state: 16, shares: 36 };
const WIDTH = 1000;

/** The rows of the timeline as pictures on one time axis; a click on them seeks, one playhead runs over all. */
export function timelineSection(lanes: readonly Lane[], duration: number): Markup {
  if (lanes.length === 0) return html`<p class="quiet">Nothing could be followed over time in this recording.</p>`;
  return html`<div class="timeline" data-duration="${duration}">
    <div class="lane axis" aria-hidden="true"><span class="lane-name"></span><div class="lane-picture">${axis(duration)}</div></div>
    ${lanes.map((lane) => row(lane, duration))}
  </div>`;
}

function row(lane: Lane, duration: number): Markup {
  const height = HEIGHT[lane.kind];
  return html`<div class="lane lane-${lane.kind}">
    <span class="lane-name">${lane.title}${lane.kind === 'line' ? html` <small>${spoken(lane)}</small>` : legend(lane)}</span>
    <div class="lane-picture" data-seek>
      <svg viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" height="${height}" role="img" aria-label="${describe(lane)}">${drawing(lane, duration, height)}</svg>
    </div>
  </div>`;
}

/** Range of the row, for the name column: the low and the high end of what is drawn. */
function spoken({ range: [low, high], unit }: Lane): string {
  return ['share', 'ratio', '0/1'].includes(unit) ? '' : `${Math.round(low)} to ${Math.round(high)} ${unit}`;
}

function legend(lane: Lane): Markup | null {
  if (lane.kind !== 'shares') return null;
  return html`<span class="legend">${lane.series.map(({ label }) => html`<i class="key ${classOf(label)}"></i>${label} `)}</span>`;
}

/** Only the three classes that the product names have a colour of their own. */
function classOf(label: string): string {
  return ['neutral', 'happy', 'nervous'].includes(label) ? `is-${label}` : 'is-other';
}

function describe(lane: Lane): string {
  const known = lane.series.flatMap(({ values }) => values).filter((value) => value !== null);
  if (known.length === 0) return `${lane.title}: not measured`;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return `${lane.title} over time, mean ${mean.toFixed(2)} ${lane.unit}`;
}

function drawing(lane: Lane, duration: number, height: number): Markup {
  const [low, high] = lane.range;
  const x = (index: number) => round(((lane.start + index * lane.step) / Math.max(duration, lane.step)) * WIDTH);
  const y = (value: number) =>
    round(height - 2 - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (height - 4));
  // A value stands for the time around its moment: blocks reach half a step to either side.
  const edge = (index: number) => Math.max(0, Math.min(WIDTH, x(index - 0.5)));
  if (lane.kind === 'state') return new Markup(blocks(lane, edge, height));
  if (lane.kind === 'shares') return new Markup(areas(lane, edge, height));
  const good = lane.good;
  const band = good
    ? `<rect class="good" x="0" width="${WIDTH}" y="${y(good[1])}" height="${round(y(good[0]) - y(good[1]))}"/>`
    : '';
  const zero = low < 0 && high > 0 ? `<line class="zero" x1="0" x2="${WIDTH}" y1="${y(0)}" y2="${y(0)}"/>` : '';
  return new Markup(band + zero + lane.series.map(({ values }) => path(values, x, y)).join(''));
}

/** A line that breaks where nothing was measured. */
function path(values: readonly (number | null)[], x: (i: number) => number, y: (value: number) => number): string {
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
  return `<path class="curve" d="${data}"/>`;
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
      const value = values[i];
      if (value === null || value === undefined) continue;
      out += `<rect class="${classOf(label)}" x="${x(i)}" width="${round(x(i + 1) - x(i))}" y="${round(top * height)}" height="${round(value * height)}"/>`;
      top += value;
    }
  }
  return out;
}

/** Round numbers of seconds, 5 to 10 of them. */
function axis(duration: number): Markup {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
  const step = steps.find((candidate) => duration / candidate <= 8) ?? 3600;
  const marks = Array.from({ length: Math.floor(duration / step) + 1 }, (_, i) => i * step).filter(
    (time) => time < duration * 0.97,
  );
  return html`${marks.map((time) => html`<span data-left="${round((time / Math.max(duration, 1)) * 100)}">${length(time).replace(/ 0 s$/, '')}</span>`)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
