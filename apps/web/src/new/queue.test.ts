import { describe, expect, it, vi } from 'vitest';
import { writtenDraft } from './draft.ts';
import { anItem } from './item.fixture.ts';
import { EMPTY_DETAILS, FIRST_BATCH, type Item } from './item.ts';
import { createQueue } from './queue.ts';
import type { QueueParts } from './queue-parts.ts';
import type { TransferEvents } from './tus-transfer.ts';

const BODY = {
  title: 'One',
  candidateName: null,
  purpose: 'practice',
  emotion: true,
  consent: null,
  transcriptUploadId: null,
  questions: [],
  weights: null,
  candidateSpeaker: null,
} satisfies NonNullable<Item['wanted']>['body'];
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A queue with a browser and a server of paper. */
function aQueue({ items = [], kept = {} }: { items?: Item[]; kept?: Record<string, Blob> } = {}) {
  const transfers: { name: string; url: string | null; events: TransferEvents; stopped: boolean }[] = [];
  let draft: string | null = items.length === 0 ? null : writtenDraft({ items, batch: FIRST_BATCH });
  let ids = 0;
  const parts = {
    draft: {
      adopt: async (take) => take(draft === null ? [] : [draft]),
      write: (text): boolean => {
        draft = text;
        return true;
      },
    },
    files: { put: vi.fn(async () => true), remove: vi.fn(async () => {}) },
    keptFile: async ({ id }: Item) => kept[id] ?? null,
    startTransfer: (_file, { name, url }, events) => {
      const transfer = { name, url, events, stopped: false };
      transfers.push(transfer);
      return {
        stop: () => {
          transfer.stopped = true;
        },
      };
    },
    endTransfer: vi.fn(async () => {}),
    isStored: vi.fn(async () => true),
    makeInterview: vi.fn<QueueParts['makeInterview']>(async () => ({ id: 'interview' })),
    unmakeInterview: vi.fn(async () => {}),
    onMade: vi.fn<QueueParts['onMade']>(),
    newId: () => `id-${++ids}`,
  } satisfies QueueParts;
  const queue = createQueue(parts);
  return { queue, parts, transfers, kept: () => draft, states: () => queue.snapshot().items.map(({ state }) => state) };
}
const file = (name: string) => new File(['0123456789'], name, { lastModified: 5, type: 'video/mp4' });

describe('recordings on their way', () => {
  it('go two at a time, the next when one is there', async () => {
    const { queue, transfers, states } = aQueue();
    for (const name of ['a.mp4', 'b.mp4', 'c.mp4']) queue.addFile(file(name));
    expect(states()).toEqual(['uploading', 'uploading', 'waiting']);
    transfers[0]?.events.onDone('/api/v1/uploads/a');
    expect(states()).toEqual(['stored', 'uploading', 'uploading']);
  });

  it('give their turn to others while they are paused, and go on where they were', () => {
    const { queue, transfers, states } = aQueue();
    const id = queue.addFile(file('a.mp4'));
    transfers[0]?.events.onUrl('/u/a');
    queue.pause(id);
    expect(transfers[0]?.stopped).toBe(true);
    expect(states()).toEqual(['paused']);
    queue.resume(id);
    expect(transfers[1]?.url).toBe('/u/a');
  });

  it('wait for a server that is not reached, and stop at what it refuses', () => {
    const { queue, transfers, states } = aQueue();
    queue.addFile(file('a.mp4'));
    queue.addFile(file('b.mp4'));
    transfers[0]?.events.onFailed({ code: 'OFFLINE', message: '' }, true);
    transfers[1]?.events.onFailed({ code: 'MEDIA_UNSUPPORTED', message: 'No recording.' }, false);
    expect(states()).toEqual(['offline', 'failed']);
    queue.online();
    expect(states()).toEqual(['uploading', 'failed']);
  });

  it('become an interview as soon as all of them is there', async () => {
    const { queue, parts, transfers } = aQueue();
    const id = queue.addFile(file('a.mp4'));
    queue.want(id, BODY);
    expect(parts.makeInterview).not.toHaveBeenCalled();
    transfers[0]?.events.onDone('http://localhost/api/v1/uploads/0f');
    await settled();
    expect(parts.makeInterview).toHaveBeenCalledExactlyOnceWith('id-2', { ...BODY, uploadId: '0f' });
    expect(queue.snapshot().items[0]?.interviewId).toBe('interview');
    expect(parts.files.remove).toHaveBeenCalledWith(id);
  });

  it('are open to change again when the server refuses the interview', async () => {
    const { queue, parts, transfers } = aQueue();
    parts.makeInterview.mockResolvedValueOnce({
      trouble: { code: 'CONSENT_REQUIRED', message: 'New text.' },
      passes: false,
      lost: null,
    });
    const id = queue.addFile(file('a.mp4'));
    queue.want(id, BODY);
    transfers[0]?.events.onDone('/api/v1/uploads/0f');
    await settled();
    expect(queue.snapshot().items[0]).toMatchObject({ wanted: null, refused: { code: 'CONSENT_REQUIRED' } });
  });
});

