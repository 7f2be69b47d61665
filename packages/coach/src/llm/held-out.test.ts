import { describe, expect, it } from 'vitest';
import { briefOf } from './brief.ts';
import { checkFor } from './check.ts';
import { AFTERWARDS, REVIEWED } from './held-out.fixture.ts';
import { readAnswer } from './read-answer.ts';
import { claim, recording } from './recording.fixture.ts';

const input = recording();
const check = checkFor(input, briefOf(input));
/** Whether a text gets past the check as advice of a suggestion that is fine otherwise, or as a sentence of the summary. */
const passes = (text: string): boolean => {
  const read = readAnswer(
    JSON.stringify({ pace: [claim({ advice: text })], summary: [{ sentence: text, metrics: ['pace.wpm'] }] }),
  );
  if (read === null) throw new Error(text);
  const { items, summary } = check(read);
  return items.length > 0 || summary !== '';
};

describe('words that no list was written for', () => {
  it('are refused where a review had got them past', () => {
    expect(REVIEWED.filter(passes)).toEqual([]);
  });

  // Insinuation needs none of the words that a list may hold. docs/coach.md tells this number; keep them in step.
  it('get past in most cases, as documented', () => {
    expect([AFTERWARDS.filter(passes).length, AFTERWARDS.length]).toEqual([29, 30]);
  });
});
