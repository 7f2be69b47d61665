import { describe, expect, it } from 'vitest';
import { damageWarning, unreadStretches } from './damage.ts';

describe('unreadStretches', () => {
  it('finds what is missing before, between and after, but no trifles', () => {
    const unread = unreadStretches(10, 20);
    unread.read(11, 12);
    unread.read(12.4, 13);
    unread.read(12, 12.5);
    unread.read(15, 18);
    expect(unread.end()).toEqual([
      { from: 10, to: 11 },
      { from: 13, to: 15 },
      { from: 18, to: 20 },
    ]);
  });

  it('is the whole where nothing was read', () => {
    expect(unreadStretches(3, 60).end()).toEqual([{ from: 3, to: 60 }]);
  });
});

describe('damageWarning', () => {
  it('says from when to when', () => {
    expect(damageWarning('picture', [{ from: 57.5, to: 60.2 }])).toBe(
      'The picture is damaged: nothing of it could be read from 0:57 to 1:01.',
    );
    const hour = [
      { from: 1, to: 2 },
      { from: 3599.5, to: 3723 },
    ];
    expect(damageWarning('sound', hour)).toBe(
      'The sound is damaged: nothing of it could be read from 0:01 to 0:02 and from 59:59 to 1:02:03.',
    );
  });

  it('stays one sentence where much is missing, or nothing of note', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ from: 10 * index, to: 10 * index + 1 }));
    expect(damageWarning('sound', many)).toBe(
      'The sound is damaged: nothing of it could be read from 0:00 to 0:01, from 0:10 to 0:11, from 0:20 to 0:21 and in 2 more places.',
    );
    expect(damageWarning('picture', [])).toBe('The picture is damaged in places; what can be decoded of it is used.');
  });
});