describe('interviews of one batch', () => {
  type Answer = Awaited<ReturnType<QueueParts['makeInterview']>>;
  /** Three recordings that are all uploaded, the last first, and of which interviews are asked for. */
  async function aBatch(...answers: Promise<Answer>[]) {
    const { queue, parts, transfers } = aQueue();
    for (const answer of answers) parts.makeInterview.mockReturnValueOnce(answer);
    const ids = ['a.mp4', 'b.mp4', 'c.mp4'].map((name) => queue.addFile(file(name)));
    for (const at of [1, 0, 2]) transfers[at]?.events.onDone(`/api/v1/uploads/${'abc'[at]}`);
    for (const id of ids) queue.want(id, BODY);
    await settled();
    return {
      queue,
      ids,
      asked: () => parts.makeInterview.mock.calls.map(([, { uploadId }]) => uploadId),
      made: () => parts.onMade.mock.calls.map(([{ name }]) => name),
    };
  }

  it('are made in the order of the list, though the answer for an earlier one takes longer', async () => {
    const first = Promise.withResolvers<Answer>();
    const { asked, made } = await aBatch(first.promise);
    expect(asked()).toEqual(['a']);
    first.resolve({ id: 'interview' });
    await settled();
    expect(asked()).toEqual(['a', 'b', 'c']);
    expect(made()).toEqual(['a.mp4', 'b.mp4', 'c.mp4']);
  });

  it('are not held up by one that is refused, nor by one for which the server was not reached', async () => {
    const trouble = { code: 'ANY', message: '' };
    const { queue, asked, made } = await aBatch(
      Promise.resolve({ trouble, passes: true, lost: null }),
      Promise.resolve({ trouble, passes: false, lost: null }),
    );
    expect(asked()).toEqual(['a', 'b', 'c']);
    expect(made()).toEqual(['c.mp4']);
    queue.online();
    await settled();
    expect(asked()).toEqual(['a', 'b', 'c', 'a']);
    expect(made()).toEqual(['c.mp4', 'a.mp4']);
  });

  it('can be taken back, or off the list, until it is their turn', async () => {
    const first = Promise.withResolvers<Answer>();
    const { queue, ids, asked } = await aBatch(first.promise);
    queue.unwant(ids[1] ?? '');
    await queue.remove(ids[2] ?? '');
    first.resolve({ id: 'interview' });
    await settled();
    expect(asked()).toEqual(['a']);
    expect(queue.snapshot().items[1]?.wanted).toBeNull();
  });
});

describe('what the server has removed', () => {
  const lost = (what: 'recording' | 'transcript') => ({
    trouble: { code: 'UPLOAD_NOT_FOUND', message: 'Too old.' },
    passes: false,
    lost: what,
  });

  it('is uploaded once more, and becomes the interview that was asked for', async () => {
    const { queue, parts, transfers, states } = aQueue();
    parts.makeInterview.mockResolvedValueOnce(lost('recording'));
    queue.want(queue.addFile(file('a.mp4')), BODY);
    transfers[0]?.events.onDone('/api/v1/uploads/1');
    await settled();
    expect(states()).toEqual(['uploading']);
    expect(transfers[1]?.url).toBeNull();
    transfers[1]?.events.onDone('/api/v1/uploads/2');
    await settled();
    expect(parts.makeInterview).toHaveBeenLastCalledWith('id-2', { ...BODY, uploadId: '2' });
  });

  it('is asked for again where it is a transcript', async () => {
    const { queue, parts, transfers } = aQueue();
    parts.makeInterview.mockResolvedValueOnce(lost('transcript'));
    const id = queue.addFile(file('a.mp4'));
    queue.describe(id, { transcript: { uploadId: 't', name: 'a.vtt' } });
    queue.want(id, BODY);
    transfers[0]?.events.onDone('/api/v1/uploads/1');
    await settled();
    expect(queue.snapshot().items[0]).toMatchObject({ wanted: null, details: { transcript: null } });
  });
});

