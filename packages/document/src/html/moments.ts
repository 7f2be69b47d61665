import type { Quote } from '@impact/report/quote';
import type { Span } from '@impact/report/span';
import { clock } from '../view/time.ts';
import { html, type Markup } from './markup.ts';

/** Evidence spans shown beside one number; a person needs a few, not all. */
const MOMENTS = 6;

const time = (seconds: number): number => Math.round(seconds * 100) / 100;

/** A button that takes the player to a moment and lets it play to the end of the stretch. */
export const moment = ({ start, end }: Span): Markup =>
  html`<button type="button" class="t" data-t="${time(start)}" data-end="${time(end)}" aria-label="Play from ${clock(start)}">${clock(start)}</button>`;

/** The same for the first of many moments. */
export function moments(spans: readonly Span[], limit = MOMENTS): Markup | null {
  if (spans.length === 0) return null;
  const more = spans.length - limit;
  return html`<span class="moments">${spans.slice(0, limit).map(moment)}${more > 0 && html`<span class="quiet">and ${more} more</span>`}</span>`;
}

/** Words that were said, with their moment. */
export const quoted = (quote: Quote): Markup =>
  html`<q>${quote.text}</q> ${moment({ start: quote.start, end: Math.max(quote.start, quote.end) })}`;
