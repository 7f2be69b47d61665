import type { ConfidenceView, CurveMoment } from '../view/confidence.ts';
import { length } from '../view/time.ts';
import type { Lane } from '../view/timeline.ts';
import { classOf, drawing, round, WIDTH } from './drawing.ts';
import { html, type Markup } from './markup.ts';
import { moment } from './moments.ts';

/** Height of a row in px; the width is always 1000 units for the whole recording. */
const HEIGHT: Record<Lane['kind'], number> = { line: 48, state: 14, shares: 34, events: 18 };
const CURVE_HEIGHT = 132;

/** The rows of the timeline, of which there is at least one, as pictures on one time axis; a click seeks, one playhead runs over all. */
export function timelineSection(lanes: readonly Lane[], moments: readonly CurveMoment[], duration: number): Markup {
  const rows = (wanted: boolean) =>
    lanes
      .filter(({ first }) => first === wanted)
      .map((lane) => row(lane, lane.id === 'confidence' ? moments : [], duration));
  const others = rows(false);
  return html`<div class="timeline" data-duration="${duration}">
    <div class="lane axis" aria-hidden="true"><span class="lane-name"></span><div class="lane-picture"><svg height="18">${axis(duration)}</svg></div></div>
    ${rows(true)}
    ${others.length > 0 && html`<details class="more"><summary>${others.length === 1 ? 'One more row' : `${others.length} more rows`}: ${others.length === 1 ? lanes.find(({ first }) => !first)?.title.toLowerCase() : 'voice, head and posture'}</summary>${others}</details>`}
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

/** Round numbers of seconds, 5 to 10 of them. */
function axis(duration: number): Markup {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
  const step = steps.find((candidate) => duration / candidate <= 8) ?? 3600;
  const marks = Array.from({ length: Math.floor(duration / step) + 1 }, (_, i) => i * step).filter(
    (time) => time < duration * 0.95,
  );
  return html`${marks.map((time) => html`<text x="${percent(time, duration)}" y="13">${length(time).replace(/ 0 (s|min)$/, '')}</text>`)}`;
}
