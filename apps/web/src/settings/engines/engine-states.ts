import type { EngineState } from '../installation-query.ts';

/** How all engines together are: the worst of them, and how many are like that. */
export function stateOfAll(engines: readonly Pick<EngineState, 'state'>[]): {
  state: EngineState['state'];
  count: number;
} {
  for (const state of ['missing', 'hint'] as const) {
    const count = engines.filter((engine) => engine.state === state).length;
    if (count > 0) return { state, count };
  }
  return { state: 'ok', count: engines.length };
}

/** A hash as people compare it: in groups of eight. */
export const grouped = (hash: string): string => hash.replace(/(.{8})(?=.)/gu, '$1 ');
