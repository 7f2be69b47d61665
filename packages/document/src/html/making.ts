import { confidenceHow } from '@impact/insight/confidence/how';
import { percentages } from '@impact/insight/confidence/percentages';
import type { ReportView } from '../view/report-view.ts';
import { html, type Markup } from './markup.ts';

/** How the report was made: the confidence index, the suggestions, the engines, and what is missing. */
export const makingSection = (view: ReportView): Markup => html`<h3>Delivery confidence</h3>
  <p class="quiet">The weighted mean of the components that could be measured: ${Math.round(view.confidence.measured)} % of the weight. ${view.confidence.weights}</p>
  <p class="quiet">The curve: ${confidenceHow.curve} ${confidenceHow.moments}</p>
  ${confidenceTable(view)}
  <h3>Suggestions</h3>
  <p>${view.coach.writer} ${view.coach.note}</p>
  ${view.coach.facts.length > 0 && html`<dl>${view.coach.facts.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`}
  ${missingList(view)}
  <h3>Engines</h3>${engineTable(view)}`;

function confidenceTable({ confidence }: ReportView): Markup {
  const percent = percentages(confidence.parts.map(({ weight }) => weight));
  return html`<table class="parts"><thead><tr><th scope="col">Component</th><th scope="col">Weight</th><th scope="col">Score</th><th scope="col">How it is scored</th></tr></thead><tbody>${confidence.parts.map(
    ({ label, score, how, reason }, index) =>
      html`<tr><th scope="row">${label}</th><td>${percent[index]} %</td><td>${score === null ? html`<span class="quiet">not measured</span>` : bar(score)}</td><td class="quiet">${
        score === null && reason !== null ? reason : how
      }</td></tr>`,
  )}</tbody></table>`;
}

const bar = (score: number): Markup =>
  html`<b>${Math.round(score)}</b> <svg class="bar" aria-hidden="true"><rect class="bar-back" width="100%" height="6" rx="3"/><rect class="bar-fill" width="${Math.round(score)}%" height="6" rx="3"/></svg>`;

function missingList({ missing }: ReportView): Markup | null {
  if (missing.length === 0) return null;
  return html`<h3>What could not be had</h3><ul class="missing">${missing.map(
    ({ reason, what }) => html`<li><b>${what.join(' · ')}</b> ${reason}</li>`,
  )}</ul>`;
}

function engineTable({ engines }: ReportView): Markup {
  return html`<table class="engines"><thead><tr><th scope="col">Step</th><th scope="col">Engine</th><th scope="col">Model</th></tr></thead><tbody>${engines.map(
    ({ step, name, version, model }) =>
      html`<tr><td>${step}</td><td>${name} ${version}</td><td>${
        model && html`${model.id}, ${model.licence} <code>${model.sha256.slice(0, 12)}</code>`
      }</td></tr>`,
  )}</tbody></table>`;
}
