import { describe, expect, it } from 'vitest';
import { largest, roomOf, takenBy } from './room.ts';

const interview = (id: string, size: number, purpose: 'practice' | 'recruiting' = 'practice') => ({
  id,
  title: id,
  purpose,
  recording: { name: `${id}.mp4`, size, duration: null },
});

describe('room for recordings', () => {
  it('ends with the quota or the disk, whichever is sooner', () => {
    expect(roomOf({ quota: 100e9, used: 40e9, free: 500e9 })).toEqual({
      left: 60e9,
      limit: 'quota',
      share: 0.4,
      state: 'ample',
    });
    expect(roomOf({ quota: 100e9, used: 40e9, free: 10e9 })).toMatchObject({ left: 10e9, limit: 'disk' });
  });

  it('is scarce before it is full', () => {
    expect(roomOf({ quota: 100e9, used: 90e9, free: 500e9 }).state).toBe('scarce');
    expect(roomOf({ quota: 100e9, used: 10e9, free: 1e9 }).state).toBe('scarce');
    expect(roomOf({ quota: 100e9, used: 120e9, free: 500e9 })).toMatchObject({ left: 0, share: 1, state: 'full' });
  });

  it('is taken by interviews of each purpose and by what is on its way', () => {
    const interviews = [interview('a', 5), interview('b', 20, 'recruiting'), interview('c', 7)];
    expect(takenBy(40, interviews)).toEqual({ practice: 12, recruiting: 20, others: 8 });
    expect(takenBy(30, interviews).others).toBe(0);
    expect(largest(interviews, 2).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
