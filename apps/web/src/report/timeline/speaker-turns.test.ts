import { candidateSegments, type Speaker, type Transcript } from '@impact/report/transcript';
import { describe, expect, test } from 'vitest';
import { speakerTurns } from './speaker-turns.ts';

const spoken = (roles: readonly Speaker['role'][]): Transcript => ({
  engine: 'test',
  quality: 'good',
  speakers: roles.map((role, i) => ({ id: `s${i}`, name: null, role })),
  // The last one is of somebody whom the transcript does not name.
  segments: [...roles.keys(), roles.length].map((i) => ({
    start: 10 * i,
    end: 10 * i + 9,
    speaker: `s${i}`,
    text: 'Yes',
    words: [],
  })),
});

describe('turns of the speakers', () => {
  test.each([
    { roles: ['candidate', 'interviewer', 'unknown'] as const, tones: [1, 2, 2, 2] },
    { roles: ['interviewer', 'unknown'] as const, tones: [2, 1, 1] },
    { roles: ['unknown', 'unknown'] as const, tones: [1, 1, 1] },
  ])('are in the tone of the candidate where the numbers count them: $roles', ({ roles, tones }) => {
    const transcript = spoken(roles);
    const turns = speakerTurns(transcript);
    expect(turns.map(({ tone }) => tone)).toEqual(tones);
    const counted = candidateSegments(transcript).map(({ start }) => start);
    expect(turns.filter(({ tone }) => tone === 1).map(({ start }) => start)).toEqual(counted);
  });
});
