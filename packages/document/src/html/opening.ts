import type { MetricView } from '../view/metrics.ts';
import type { ReportView } from '../view/report-view.ts';
import type { Scale } from '../view/scale.ts';
import { html, type Markup } from './markup.ts';
import { moments } from './moments.ts';

/** The recording beside the page. It stays in a corner when a reader scrolls on while it plays. */
export function player({ hasPicture }: ReportView, href: string): Markup {
  const element = hasPicture
    ? html`<video id="player" controls preload="metadata" aria-label="The recording" src="${href}"></video>`
    : html`<audio id="player" controls preload="metadata" aria-label="The recording" src="${href}"></audio>`;
  return html`<div class="player ${hasPicture ? 'video' : 'audio'}">
    <div class="stage"><div class="frame">${element}<button type="button" id="undock" class="plain" aria-label="Stop and put the player back">Close</button></div></div>
    <p class="quiet" id="player-missing" hidden>The recording is not beside this page, or this browser cannot play it. <a href="${href}">Open the recording</a></p>
    <p class="quiet keys">Click any time to hear it. Keys: <kbd>Space</kbd> plays and stops, <kbd>←</kbd> <kbd>→</kbd> go 5 s; on a moment or the timeline also <kbd>K</kbd>, and <kbd>J</kbd> <kbd>L</kbd> for 10 s.</p>
  </div>`;
}

/** The confidence index on a half circle, with what it is and how far it may be trusted. */
export function dial({ confidence: { index, reason, reliability } }: ReportView): Markup {
  // A half circle of radius 80: its length is 80π.
  const arc = 80 * Math.PI;
  const filled = ((index ?? 0) / 100) * arc;
  return html`<figure class="dial">
    <svg viewBox="0 0 200 116" role="img" aria-label="Delivery confidence index ${index === null ? 'not available' : `${Math.round(index)} of 100`}">
      <path class="dial-back" d="M20 104a80 80 0 0 1 160 0"/>
      ${index !== null && index > 0 && html`<path class="dial-fill" d="M20 104a80 80 0 0 1 160 0" stroke-dasharray="${filled.toFixed(1)} ${(arc + 20).toFixed(1)}"/>`}
      <text x="100" y="92">${index === null ? '–' : Math.round(index)}</text>
      ${index !== null && html`<text class="dial-of" x="100" y="112">of 100</text>`}
    </svg>
    <figcaption><h2>Delivery confidence</h2>
      <p>How confident the delivery looks and sounds, from what can be seen and heard. It predicts neither performance nor hiring.</p>
      ${reliability && html`<p>Reliability ${reliability}</p>`}
      ${reason && html`<p>${reason}</p>`}
    </figcaption>
  </figure>`;
}

/** One headline number on the scale of its bands. */
export function card(metric: MetricView): Markup {
  const { label, value, unit, scale, reliability, evidence, worst } = metric;
  return html`<article class="card">
    <h3>${label}</h3>
    <p class="number">${value} <small>${unit}</small></p>
    ${scale && scaleBar(scale, metric)}
    <p class="card-foot">${chip(metric)}${reliability === 'low' && html` <span class="quiet">low reliability</span>`}</p>
    ${worst ? html`<p class="quiet">Weakest at ${moments([worst.span])}</p>` : moments(evidence, 3)}
  </article>`;
}

export function chip({ band }: MetricView): Markup | null {
  return band && html`<span class="chip tone-${band.tone}">${band.label}</span>`;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Borders closer than this share of the scale lose the second label where there is little room. */
const NEAR = 0.16;
/** Closer than this the second label has no room at all. */
const TOUCHING = 0.08;

/** The bands side by side, the borders' values under them, and a mark where the value lies. */
export function scaleBar({ parts, ticks, mark }: Scale, { value, unit, band, number }: MetricView): Markup {
  const inPercent = value.endsWith('%') && number !== null;
  const shown = (tick: number) => (inPercent ? `${Math.round(tick * 100)}` : String(tick).replace('-', '−'));
  return html`<svg class="scale" role="img" aria-label="${`${value} ${unit}, ${band?.label ?? ''}`}">
    ${parts.map(({ tone, from, to }) => html`<rect class="scale-${tone}" x="${percent(from)}" width="${percent(Math.max(0, to - from))}" y="5" height="6"/>`)}
    ${ticks.map(({ at, value: tick }, i) => at - (ticks[i - 1]?.at ?? -1) >= TOUCHING && html`<text${at - (ticks[i - 1]?.at ?? -1) < NEAR && html` class="near"`} x="${percent(at)}" y="25">${shown(tick)}</text>`)}
    <circle class="scale-mark" cx="${percent(Math.min(0.97, Math.max(0.03, mark)))}" cy="8" r="6"/>
  </svg>`;
}
