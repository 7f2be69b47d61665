import { describe, expect, it } from 'vitest';
import type { Schemas } from '../api/client.ts';
import { installedOf } from './installed.ts';

type Engine = Schemas['Engines']['items'][number];
const engine = (id: Engine['id'], state: Engine['state']): Engine => ({
  id,
  state,
  name: id,
  found: '',
  advice: null,
  models: [],
  install: null,
});

describe('what is installed', () => {
  it('is told by the engines that work', () => {
    expect(installedOf({ items: [engine('vision', 'ok'), engine('recogniser', 'ok')] })).toEqual({
      recogniser: 'draft',
      vision: true,
    });
    expect(installedOf({ items: [engine('vision', 'missing'), engine('recogniser', 'hint')] })).toEqual({
      recogniser: null,
      vision: false,
    });
  });
});