describe('after the page was loaded anew', () => {
  it('goes on with what the browser kept, and asks for the rest', async () => {
    const { queue, transfers, states } = aQueue({
      items: [
        anItem({ id: 'kept', state: 'uploading', url: '/u/kept', kept: true }),
        anItem({ id: 'gone', state: 'uploading', url: '/u/gone' }),
        anItem({ id: 'still', state: 'paused', kept: true }),
      ],
      kept: { kept: file('one.mp4'), still: file('one.mp4') },
    });
    await queue.restore();
    expect(states()).toEqual(['uploading', 'choose', 'paused']);
    expect(transfers.map(({ url }) => url)).toEqual(['/u/kept']);
    queue.addFile(file('one.mp4'));
    expect(states()).toEqual(['uploading', 'uploading', 'paused']);
    expect(transfers[1]?.url).toBe('/u/gone');
  });

  it('is restored once, however often it is asked for, beside what was added meanwhile', async () => {
    const { queue, transfers } = aQueue({
      items: [anItem({ id: 'kept', state: 'uploading', url: '/u/kept', kept: true })],
      kept: { kept: file('one.mp4') },
    });
    const asked = [queue.restore(), queue.restore()];
    queue.addFile(file('new.mp4'));
    await Promise.all(asked);
    expect(queue.snapshot().items.map(({ name, state }) => [name, state])).toEqual([
      ['one.mp4', 'uploading'],
      ['new.mp4', 'uploading'],
    ]);
    expect(transfers).toHaveLength(2);
  });

  it('uploads again what the server has removed meanwhile', async () => {
    const { queue, parts, states } = aQueue({
      items: [anItem({ state: 'stored', url: '/u/1' })],
      kept: { one: file('one.mp4') },
    });
    parts.isStored.mockResolvedValueOnce(false);
    await queue.restore();
    expect(states()).toEqual(['uploading']);
  });

  it('makes the interview that was asked for, with the same key', async () => {
    const wanted = { key: 'k', body: BODY };
    const { queue, parts } = aQueue({ items: [anItem({ state: 'stored', url: '/api/v1/uploads/9', wanted })] });
    await queue.restore();
    await settled();
    expect(parts.makeInterview).toHaveBeenCalledExactlyOnceWith('k', { ...BODY, uploadId: '9' });
  });
});

describe('what is removed while an interview is being made of it', () => {
  async function removedWhileMaking(answer: Awaited<ReturnType<QueueParts['makeInterview']>>) {
    const { queue, parts, transfers } = aQueue();
    const asked = Promise.withResolvers<typeof answer>();
    parts.makeInterview.mockReturnValueOnce(asked.promise);
    const id = queue.addFile(file('a.mp4'));
    queue.want(id, BODY);
    transfers[0]?.events.onDone('/api/v1/uploads/1');
    await queue.remove(id);
    expect(parts.endTransfer).not.toHaveBeenCalled();
    asked.resolve(answer);
    await settled();
    expect(parts.onMade).not.toHaveBeenCalled();
    expect(queue.snapshot().items).toEqual([]);
    return parts;
  }

  it('leaves no interview', async () => {
    const parts = await removedWhileMaking({ id: 'made' });
    expect(parts.unmakeInterview).toHaveBeenCalledExactlyOnceWith('made');
  });

  it('leaves no upload where none was made', async () => {
    const parts = await removedWhileMaking({ trouble: { code: 'OFFLINE', message: '' }, passes: true, lost: null });
    expect(parts.endTransfer).toHaveBeenCalledExactlyOnceWith('/api/v1/uploads/1');
    expect(parts.unmakeInterview).not.toHaveBeenCalled();
  });
});

describe('a session that ended', () => {
  const ended = { code: 'SESSION_ENDED', message: 'Sign in again.' };

  it('keeps what was asked for, and goes on with it after signing in again', async () => {
    const before = aQueue();
    before.parts.makeInterview.mockResolvedValueOnce({ trouble: ended, passes: false, lost: null });
    before.queue.want(before.queue.addFile(file('a.mp4')), BODY);
    before.transfers[0]?.events.onDone('/api/v1/uploads/1');
    before.queue.addFile(file('b.mp4'));
    before.transfers[1]?.events.onFailed(ended, false);
    await settled();
    const [stored, failed] = before.queue.snapshot().items;
    expect(stored).toMatchObject({ wanted: { key: 'id-2' }, refused: ended });
    if (!stored || !failed) throw new Error('Both are there.');

    const after = aQueue({ items: [stored, failed], kept: { [failed.id]: file('b.mp4') } });
    await after.queue.restore();
    await settled();
    expect(after.parts.makeInterview).toHaveBeenCalledExactlyOnceWith('id-2', { ...BODY, uploadId: '1' });
    expect(after.states()).toEqual(['stored', 'uploading']);
  });

  it('stops everything, and leaves it written down for its owner', async () => {
    const { queue, parts, transfers, kept } = aQueue();
    queue.want(queue.addFile(file('a.mp4')), BODY);
    queue.close();
    expect(transfers[0]?.stopped).toBe(true);
    expect(queue.atRisk()).toBe(false);
    queue.addFile(file('b.mp4'));
    queue.online();
    await settled();
    expect(transfers).toHaveLength(1);
    expect(parts.makeInterview).not.toHaveBeenCalled();
    expect(kept()).toContain('a.mp4');
  });

  it('does not send again for somebody else what the server no longer has', async () => {
    const { queue, parts, transfers } = aQueue();
    const asked = Promise.withResolvers<Awaited<ReturnType<QueueParts['makeInterview']>>>();
    parts.makeInterview.mockReturnValueOnce(asked.promise);
    queue.want(queue.addFile(file('a.mp4')), BODY);
    transfers[0]?.events.onDone('/api/v1/uploads/1');
    queue.close();
    asked.resolve({ trouble: { code: 'UPLOAD_NOT_FOUND', message: '' }, passes: false, lost: 'recording' });
    await settled();
    expect(transfers).toHaveLength(1);
  });
});

