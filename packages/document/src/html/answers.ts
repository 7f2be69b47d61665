import type { AnswerView } from '../view/answers.ts';
import type { MetricView } from '../view/metrics.ts';
import type { ReportView } from '../view/report-view.ts';
import { length } from '../view/time.ts';
import { adviceList } from './advice.ts';
import { html, type Markup } from './markup.ts';
import { moment, quoted } from './moments.ts';
import { chip } from './opening.ts';

/** The answers side by side in a table, and each by itself. */
export function answersSection({ answers, apart }: ReportView): Markup {
  return html`${apart.length > 0 && html`<ul class="apart">${apart.map(({ answer, text }) => html`<li><a href="#answer-${answer}">${text}</a></li>`)}</ul>`}
  ${answers.length > 1 && table(answers)}<div class="answers">${answers.map(answerCard)}</div>`;
}

const heard = ({ story }: AnswerView): string =>
  story === null ? '–' : `${story.filter(({ quote }) => quote !== null).length} of 4`;

function table(answers: readonly AnswerView[]): Markup {
  return html`<div class="scroll" role="region" aria-label="Answers side by side" tabindex="0"><table class="compare">
    <thead><tr><th scope="col">Answer</th><th scope="col">Length</th><th scope="col">Pace</th><th scope="col">Fillers</th><th scope="col">Eye contact</th><th scope="col">Story</th></tr></thead>
    <tbody>${answers.map(
      (
        answer,
      ) => html`<tr><th scope="row"><a href="#answer-${answer.number}">${answer.number}</a> <span class="clip">${answer.question ?? 'Question not heard'}</span></th>
      <td>${length(answer.end - answer.start)}</td>${answer.compared.map((metric) => html`<td>${short(metric)}</td>`)}<td>${heard(answer)}</td></tr>`,
    )}</tbody></table></div>`;
}

function short(metric: MetricView | null): Markup {
  if (!metric || metric.number === null)
    return html`<span class="quiet" ${metric?.reason ? html`title="${metric.reason}"` : null}>–</span>`;
  return html`<b>${metric.value}</b> ${metric.band && html`<span class="dot scale-${metric.band.tone}"></span><span class="quiet">${metric.band.label}</span>`}`;
}

function answerCard(answer: AnswerView): Markup {
  const { number, start, end, words, question, asked, source, story, noStory, terms, compared, others, advice } =
    answer;
  const shown = compared.filter((metric) => metric !== null).filter((metric) => metric.number !== null);
  return html`<article class="answer" id="answer-${number}">
    <header><p class="quiet">Answer ${number} at ${moment({ start, end })} · ${length(end - start)} · ${words} words</p>
      <h3>${question ?? `Answer ${number}`}</h3>
      <p class="quiet">${source}${asked !== null && html` Asked at ${moment({ start: asked, end: start })}`}</p></header>
    ${shown.length > 0 && html`<dl class="figures">${[...shown, ...others].map(figure)}</dl>`}
    <div class="answer-body">
      <div><h4>Parts of a story</h4>${
        story === null
          ? html`<p class="quiet">${noStory}</p>`
          : html`<ul class="story">${story.map(
              ({ part, quote }) =>
                html`<li class="${quote ? 'heard' : 'not-heard'}"><b>${part}</b> ${quote ? html`<span>${quoted(quote)}</span>` : html`<span class="quiet">not heard</span>`}</li>`,
            )}</ul>`
      }
      ${
        terms &&
        (terms.used.length > 0 || terms.unused.length > 0) &&
        html`<h4>Words of the question</h4><ul class="terms">${terms.used.map(
          ({ text, start: at, end: until }) =>
            html`<li>${text} ${moment({ start: at, end: Math.max(at, until) })}</li>`,
        )}${terms.unused.map((text) => html`<li class="quiet">${text}: not taken up</li>`)}</ul>`
      }</div>
      ${advice.length > 0 && html`<div><h4>What to try here</h4>${adviceList(advice, 'h5')}</div>`}
    </div>
  </article>`;
}

function figure(metric: MetricView): Markup {
  const { label, value, unit } = metric;
  return html`<div><dt>${label}</dt><dd><b>${value}</b> <small>${unit}</small> ${chip(metric)}</dd></div>`;
}
