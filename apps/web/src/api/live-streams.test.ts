import { describe, expect, it } from 'vitest';
import { createLiveStreams, type LiveEvent } from './live-streams.ts';

function house() {
  const opened: { address: string; closed: boolean; tell: (event: Partial<LiveEvent>) => void }[] = [];
  const { follow, rest } = createLiveStreams((address) => {
    const listeners = new Map<string, (message: MessageEvent<string>) => void>();
    const one = {
      address,
      closed: false,
      tell: (event: Partial<LiveEvent>) =>
        listeners.get(event.type ?? '')?.(new MessageEvent('', { data: JSON.stringify(event), lastEventId: '1' })),
    };
    opened.push(one);
    return {
      readyState: 1,
      addEventListener: (type: string, listener: (message: MessageEvent<string>) => void) =>
        void listeners.set(type, listener),
      close: () => {
        one.closed = true;
      },
    };
  });
  return { opened, follow, rest };
}

describe('streams of events', () => {
  it('are opened once for all who follow, and closed with the last', () => {
    const { opened, follow } = house();
    const heard: string[] = [];
    const first = follow('/a', ({ type }) => heard.push(`1 ${type}`));
    const second = follow('/a', ({ type }) => heard.push(`2 ${type}`));
    follow('/b', () => {});
    opened[0]?.tell({ type: 'status' });
    expect(opened.map(({ address }) => address)).toEqual(['/a', '/b']);
    expect(heard).toEqual(['1 status', '2 status']);
    first();
    expect(opened[0]?.closed).toBe(false);
    second();
    expect(opened[0]?.closed).toBe(true);
    follow('/a', () => {});
    expect(opened).toHaveLength(3);
  });

  it('tell who joins later what the coach has written, until it is in a report', () => {
    const { opened, follow } = house();
    follow('/a', () => {});
    opened[0]?.tell({ type: 'coach', id: 1 });
    opened[0]?.tell({ type: 'coach', id: 2 });
    opened[0]?.tell({ type: 'progress', id: 3 });
    const heard: number[] = [];
    follow('/a', ({ id }) => heard.push(id));
    expect(heard).toEqual([2]);
    opened[0]?.tell({ type: 'report', id: 4 });
    const after: number[] = [];
    follow('/a', ({ id }) => after.push(id));
    expect(after).toEqual([]);
  });

  it('rest together, and so does one that is followed meanwhile', () => {
    const { opened, follow, rest } = house();
    follow('/a', () => {});
    rest(true);
    follow('/b', () => {});
    expect(opened.map(({ address, closed }) => [address, closed])).toEqual([['/a', true]]);
    rest(false);
    expect(opened.slice(1).map(({ address, closed }) => [address, closed])).toEqual([
      ['/a', false],
      ['/b', false],
    ]);
  });
});
