import { describe, expect, it } from 'vitest';
import { announcementOf } from './announcement.ts';

const progress = (share: number) => ({ share, secondsLeft: 10, ahead: 0, workers: 1 });

describe('what a screen reader is told of an analysis', () => {
  it('is that it waits, runs or is over', () => {
    expect(announcementOf({ state: 'queued', progress: progress(0.5) })).toEqual({ kind: 'queued', quarter: 0 });
    expect(announcementOf({ state: 'running', progress: null })).toEqual({ kind: 'running', quarter: 0 });
    expect(announcementOf({ state: 'parked', progress: null })).toEqual({ kind: 'over', quarter: 0 });
  });

  it('stays the same from one quarter of the way to the next', () => {
    const said = [0.1, 0.24, 0.25, 0.3, 0.49, 0.5, 0.8, 1].map((share) =>
      announcementOf({ state: 'running', progress: progress(share) }),
    );
    expect(said.map(({ quarter }) => quarter)).toEqual([0, 0, 1, 1, 1, 2, 3, 3]);
  });
});
