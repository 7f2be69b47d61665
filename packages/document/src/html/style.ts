import { colours } from './style/colours.ts';
import { layout } from './style/layout.ts';
import { paper } from './style/paper.ts';
import { parts } from './style/parts.ts';

/** The page's look: one column on a phone, two on a desk, dark where the reader's system is, A4 on paper. */
export const style = colours + layout + parts + paper;

/** Of the text above, for the page's Content-Security-Policy; a test recomputes it. */
export const STYLE_SHA256 = 'v9Exm41c8xE7BLqan/agddEhXmWilKQMiT+fqdiZbhc=';
