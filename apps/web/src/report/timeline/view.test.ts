import { describe, expect, it } from 'vitest';
import { following, inside, panned, ticks, turnedTo, zoomed } from './view.ts';

const HOUR = 3600;

describe('what the timeline shows', () => {
  it('zooms around the pointer', () => {
    const view = zoomed({ from: 0, to: 100 }, 0.5, 25, HOUR);
    expect(view).toEqual({ from: 12.5, to: 62.5 });
    expect((25 - view.from) / (view.to - view.from)).toBeCloseTo(0.25);
  });

  it('stays inside of the recording and above the shortest stretch', () => {
    expect(zoomed({ from: 0, to: HOUR }, 2, 10, HOUR)).toEqual({ from: 0, to: HOUR });
    expect(zoomed({ from: 10, to: 13 }, 0.01, 11, HOUR)).toMatchObject({ to: expect.closeTo(12.33, 1) });
    expect(inside({ from: -20, to: 30 }, HOUR)).toEqual({ from: 0, to: 50 });
    expect(inside({ from: 3590, to: 3650 }, HOUR)).toEqual({ from: 3540, to: HOUR });
    expect(panned({ from: 0, to: 100 }, -0.5, HOUR)).toEqual({ from: 0, to: 100 });
  });

  it('shows all of a recording that is shorter than the shortest stretch', () => {
    expect(inside({ from: 0, to: 0.2 }, 1)).toEqual({ from: 0, to: 1 });
  });

  it('turns the page when the playhead leaves it, and goes along with a jump', () => {
    const view = { from: 100, to: 200 };
    expect(following(view, 150, 160, HOUR)).toBe(view);
    expect(following(view, 199.99, 200.01, HOUR)).toEqual(turnedTo(view, 200.01, 0.05, HOUR));
    expect(following(view, 150, 900, HOUR)).toEqual({ from: 870, to: 970 });
  });

  it('leaves those alone who look elsewhere while it plays', () => {
    const view = { from: 100, to: 200 };
    expect(following(view, 500, 500.02, HOUR)).toBe(view);
  });

  it('labels round moments', () => {
    expect(ticks({ from: 0, to: HOUR }, 13)).toEqual({
      step: 300,
      moments: [0, 300, 600, 900, 1200, 1500, 1800, 2100, 2400, 2700, 3000, 3300, 3600],
    });
    expect(ticks({ from: 61.5, to: 63.5 }, 10)).toMatchObject({ step: 0.2 });
  });
});
