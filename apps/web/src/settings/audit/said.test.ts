import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWN_ACTIONS, kindOf } from './kinds.ts';
import { saidOf } from './said.ts';

const SERVER = path.resolve(import.meta.dirname, '../../../../server/src');

/** What the server writes into its log: the words with a dot on the lines that name an action. */
function actionsOfTheServer(): string[] {
  const found = new Set<string>();
  for (const file of globSync('**/*.ts', { cwd: SERVER })) {
    if (/\.test\.ts$|fixture\.ts$/.test(file)) continue;
    for (const line of readFileSync(path.join(SERVER, file), 'utf8').split('\n'))
      if (/\baction\b|\btold\(|\bstated\(/.test(line) && !line.includes('*'))
        for (const [, action = ''] of line.matchAll(/'([a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*)'/g)) found.add(action);
  }
  return [...found];
}

describe('the sentences of the log', () => {
  const actions = actionsOfTheServer();
  it('tells everything that the server writes down, under a kind', () => {
    expect(actions.length).toBeGreaterThan(35);
    expect(actions.filter((action) => saidOf(action) === null)).toEqual([]);
    expect(actions.filter((action) => kindOf(action) === null)).toEqual([]);
  });
  it('knows no act that the server does not', () =>
    expect(KNOWN_ACTIONS.filter((action) => !actions.includes(action))).toEqual([]));
  it('has no sentence for what a newer server may write', () => {
    expect(saidOf('moon.landed')).toBeNull();
    expect(kindOf('moon.landed')).toBeNull();
  });
});
