import type { Report } from '@impact/report/report';
import { html, Markup } from './html/markup.ts';
import { SCRIPT_SHA256, script } from './html/script.ts';
import {
  card,
  confidenceTable,
  dial,
  dipList,
  engineTable,
  findingList,
  metricRow,
  suggestionSection,
  transcriptSection,
} from './html/sections.ts';
import { STYLE_SHA256, style } from './html/style.ts';
import { timelineSection } from './html/timeline.ts';
import { type ReportView, reportView } from './view/report-view.ts';

export interface HtmlOptions {
  /** Relative address of the recording, already URL-encoded; the page plays it where it lies there. */
  recordingHref: string;
}

/**
 * The report as one self-contained page: nothing is fetched but the recording beside it, and every text is escaped.
 * A click on any moment, word or timeline row seeks the player.
 */
export function renderHtml(report: Report, options: HtmlOptions): string {
  const view = reportView(report);
  return `<!doctype html>\n${page(view, options).text}\n`;
}

function page(view: ReportView, { recordingHref }: HtmlOptions): Markup {
  return html`<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${new Markup(STYLE_SHA256)}'; script-src 'sha256-${new Markup(SCRIPT_SHA256)}'; media-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${view.name} – IMPACT review</title>
<style>${new Markup(style)}</style></head><body>
<header>
  <p class="brand">IMPACT</p>
  <h1>${view.name}</h1>
  <p class="quiet">${view.date} · ${view.facts.join(' · ')}</p>
  ${view.warnings.length > 0 && html`<div class="warning" role="note"><strong>Before you read on</strong><ul>${view.warnings.map((text) => html`<li>${text}</li>`)}</ul></div>`}
</header>
<main>
  <section class="top" aria-label="Headline">
    ${player(view, recordingHref)}
    <div class="headline">${dial(view)}<div class="cards">${view.headline.map(card)}</div></div>
  </section>
  <section class="columns">
    <div><h2>What went well</h2>${findingList(view.strengths, 'Nothing stood out clearly enough to name it.')}</div>
    <div><h2>What to try</h2>${findingList(view.improvements, 'Nothing stood out that would change the impression much.')}</div>
  </section>
  ${view.notes.length > 0 && html`<section><h2>Worth knowing</h2>${findingList(view.notes, '')}</section>`}
  <section><h2>Timeline</h2>${timelineSection(view.lanes, view.duration)}${dipList(view)}</section>
  <section><h2>Suggestions</h2>${suggestionSection(view)}</section>
  <section><h2>Transcript</h2>${transcriptSection(view)}</section>
  <section><h2>All numbers, and how each is made</h2>
    <p class="quiet">Open a line to see its formula, its source and the moments it came from. Reliability follows from coverage, from the engine's known error and from how much material there was.</p>
    ${view.groups.map(({ title, metrics }) => html`<h3>${title}</h3><div class="metrics">${metrics.map(metricRow)}</div>`)}
    <h3>Delivery confidence</h3>
    <p class="quiet">The weighted mean of the components that could be measured.</p>
    ${confidenceTable(view)}
    <h3>Engines</h3>${engineTable(view)}
  </section>
</main>
<footer class="quiet">This report describes behaviour that could be seen and heard in one recording. It does not rank or reject anybody; a person decides.</footer>
<script>${new Markup(script)}</script>
</body></html>`;
}

function player(view: ReportView, href: string): Markup {
  const kind = view.hasPicture ? 'video' : 'audio';
  const element = view.hasPicture
    ? html`<video id="player" controls preload="metadata" src="${href}"></video>`
    : html`<audio id="player" controls preload="metadata" src="${href}"></audio>`;
  return html`<div class="player ${kind}">${element}
    <p class="quiet" id="player-missing" hidden>The recording is not beside this page, or this browser cannot play it. <a href="${href}">Open the recording</a></p></div>`;
}
