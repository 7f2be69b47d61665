import { expect, it } from 'vitest';
import { anItem } from './item.fixture.ts';
import { unmade } from './unmade.ts';

it('tells what goes on by itself from what waits for somebody', () => {
  const items = [
    anItem({ state: 'uploading' }),
    anItem({ state: 'offline' }),
    anItem({ state: 'stored' }),
    anItem({ state: 'paused' }),
    anItem({ state: 'choose' }),
    anItem({ state: 'stored', interviewId: 'made' }),
    anItem({ state: 'failed', trouble: { code: 'MEDIA_UNSUPPORTED', message: '' } }),
  ];
  expect(unmade(items)).toEqual({ going: 2, waiting: 3 });
});
