import { describe, expect, it } from 'vitest';
import { justBeside } from './just-beside.ts';

describe('justBeside', () => {
  it.each([
    // Good from 2 to 5 semitones, 100 to 165 words a minute, from 60 %.
    ['voice.pitch_sd', 1.982, 2, { side: 'under', end: 2 }],
    ['pace.wpm', 165.4, 165, { side: 'over', end: 165 }],
    ['eye_contact.ratio', 0.597, 0.6, { side: 'under', end: 0.6 }],
    ['voice.pitch_sd', 1.9, 1.9, null],
    ['voice.pitch_sd', 2, 2, null],
    ['pace.wpm', 165.6, 166, null],
    ['no.metric', 1.98, 2, null],
  ])('tells of %s that %d, written as %d, lies %j', (id, value, rounded, beside) =>
    expect(justBeside(id, value, rounded)).toEqual(beside),
  );
});
