import { unitBehind } from '@impact/insight/metrics/value-text';
import type { MetricView, Moment } from '../view/metrics.ts';
import type { ReportView } from '../view/report-view.ts';
import { html, type Markup } from './markup.ts';
import { moment, moments } from './moments.ts';
import { chip, scaleBar } from './opening.ts';

/** Evidence that an opened line shows. */
const ALL_MOMENTS = 20;

/** Every number, by chapter; each opens to how it is made and where it comes from. */
export const numbersSection = ({ groups }: ReportView): Markup =>
  html`<p class="quiet"><span class="screen">Open a line to see its formula, its source and the moments it came from.</span> Reliability follows from how much of the time could be measured, from the engine's known error and from how much material there was.</p>
  ${groups.map(({ title, metrics }) => html`<h3>${title}</h3><div class="metrics">${metrics.filter(isMeasured).map(metricRow)}</div>`)}${unmeasured(groups)}`;

const isMeasured = ({ reason }: MetricView): boolean => reason === null;

/** What has no value, out of the way with its reasons. */
function unmeasured(groups: ReportView['groups']): Markup | null {
  const missing = groups.flatMap(({ metrics }) => metrics).filter((metric) => !isMeasured(metric));
  if (missing.length === 0) return null;
  return html`<details class="unmeasured"><summary>Not measured (${missing.length})</summary><div class="metrics">${missing.map(metricRow)}</div></details>`;
}

function metricRow(metric: MetricView): Markup {
  const { label, value, unit, scale, coverage, reliability, reason, evidence, best, worst, how } = metric;
  return html`<details class="metric"><summary>
      <span class="metric-name">${label}</span>
      <span class="metric-value">${value} <small>${unitBehind(unit, value)}</small></span>
      <span>${chip(metric)}</span>
      <span class="metric-trust">${reason === null ? html`<i class="trust trust-${reliability}"></i>${reliability}<span class="paper">, ${coverage} measured</span>` : 'not measured'}</span>
    </summary>
    ${how && html`<p class="paper made">${how.formula} (${how.source})</p>`}
    <dl>
      ${reason && html`<dt>Why not</dt><dd>${reason}</dd>`}
      ${how && html`<dt>How it is made</dt><dd>${how.formula}</dd><dt>From</dt><dd>${how.inputs.join(', ')}</dd><dt>Source</dt><dd>${how.source}</dd>`}
      ${metric.bands.length > 0 && html`<dt>Bands</dt><dd>${metric.bands.join('; ')}${scale && scaleBar(scale, metric)}</dd>`}
      ${best && html`<dt>Best stretch</dt><dd>${stretch(best)}</dd>`}
      ${worst && html`<dt>Weakest stretch</dt><dd>${stretch(worst)}</dd>`}
      ${metric.facts.map((fact) => html`<dt class="fact">${fact.label}</dt><dd>${fact.text}</dd>`)}
      ${reason === null && html`<dt>Coverage</dt><dd>${coverage} of the relevant time could be measured</dd><dt>Reliability</dt><dd>${reliability}</dd>`}
      ${evidence.length > 0 && html`<dt>Moments</dt><dd>${moments(evidence, ALL_MOMENTS)}</dd>`}
      <dt>Id</dt><dd><code>${metric.id}</code></dd>
    </dl></details>`;
}

const stretch = ({ span, value }: Moment): Markup => html`${moment(span)} ${value}`;
