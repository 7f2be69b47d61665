import type { Report } from '@impact/report/report';
import { adviceSection } from './html/advice.ts';
import { answersSection } from './html/answers.ts';
import { conclusionSection } from './html/conclusion.ts';
import { makingSection } from './html/making.ts';
import { html, Markup } from './html/markup.ts';
import { numbersSection } from './html/numbers.ts';
import { card, dial, player } from './html/opening.ts';
import { SCRIPT_SHA256, script } from './html/script.ts';
import { STYLE_SHA256, style } from './html/style.ts';
import { curveMoments, timelineSection } from './html/timeline.ts';
import { transcriptSection } from './html/transcript.ts';
import type { InterviewHeading } from './view/interview-heading.ts';
import { type ReportView, reportView } from './view/report-view.ts';

export interface HtmlOptions {
  /**
   * Relative address of the recording, already URL-encoded; the page plays it where it lies there. null leaves the player out, as for
   * paper.
   */
  recordingHref: string | null;
  /** The interview that the report belongs to; without it the page is named by the file of the recording. */
  interview?: InterviewHeading;
}

/**
 * The report as one self-contained page: nothing is fetched but the recording beside it, and every text is escaped.
 * A click on any moment, word or timeline row seeks the player; printed, it is a report on A4.
 */
export function renderHtml(report: Report, options: HtmlOptions): string {
  const view = reportView(report);
  return `<!doctype html>\n${page(view, options).text}\n`;
}

interface Chapter {
  id: string;
  title: string;
  body: Markup;
}

function page(view: ReportView, { recordingHref, interview }: HtmlOptions): Markup {
  const { date, facts, warnings, summary } = view;
  const name = interview?.title ?? view.name;
  const list = [...conclusion(interview), ...chapters(view)];
  return html`<html lang="en" data-name="${name}" data-date="${date}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${new Markup(STYLE_SHA256)}'; script-src 'sha256-${new Markup(SCRIPT_SHA256)}'; media-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${name} – IMPACT review</title>
<style>${new Markup(style)}</style></head><body>
<a class="skip" href="#summary">Skip to the summary</a>
<header class="page">
  <p class="brand">IMPACT <span>Interview review</span></p>
  <h1>${name}</h1>
  <p class="quiet">${interview?.candidateName && html`<bdi>${interview.candidateName}</bdi> · `}${date} · ${facts.join(' · ')}${interview && html` · recording <bdi>${view.name}</bdi>`}</p>
</header>
<nav aria-label="Parts of this report"><ul><li><a href="#summary">Summary</a></li>${list.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main>
  <section id="summary" aria-label="Summary">
    ${warnings.length > 0 && html`<div class="warning" role="note"><strong>Before you read on</strong><ul>${warnings.map((text) => html`<li>${text}</li>`)}</ul></div>`}
    <div class="top">
      ${recordingHref !== null && player(view, recordingHref)}
      <div class="headline">${dial(view)}${summary !== '' && html`<p class="lead">${summary}</p>`}</div>
    </div>
    <div class="cards">${view.headline.map(card)}</div>
    ${adviceSection(view)}
  </section>
  ${list.map(({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>`)}
</main>
<footer>This report describes behaviour that could be seen and heard in one recording. It does not rank or reject anybody; a person decides.</footer>
<script>${new Markup(script)}</script>
</body></html>`;
}

const conclusion = (interview: InterviewHeading | undefined): Chapter[] =>
  interview?.signOff ? [{ id: 'conclusion', title: 'Conclusion', body: conclusionSection(interview.signOff) }] : [];

function chapters(view: ReportView): Chapter[] {
  const { transcript, answers, lanes, duration } = view;
  return [
    ...(lanes.length > 0
      ? [
          {
            id: 'timeline',
            title: 'Timeline',
            body: html`${timelineSection(lanes, view.confidence.moments, duration)}${curveMoments(view.confidence)}`,
          },
        ]
      : []),
    ...(answers.length > 0 ? [{ id: 'answers', title: 'Answers', body: answersSection(view) }] : []),
    {
      id: 'transcript',
      title: 'Transcript',
      body: transcript
        ? transcriptSection(transcript)
        : html`<p class="quiet">There is no transcript; the reasons stand at the top.</p>`,
    },
    { id: 'numbers', title: 'Numbers', body: numbersSection(view) },
    { id: 'making', title: 'How it was made', body: makingSection(view) },
  ];
}
