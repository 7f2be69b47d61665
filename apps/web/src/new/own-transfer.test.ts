import { describe, expect, it, vi } from 'vitest';
import { type NotNow, ownTransfer } from './own-transfer.ts';

function begun(why: NotNow | null) {
  const asked = Promise.withResolvers<NotNow | null>();
  const stop = vi.fn();
  const start = vi.fn(() => ({ stop }));
  const events = { onUrl: vi.fn(), onProgress: vi.fn(), onDone: vi.fn(), onFailed: vi.fn() };
  const about = { name: 'a.mp4', kind: 'recording', url: null } as const;
  const transfer = ownTransfer(start, () => asked.promise)(new Blob(), about, events);
  const answer = async () => {
    asked.resolve(why);
    await asked.promise;
  };
  return { transfer, start, stop, events, answer };
}

describe('a file that is sent for its owner', () => {
  it('goes once it is known that they are signed in, and can be stopped', async () => {
    const { transfer, start, stop, answer } = begun(null);
    expect(start).not.toHaveBeenCalled();
    await answer();
    expect(start).toHaveBeenCalledOnce();
    transfer.stop();
    expect(stop).toHaveBeenCalledOnce();
  });

  it('does not go for anybody else', async () => {
    const trouble = { code: 'SESSION_ENDED', message: 'Sign in again.' };
    const { start, events, answer } = begun({ trouble, passes: false });
    await answer();
    expect(start).not.toHaveBeenCalled();
    expect(events.onFailed).toHaveBeenCalledExactlyOnceWith(trouble, false);
  });

  it('does not go when it was stopped before', async () => {
    const { transfer, start, events, answer } = begun(null);
    transfer.stop();
    await answer();
    expect(start).not.toHaveBeenCalled();
    expect(events.onFailed).not.toHaveBeenCalled();
  });
});
