import type { Mark, MarkKind, SentenceView, TranscriptView, WordRun } from '../view/transcript.ts';
import { html, type Markup } from './markup.ts';
import { moment } from './moments.ts';

const KINDS: Record<MarkKind, string> = {
  filler: 'Filler',
  grammar: 'Grammar',
  wording: 'Wording that may leave people out',
  hedge: 'Hedge',
  repeat: 'Repeat',
};

/** What was said, word by word, with its marks; a click on a word plays it, a click on a note opens it. */
export function transcriptSection(transcript: TranscriptView): Markup {
  const { draft, engine, lines, kinds, polarities, notes } = transcript;
  const ids = new Map(notes.map((mark, i) => [mark, `note-${i + 1}`]));
  return html`<p class="quiet">Click a word to hear it. ${
    kinds.some((kind) => kind === 'grammar' || kind === 'wording') && 'Grammar and wording open a note. '
  }${draft ? 'A draft by' : 'Times by'} ${engine}.</p>
  <p class="legend">${kinds.map((kind) => html`<span><span class="mark ${kind}">${KINDS[kind]}</span></span>`)}${polarities.map(
    (polarity) => html`<span><span class="sentence ${polarity}">Sentence with ${polarity} words</span></span>`,
  )}</p>
  <div class="transcript${draft && ' draft'}${lines.every(({ speaker }) => speaker === null) && ' unnamed'}">${lines.map(
    ({
      speaker,
      role,
      start,
      sentences,
    }) => html`<p${role === 'interviewer' && html` class="other"`}><span class="who">${moment({ start, end: 0 })}${speaker && html` ${speaker}`}</span>
      <span>${sentences.map((sentence) => sentenceText(sentence, ids))}</span></p>`,
  )}</div>
  ${notes.length > 0 && noteList(notes)}`;
}

function sentenceText({ polarity, runs }: SentenceView, ids: ReadonlyMap<Mark, string>): Markup {
  const text = runs.map((run) => runText(run, ids));
  if (polarity === null || polarity === 'neutral') return html`${text}`;
  return html`<span class="sentence ${polarity}">${text}</span>`;
}

function runText({ mark, words }: WordRun, ids: ReadonlyMap<Mark, string>): Markup {
  const spoken = words.map(
    ({ text, start }, i) => html`${i > 0 && ' '}<span data-t="${Math.round(start * 100) / 100}">${text}</span>`,
  );
  if (mark === null) return html`${spoken} `;
  const id = ids.get(mark);
  if (id === undefined) return html`<mark class="mark ${mark.kind}">${spoken}</mark> `;
  return html`<button type="button" class="mark ${mark.kind}" popovertarget="${id}">${words.map(({ text }) => text).join(' ')}</button> `;
}

/** All notes in order of time: what the marks open, and what paper shows. */
function noteList(notes: readonly Mark[]): Markup {
  return html`<div class="notes">${notes.map(
    (mark, i) =>
      html`<div class="note" popover id="note-${i + 1}"><p><b>${KINDS[mark.kind]}</b> ${moment({ start: mark.start, end: mark.end })} <q>${mark.text}</q></p><p>${mark.note}${
        mark.instead.length > 0 && html` Try ${mark.instead.map((text, j) => html`${j > 0 && ' or '}<q>${text}</q>`)}.`
      }</p></div>`,
  )}</div>`;
}
