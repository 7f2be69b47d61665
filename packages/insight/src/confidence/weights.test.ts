import { ImpactError } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { COMPONENTS, componentDefinitions } from './components.ts';
import { activeComponents, DEFAULT_WEIGHTS, resolveWeights } from './weights.ts';

describe('weights', () => {
  it('sum to 1 and cover every component', () => {
    expect(COMPONENTS.reduce((sum, component) => sum + DEFAULT_WEIGHTS[component], 0)).toBeCloseTo(1);
    expect(Object.keys(componentDefinitions)).toEqual([...COMPONENTS]);
  });

  it('can be replaced, one by one; 0 takes a component out', () => {
    const weights = resolveWeights({ posture: 0, pace: 0.5 });
    expect(weights).toMatchObject({ posture: 0, pace: 0.5, fillers: 0.12 });
    expect(activeComponents(weights, true)).not.toContain('posture');
  });

  it('leave out what reads feelings where that is switched off', () => {
    const active = activeComponents(resolveWeights(), false);
    expect(active).not.toContain('calm_voice');
    expect(active).not.toContain('expression');
  });

  const refused: [string, unknown, RegExp][] = [
    ['an unknown component', { charm: 1 }, /no component "charm"/],
    ['a name of the object itself', { toString: 1 }, /no component "toString"/],
    ['a negative weight', { pace: -0.1 }, /weight of "pace" must be a number from 0/],
    ['what is no number', { pace: Number.NaN }, /weight of "pace"/],
    ['a number beyond all measure', { pace: 1e300 }, /weight of "pace"/],
    ['text for a number', { pace: '0.2' }, /weight of "pace"/],
    ['nothing for a number', { pace: null }, /weight of "pace"/],
    ['a list', [0.1, 0.2], /one object of numbers/],
    ['a number', 3, /one object of numbers/],
    ['nothing', null, /one object of numbers/],
    ['nothing left', Object.fromEntries(COMPONENTS.map((component) => [component, 0])), /At least one/],
    ['a name that would mess up a terminal', { '\u001b[2J': 1 }, /no component "\\u001b\[2J"/],
    ['a name without end', { ['x'.repeat(60_000)]: 1 }, /no component "x{40}…"/],
  ];
  it.each(refused)('refuse %s, and name the components', (_what, given, message) => {
    const refusal = () => resolveWeights(given);
    expect(refusal).toThrow(ImpactError);
    expect(refusal).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(refusal).toThrow(message);
    expect(refusal).toThrow(COMPONENTS.join(', '));
  });
});
