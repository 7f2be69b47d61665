import { describe, expect, it } from 'vitest';
import { draftsOf } from '../keep/draft-keys.ts';
import type { KeptRecording } from '../keep/kept-recordings.ts';
import { leftOver } from './left-over.ts';
import { lockOf } from './lock-of.ts';

const RECORDING: KeptRecording = { id: 'r-1', owner: 'o', type: 'video/webm', startedAt: 0, duration: 9, marks: [] };
const NOWHERE = { queued: [], stored: {}, held: new Set<string>() };
const left = (change: Partial<typeof NOWHERE | Parameters<typeof leftOver>[1]>, recording = RECORDING) =>
  leftOver([recording], { ...NOWHERE, ...change }).length;

describe('a recording in the browser', () => {
  it('is left over where nothing speaks of it', () => {
    expect(left({})).toBe(1);
    expect(left({ stored: { [`${draftsOf('o')}1`]: '{"items":[]}', 'impact-other': 'r-1' } })).toBe(1);
  });

  it('is not while it is uploaded, by this page or by another, nor while it is made', () => {
    expect(left({ queued: [{ id: 'r-1' }] })).toBe(0);
    expect(left({ stored: { [`${draftsOf('o')}1`]: '{"items":[{"id":"r-1"}]}' } })).toBe(0);
    expect(left({ held: new Set([lockOf('r-1')]) })).toBe(0);
  });

  it('is not where nothing was recorded yet', () => expect(left({}, { ...RECORDING, duration: 0 })).toBe(0));
});
