import type { Finding } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { MetricView } from '../view/metrics.ts';
import type { ReportView } from '../view/report-view.ts';
import { clock } from '../view/time.ts';
import { html, type Markup } from './markup.ts';

/** Evidence spans shown beside one number; a person needs a few, not all. */
const MOMENTS = 6;

/** Buttons that take the player to the moments a number or finding came from. */
export function moments(spans: readonly Span[], limit = MOMENTS): Markup | null {
  if (spans.length === 0) return null;
  const more = spans.length - limit;
  return html`<span class="moments">${spans
    .slice(0, limit)
    .map(
      ({ start, end }) =>
        html`<button type="button" data-t="${start}" data-end="${end}" aria-label="Play from ${clock(start)}">${clock(start)}</button>`,
    )}${more > 0 && html`<span class="quiet">and ${more} more</span>`}</span>`;
}

export function dial(view: ReportView): Markup {
  const { index, reason, reliability } = view.confidence;
  // A half circle of radius 80: its length is 80π.
  const arc = 80 * Math.PI;
  const filled = ((index ?? 0) / 100) * arc;
  return html`<figure class="dial">
    <svg viewBox="0 0 200 112" role="img" aria-label="Delivery confidence index ${index === null ? 'not available' : `${Math.round(index)} of 100`}">
      <path class="dial-back" d="M20 100a80 80 0 0 1 160 0"/>
      ${index !== null && html`<path class="dial-fill" d="M20 100a80 80 0 0 1 160 0" stroke-dasharray="${filled.toFixed(1)} ${arc.toFixed(1)}"/>`}
      <text x="100" y="92">${index === null ? '–' : Math.round(index)}</text>
    </svg>
    <figcaption><strong>Delivery confidence</strong>
      <span>How confident the delivery looks and sounds, from what can be seen and heard. It predicts neither performance nor hiring.</span>
      ${reliability && html`<span>Reliability ${reliability}</span>`}
      ${reason && html`<span>${reason}</span>`}
    </figcaption>
  </figure>`;
}

export function card(metric: MetricView): Markup {
  return html`<article class="card">
    <h3>${metric.label}</h3>
    <p class="number">${metric.value} <small>${metric.unit}</small></p>
    <p>${chip(metric)} <span class="quiet">reliability ${metric.reliability}</span></p>
    ${moments(metric.evidence, 3)}
  </article>`;
}

export function chip({ band }: MetricView): Markup | null {
  return band && html`<span class="chip tone-${band.tone}">${band.label}</span>`;
}

export function findingList(findings: readonly Finding[], empty: string): Markup {
  if (findings.length === 0) return html`<p class="quiet">${empty}</p>`;
  return html`<ul class="findings">${findings.map(
    ({ title, detail, evidence }) => html`<li><h3>${title}</h3><p>${detail}</p>${moments(evidence)}</li>`,
  )}</ul>`;
}

export function suggestionSection({ suggestions }: ReportView): Markup {
  const by =
    suggestions.by === 'rules'
      ? 'Written by rules from the numbers above.'
      : `Written by ${suggestions.model ?? 'a language model'} from the numbers above; check it before you rely on it.`;
  return html`${suggestions.summary && html`<p class="lead">${suggestions.summary}</p>`}
    <ol class="findings">${suggestions.items.map(
      ({ area, advice, why, evidence }) =>
        html`<li><h3><span class="chip tone-info">${area}</span> ${advice}</h3><p>${why}</p>${moments(evidence)}</li>`,
    )}</ol>
    <p class="quiet">${by} ${suggestions.note}</p>`;
}

export function transcriptSection({ transcript }: ReportView): Markup {
  if (!transcript) return html`<p class="quiet">There is no transcript; the reasons stand at the top.</p>`;
  return html`<p class="quiet">Click a word to hear it. <mark class="filler">Fillers</mark> and <mark class="grammar">grammar findings</mark> are marked. Engine: ${transcript.engine}${transcript.draft && ', draft'}.</p>
    <div class="transcript${transcript.draft && ' draft'}">${transcript.lines.map(
      ({
        speaker,
        start,
        words,
      }) => html`<p><span class="who"><button type="button" data-t="${start}" aria-label="Play from ${clock(start)}">${clock(start)}</button>${speaker && html` ${speaker}`}</span>
        <span>${words.map((word) => {
          return word.mark === null
            ? html`<span data-t="${word.start}">${word.text}</span> `
            : html`<mark class="${word.mark}" data-t="${word.start}" title="${word.note ?? 'filler'}">${word.text}</mark> `;
        })}</span></p>`,
    )}</div>`;
}

export function confidenceTable({ confidence }: ReportView): Markup {
  return html`<table class="parts"><thead><tr><th>Component</th><th>Weight</th><th>Score</th><th>How it is scored</th></tr></thead><tbody>${confidence.parts.map(
    ({ label, weight, score, how }) =>
      html`<tr><td>${label}</td><td>${Math.round(weight)} %</td><td>${
        score === null
          ? html`<span class="quiet">not measured</span>`
          : html`<meter min="0" max="100" value="${Math.round(score)}"></meter> ${Math.round(score)}`
      }</td><td class="quiet">${how}</td></tr>`,
  )}</tbody></table>`;
}

/** Where the curve dips, and what pulls it down. */
export function dipList({ dips }: ReportView): Markup | null {
  if (dips.length === 0) return null;
  return html`<h3>Where confidence dips</h3><ul class="dips">${dips.map(
    ({ span, text }) => html`<li>${moments([span])} ${text}</li>`,
  )}</ul>`;
}

export function metricRow(metric: MetricView): Markup {
  const { label, value, unit, coverage, reliability, reason, evidence, how } = metric;
  return html`<details class="metric"><summary>
      <span class="metric-name">${label}</span>
      <span class="metric-value">${value} <small>${unit}</small></span>
      <span>${chip(metric)}</span>
      <span class="quiet">${reason === null ? html`reliability ${reliability}` : 'not measured'}</span>
    </summary>
    <dl>
      ${reason && html`<dt>Why not</dt><dd>${reason}</dd>`}
      ${how && html`<dt>How it is made</dt><dd>${how.formula}</dd><dt>From</dt><dd>${how.inputs.join(', ')}</dd><dt>Source</dt><dd>${how.source}</dd>`}
      ${metric.bands.length > 0 && html`<dt>Bands</dt><dd>${metric.bands.join('; ')}</dd>`}
      ${metric.facts.map((fact) => html`<dt class="fact">${fact.label}</dt><dd>${fact.text}</dd>`)}
      <dt>Coverage</dt><dd>${coverage} of the relevant time could be measured</dd>
      ${evidence.length > 0 && html`<dt>Moments</dt><dd>${moments(evidence, 20)}</dd>`}
      <dt>Id</dt><dd><code>${metric.id}</code></dd>
    </dl></details>`;
}

export function engineTable({ engines }: ReportView): Markup {
  return html`<table class="engines"><thead><tr><th>Step</th><th>Engine</th><th>Model</th></tr></thead><tbody>${engines.map(
    ({ step, name, version, model }) =>
      html`<tr><td>${step}</td><td>${name} ${version}</td><td>${
        model && html`${model.id}, ${model.licence} <code>${model.sha256.slice(0, 12)}</code>`
      }</td></tr>`,
  )}</tbody></table>`;
}
