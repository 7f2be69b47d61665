/** Texts around secrets that are told once. */
export const told = {
  byHand: 'This browser does not let the page copy. It is selected: press Ctrl+C (on a Mac ⌘C).',
  done: 'I have it – hide it',
} as const;