describe('a transcript that is being sent', () => {
  it('belongs to its recording once it is there, and is waited for', async () => {
    const { queue } = aQueue();
    const id = queue.addFile(file('a.mp4'));
    await settled();
    const sent = Promise.withResolvers<{ uploadId: string; name: string }>();
    const attached = queue.attach(id, 'a.vtt', sent.promise);
    expect(queue.snapshot().items[0]).toMatchObject({ transcriptUnderWay: 'a.vtt', details: { transcript: null } });
    expect(queue.atRisk()).toBe(true);
    sent.resolve({ uploadId: 't', name: 'a.vtt' });
    await attached;
    expect(queue.snapshot().items[0]).toMatchObject({
      transcriptUnderWay: null,
      details: { transcript: { uploadId: 't' } },
    });
  });

  it('is no longer waited for when it was refused', async () => {
    const { queue } = aQueue();
    const id = queue.addFile(file('a.mp4'));
    await expect(queue.attach(id, 'a.vtt', Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(queue.snapshot().items[0]?.transcriptUnderWay).toBeNull();
  });
});

describe('a browser that refuses its storage', () => {
  it('is asked about before the page is left, whatever is on the list', async () => {
    const { queue, parts } = aQueue();
    parts.draft.write = () => false;
    const id = queue.addFile(file('a.mp4'));
    queue.pause(id);
    await settled();
    expect(queue.atRisk()).toBe(true);
    await queue.remove(id);
    expect(queue.atRisk()).toBe(false);
  });

  it('still tells of the interview, and ends the upload on the server', async () => {
    const { queue, parts, transfers } = aQueue();
    parts.files.remove = vi.fn(() => new Promise<void>(() => {}));
    queue.want(queue.addFile(file('a.mp4')), BODY);
    transfers[0]?.events.onDone('/api/v1/uploads/1');
    await settled();
    expect(parts.onMade).toHaveBeenCalledOnce();
    const id = queue.addFile(file('b.mp4'));
    transfers[1]?.events.onUrl('/u/b');
    void queue.remove(id);
    expect(parts.endTransfer).toHaveBeenCalledExactlyOnceWith('/u/b');
  });
});

describe('a recording for which the browser had no room', () => {
  const about = { id: 'r', name: 'Recording.webm', modified: 1, marks: [], details: EMPTY_DETAILS };

  it('is lost with the page until all of it is on the server, also while it is paused', () => {
    const { queue, transfers } = aQueue();
    queue.addRecording(file('a.mp4'), { ...about, kept: false });
    expect(queue.atRisk()).toBe(true);
    queue.pause('r');
    expect(queue.atRisk()).toBe(true);
    queue.resume('r');
    transfers[1]?.events.onDone('/api/v1/uploads/1');
    expect(queue.atRisk()).toBe(false);
  });

  it('goes on with the copy that was saved, whatever that is called', async () => {
    const { queue, transfers, states } = aQueue({
      items: [anItem({ source: 'recording', state: 'uploading', url: '/u/r' })],
    });
    await queue.restore();
    expect(states()).toEqual(['choose']);
    queue.addFile(file('Saved.webm'));
    expect(transfers.map(({ url }) => url)).toEqual(['/u/r']);
  });
});

describe('leaving the page', () => {
  it('loses something only while a file has no copy, or an analysis was asked for', async () => {
    const { queue, transfers } = aQueue();
    expect(queue.atRisk()).toBe(false);
    const id = queue.addFile(file('a.mp4'));
    expect(queue.atRisk()).toBe(true);
    await settled();
    expect(queue.atRisk()).toBe(false);
    queue.want(id, BODY);
    expect(queue.atRisk()).toBe(true);
    transfers[0]?.events.onDone('/api/v1/uploads/1');
    await settled();
    expect(queue.atRisk()).toBe(false);
  });
});
