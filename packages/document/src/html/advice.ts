import type { Finding } from '@impact/report/report';
import type { AdviceItem } from '../view/advice.ts';
import type { AnswerView } from '../view/answers.ts';
import type { ReportView } from '../view/report-view.ts';
import { html, Markup } from './markup.ts';
import { moments, quoted } from './moments.ts';

/** What went well, what to try, and what to practise. */
export function adviceSection({ advice, answers, coach }: ReportView): Markup {
  const { strengths, items, notes, exercises } = advice;
  return html`<div class="advice">
    <div><h2>What went well</h2>${strengthList(strengths)}</div>
    <div><h2>What to try</h2>${items.length > 0 ? adviceList(items, 'h3') : html`<p class="quiet">Nothing stood out that would change the impression much.</p>`}
      ${elsewhere(answers)}</div>
  </div>
  ${
    exercises.length > 0 &&
    html`<aside class="practise"><h2>Practise</h2><ul>${exercises.map(
      ({ title, how, minutes }) =>
        html`<li><h3>${title}</h3><p>${how}</p><p class="quiet">${minutes} ${minutes === 1 ? 'minute' : 'minutes'}</p></li>`,
    )}</ul></aside>`
  }
  ${notes.length > 0 && html`<div class="worth"><h2>Worth knowing</h2>${noteList(notes)}</div>`}
  ${coach.byModel && html`<p class="quiet">${coach.writer}</p>`}${coach.note && html`<p class="quiet">${coach.note}</p>`}`;
}

/** What to try, numbered; `heading` is the level that fits where the list stands. */
export const adviceList = (items: readonly AdviceItem[], heading: 'h3' | 'h5'): Markup => {
  const tag = new Markup(heading);
  return html`<ol class="tries">${items.map(
    ({ title, observed, advice, quote, evidence }) => html`<li><${tag}>${title}</${tag}>
      ${observed && html`<p>${observed}</p>`}
      ${quote && html`<p class="said">${quoted(quote)}</p>`}
      ${advice.map((text) => html`<p class="do">${text}</p>`)}
      ${quote === null && moments(evidence)}</li>`,
  )}</ol>`;
};

function strengthList(strengths: readonly AdviceItem[]): Markup {
  if (strengths.length === 0) return html`<p class="quiet">Nothing stood out clearly enough to name it.</p>`;
  return html`<ul class="findings">${strengths.map(
    ({ title, observed, advice, quote, evidence }) =>
      html`<li><h3>${title}</h3><p>${observed}</p>${quote && html`<p class="said">${quoted(quote)}</p>`}${advice.map((text) => html`<p>${text}</p>`)}${quote === null && moments(evidence, 3)}</li>`,
  )}</ul>`;
}

const noteList = (notes: readonly Finding[]): Markup =>
  html`<ul class="findings">${notes.map(
    ({ title, detail, evidence }) => html`<li><h3>${title}</h3><p>${detail}</p>${moments(evidence, 3)}</li>`,
  )}</ul>`;

/** Where the advice stands that belongs to single answers. */
function elsewhere(answers: readonly AnswerView[]): Markup | null {
  const own = answers.filter(({ advice }) => advice.length > 0);
  if (own.length === 0) return null;
  return html`<p class="quiet">More to try stands with ${own.map(
    ({ number }, i) => html`${i > 0 && ', '}<a href="#answer-${number}">answer ${number}</a>`,
  )}.</p>`;
}
