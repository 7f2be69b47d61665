import type { ConfidenceView, CurveMoment } from '../view/confidence.ts';
import { length } from '../view/time.ts';
import type { Lane } from '../view/timeline.ts';
import { html, Markup } from './markup.ts';
import { moment } from './moments.ts';

/** Height of a row in px; the width is always 1000 units for the whole recording. */
const HEIGHT: Record<Lane['kind'], number> = { line: 48, state: 14, shares: 34, events: 18 };
const CURVE_HEIGHT = 132;
const WIDTH = 1000;

/** The rows of the timeline as pictures on one time axis; a click on them seeks, one playhead runs over all. */
export function timelineSection(lanes: readonly Lane[], moments: readonly CurveMoment[], duration: number): Markup {
  if (lanes.length === 0) return html`<p class="quiet">Nothing could be followed over time in this recording.</p>`;
  const rows = (wanted: boolean) =>
    lanes
      .filter(({ first }) => first === wanted)
      .map((lane) => row(lane, lane.id === 'confidence' ? moments : [], duration));
  const others = rows(false);
  return html`<div class="timeline" data-duration="${duration}">
    <div class="lane axis" aria-hidden="true"><span class="lane-name"></span><div class="lane-picture"><svg height="18">${axis(duration)}</svg></div></div>
    ${rows(true)}
    ${others.length > 0 && html`<details class="more"><summary>${others.length} more rows: voice, head and posture</summary>${others}</details>`}
  </div>`;
}

/** The dips and peaks that stand with their numbers on the curve, each explained. */
export function curveMoments({ moments }: ConfidenceView): Markup | null {
  if (moments.length === 0) return null;
  return html`<h3>Where confidence dips and peaks</h3><ol class="curve-moments">${moments.map(
    (
      one,
    ) => html`<li class="${one.kind}"><span class="badge" aria-hidden="true">${one.number}</span><div><p>${moment(one)} <b>${one.kind === 'dip' ? 'Dip' : 'Peak'}, ${Math.round(one.index)}</b></p><p>${one.text}</p>
    <p class="quiet">${one.causes.map(
      ({ label, score, average, effect }, i) =>
        html`${i > 0 && ' · '}${label} ${Math.round(score)} against ${Math.round(average)} (${effect < 0 ? '−' : '+'}${Math.abs(Math.round(effect))} points)`,
    )}</p></div></li>`,
  )}</ol>`;
}

function row(lane: Lane, moments: readonly CurveMoment[], duration: number): Markup {
  const height = lane.id === 'confidence' ? CURVE_HEIGHT : HEIGHT[lane.kind];
  return html`<div class="lane lane-${lane.kind}">
    <span class="lane-name">${lane.title}${legend(lane)}</span>
    <div class="lane-picture" data-seek>
      <svg height="${height}" role="img" aria-label="${describe(lane)}"><svg viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" width="100%" height="${height}">${drawing(lane, duration, height)}</svg>${names(lane, duration, height)}${moments.map((one) => badge(one, lane, duration, height))}</svg>
    </div>
  </div>`;
}

const percent = (time: number, duration: number): string =>
  `${Math.round((1000 * Math.min(time, duration)) / Math.max(duration, 0.001)) / 10}%`;

/** The number of a dip or peak at its place on the curve, kept inside the picture. */
function badge(
  { number, kind, at, start, end, index }: CurveMoment,
  { range: [low, high] }: Lane,
  duration: number,
  height: number,
): Markup {
  const y = height - 2 - ((index - low) / (high - low)) * (height - 4);
  const cy = Math.min(height - 11, Math.max(11, kind === 'dip' ? y + 16 : y - 16));
  const x = percent(at, duration);
  return html`<g class="badge-${kind}" data-t="${round(start)}" data-end="${round(end)}"><circle cx="${x}" cy="${round(cy)}" r="10"/><text x="${x}" y="${round(cy + 4)}">${number}</text></g>`;
}

/** Names of stretches that are wide enough to hold them. */
function names({ kind, id, events }: Lane, duration: number, height: number): Markup | null {
  if (kind !== 'events' || id !== 'answers') return null;
  return html`${events
    .filter(({ start, end }) => end - start > duration * 0.025)
    .map(
      ({ start, end, name }) =>
        html`<text class="event-name" x="${percent((start + end) / 2, duration)}" y="${height - 5}">${name}</text>`,
    )}`;
}

/** Beside the name: the ends of the range, or the colours of the classes. */
function legend(lane: Lane): Markup | null {
  if (lane.kind === 'shares' || lane.series.length > 1)
    return html`<span class="keys">${lane.series.map(({ label }, i) => html`<span><i class="key ${lane.kind === 'shares' ? classOf(label) : `line-${Math.min(i, 1)}`}"></i>${label}</span> `)}</span>`;
  if (lane.kind === 'events' && lane.id !== 'answers') return html` <small>${lane.events.length}</small>`;
  if (lane.kind !== 'line' || ['share', 'ratio', '−1…1'].includes(lane.unit)) return null;
  const [low, high] = lane.range;
  return html` <small>${Math.round(low)} to ${Math.round(high)} ${lane.unit}</small>`;
}

/** Only the three classes that the product names have a colour of their own. */
function classOf(label: string): string {
  return ['neutral', 'happy', 'nervous'].includes(label) ? `is-${label}` : 'is-other';
}

function describe({ title, unit, kind, series, events }: Lane): string {
  if (kind === 'events') return `${title}: ${events.length} over time`;
  const means = series.flatMap(({ label, values }) => {
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return [];
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    return [series.length > 1 ? `${label} ${mean.toFixed(2)}` : mean.toFixed(2)];
  });
  return means.length === 0 ? `${title}: not measured` : `${title} over time, mean ${means.join(', ')} ${unit}`;
}

function drawing(lane: Lane, duration: number, height: number): Markup {
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

/** Round numbers of seconds, 5 to 10 of them. */
function axis(duration: number): Markup {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
  const step = steps.find((candidate) => duration / candidate <= 8) ?? 3600;
  const marks = Array.from({ length: Math.floor(duration / step) + 1 }, (_, i) => i * step).filter(
    (time) => time < duration * 0.95,
  );
  return html`${marks.map((time) => html`<text x="${percent(time, duration)}" y="13">${length(time).replace(/ 0 (s|min)$/, '')}</text>`)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
