import { manyLines } from '../plain-text.ts';
import type { Conclusion } from '../view/interview-heading.ts';
import { day } from '../view/time.ts';
import { html, type Markup } from './markup.ts';

/** What a person concluded, in their own words, with who and when. */
export const conclusionSection = ({ by, at, text, beforeReport }: Conclusion): Markup => html`
  <p class="quiet">A person concludes, in their own words. It ranks nobody and rejects nobody.</p>
  <p><b>Signed off by <bdi>${by ?? 'somebody who is no longer here'}</bdi></b>, <time datetime="${at}">${day(at)}, ${at.slice(11, 16)} UTC</time></p>
  ${manyLines(text)
    .split(/\n+/)
    .map((line) => html`<p dir="auto">${line}</p>`)}
  ${beforeReport && html`<p><b>This report was made after that: check whether the conclusion still holds.</b></p>`}`;
