import { describe, expect, it } from 'vitest';
import { actionOf, fasterBy, isTaken, needsRecording } from './shortcuts.ts';

const key = (name: string, more: Partial<Parameters<typeof actionOf>[0]> = {}) =>
  actionOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

/** An element that is inside of what these selectors name. */
const inside = (...names: string[]) => ({
  closest: (selector: string) => (names.some((name) => selector.includes(name)) ? ({} as Element) : null),
});

describe('shortcuts of the player', () => {
  it('knows the keys of editors', () => {
    expect(key('k')).toEqual({ kind: 'toggle' });
    expect(key(' ')).toEqual({ kind: 'toggle' });
    expect(key('J')).toEqual({ kind: 'move', by: -10 });
    expect(key('l')).toEqual({ kind: 'move', by: 10 });
    expect(key('ArrowRight')).toEqual({ kind: 'move', by: 5 });
    expect(key('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'move', by: -1 });
    expect(key('.')).toEqual({ kind: 'frames', by: 1 });
    expect(key('<')).toEqual({ kind: 'faster', by: -1 });
  });

  it('leaves the keys of browser and system alone', () => {
    expect(key('l', { ctrlKey: true })).toBeNull();
    expect(key('ArrowLeft', { altKey: true })).toBeNull();
    expect(key('k', { metaKey: true })).toBeNull();
    expect(key('x')).toBeNull();
  });

  it('leaves letters to fields, the space bar to buttons and arrows to tabs', () => {
    expect(isTaken(inside('textarea'), 'k')).toBe(true);
    expect(isTaken(inside('[role=switch]'), ' ')).toBe(true);
    expect(isTaken(inside('[role=switch]'), 'k')).toBe(false);
    expect(isTaken(inside('[role=tab]'), 'ArrowLeft')).toBe(true);
    expect(isTaken(inside('[role=tab]'), 'j')).toBe(false);
    expect(isTaken(inside(), 'ArrowLeft')).toBe(false);
  });

  it('leaves what a recording is needed for to the page where there is none', () => {
    const use = (name: string) => {
      const action = key(name);
      return action && !needsRecording(action);
    };
    expect(['j', 'ArrowRight', ','].map(use)).toEqual([true, true, true]);
    expect([' ', 'k', 'm', 'c', 'f', '>'].map(use)).toEqual([false, false, false, false, false, false]);
  });

  it('changes the speed by steps and stays at the ends', () => {
    expect(fasterBy(1, 1)).toBe(1.25);
    expect(fasterBy(1, -1)).toBe(0.75);
    expect(fasterBy(2, 1)).toBe(2);
    expect(fasterBy(0.5, -1)).toBe(0.5);
  });
});
