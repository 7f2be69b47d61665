/** Said before a question begins and no part of it: "Okay, great, so then …". */
export const LEAD_IN: ReadonlySet<string> = new Set(
  'so okay ok and well now great good nice right alright perfect then but also thanks thank you please maybe perhaps yes yeah no mm um uh hmm oh interesting sure just actually because or'.split(
    ' ',
  ),
);

/** How somebody announces a question of his own, whatever follows; in the form of `phrases.ts`. */
export const ANNOUNCEMENTS: readonly string[] = [
  'my (first)? (second)? (last)? (other)? (next)? question is|would',
  'i (just)? was|am (just)? wondering|curious',
  "i'm (just)? wondering|curious",
  'i (just)? (also)? wanted|want to ask you',
  "i'd|we'd (also)? (just)? (really)? like|love to ask",
  'i would (also)? (just)? (really)? like|love to ask',
  'may|can|could i ask',
];
