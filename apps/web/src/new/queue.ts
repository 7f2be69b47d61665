import { readDraft } from './draft.ts';
import { createInOrder } from './in-order.ts';
import {
  type Batch,
  type Details,
  EMPTY_DETAILS,
  FIRST_BATCH,
  type Item,
  type NewInterview,
  titleOf,
  uploadIdOf,
} from './item.ts';
import { createQueueMemory } from './queue-memory.ts';
import { type QueueParts, SESSION_ENDED } from './queue-parts.ts';
import type { Transfer } from './tus-transfer.ts';

export type Queue = ReturnType<typeof createQueue>;

/** So many uploads at once: more share the same line and all end later. */
const AT_ONCE = 2;
const AGAIN_AFTER_MS = 5000;

const WAITING: Pick<Item, 'state' | 'trouble'> = { state: 'waiting', trouble: null };
/** Signing in again helps: it goes on then. */
const needsSignIn = (trouble: Item['trouble']): boolean => trouble?.code === SESSION_ENDED;
const isUnderWay = ({ state }: Item): boolean => state === 'uploading' || state === 'waiting' || state === 'offline';
/** A recording that neither this browser nor a disk has. */
const isOnlyHere = ({ source, kept, state }: Item): boolean =>
  source === 'recording' && !kept && state !== 'stored' && state !== 'choose';

/**
 * Recordings on their way to become interviews. It goes on while other pages of the app are shown; what it knows survives a reload, and
 * uploads go on where they were.
 */
export function createQueue(parts: QueueParts) {
  const memory = createQueueMemory(parts.draft);
  const { set, find, change } = memory;
  const items = (): readonly Item[] => memory.snapshot().items;
  let restoring: Promise<void> | null = null;
  const files = new Map<string, Blob>();
  const transfers = new Map<string, Transfer>();
  const making = new Set<string>();
  let again: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  /** Starts what there is room for. */
  function go(): void {
    if (closed) return;
    for (const { id, state: now } of items()) {
      if (now !== 'waiting' || transfers.size >= AT_ONCE || transfers.has(id)) continue;
      const file = files.get(id);
      if (file) start(id, file);
      else change(id, { state: 'choose' });
    }
    void makeAll();
  }

  /** Of those that are uploaded together in the order of the list: their times tell which session of a person was the first. */
  const makeAll = createInOrder(
    () => (closed ? [] : items().filter((item) => item.state === 'stored' && item.wanted && item.interviewId === null)),
    make,
  );

  function start(id: string, file: Blob): void {
    const item = find(id);
    if (!item) return;
    change(id, { state: 'uploading', trouble: null });
    const ended = () => transfers.delete(id);
    const transfer = parts.startTransfer(
      file,
      { name: item.name, kind: 'recording', url: item.url },
      {
        onUrl: (url) => change(id, { url }),
        onProgress: (sent) => change(id, { sent }, true),
        onDone: (url) => {
          ended();
          change(id, { state: 'stored', sent: item.size, url });
          go();
        },
        onFailed: (trouble, passes) => {
          ended();
          change(id, { state: passes ? 'offline' : 'failed', trouble });
          if (passes) later();
          go();
        },
      },
    );
    transfers.set(id, transfer);
  }

  /** What failed because the server was not reached goes on by itself. */
  function later(): void {
    if (closed) return;
    again ??= setTimeout(() => {
      again = undefined;
      set({ items: items().map((one) => (one.state === 'offline' ? { ...one, state: 'waiting' } : one)) });
      go();
    }, AGAIN_AFTER_MS);
  }

  function stop(id: string): void {
    transfers.get(id)?.stop();
    transfers.delete(id);
  }

  /** Ends with the answer: what is tidied up after it keeps nobody waiting. */
  async function make(item: Item): Promise<void> {
    if (!item.wanted || item.url === null) return;
    making.add(item.id);
    const { key, body } = item.wanted;
    const made = await parts.makeInterview(key, { ...body, uploadId: uploadIdOf(item.url) });
    making.delete(item.id);
    if (!find(item.id)) {
      // It was removed meanwhile: nothing of it stays on the server.
      void ('id' in made ? parts.unmakeInterview(made.id) : parts.endTransfer(item.url));
    } else if ('id' in made) {
      change(item.id, { interviewId: made.id, refused: null });
      files.delete(item.id);
      if (!closed) parts.onMade(item, made.id);
      void parts.files.remove(item.id);
    } else if (needsSignIn(made.trouble)) {
      change(item.id, { refused: made.trouble });
    } else if (made.passes) {
      change(item.id, { refused: made.trouble });
      later();
    } else if (made.lost === 'recording') {
      void sendAgain(item);
    } else {
      const details = made.lost === 'transcript' ? { ...item.details, transcript: null } : item.details;
      change(item.id, { refused: made.trouble, wanted: null, details });
    }
  }

  /** The server has removed what it had. */
  async function sendAgain(item: Item): Promise<void> {
    const file = files.get(item.id) ?? (await parts.keptFile(item));
    if (closed || !find(item.id)) return;
    if (file) files.set(item.id, file);
    change(item.id, { url: null, sent: 0, trouble: null, state: file ? 'waiting' : 'choose' });
    go();
  }

  /** An item of a page that was closed, as it is here: with its file, or without. */
  async function restored(item: Item): Promise<Item> {
    if (item.state === 'stored' && item.url !== null && (await parts.isStored(uploadIdOf(item.url))))
      return { ...item, refused: needsSignIn(item.refused) ? null : item.refused };
    const file = await parts.keptFile(item);
    if (!file) return { ...item, state: 'choose' };
    files.set(item.id, file);
    const stays = item.state === 'paused' || (item.state === 'failed' && !needsSignIn(item.trouble));
    return stays ? item : { ...item, state: 'waiting', trouble: null };
  }

  async function restore(): Promise<void> {
    let found: Item[] = [];
    await parts.draft.adopt((texts) => {
      const drafts = texts.map(readDraft);
      found = drafts.flatMap(({ items }) => items);
      const known = memory.snapshot().batch;
      const batch = known === FIRST_BATCH ? (drafts.at(-1)?.batch ?? FIRST_BATCH) : known;
      // Nothing of them goes on before it is known what the browser and the server still have.
      set({ batch, items: [...found.map((item): Item => ({ ...item, state: 'paused' })), ...items()] });
    });
    const now = await Promise.all(found.map(restored));
    set({ ready: true, items: items().map((item) => now.find(({ id }) => id === item.id) ?? item) });
    go();
  }

  async function keep(id: string, file: Blob): Promise<void> {
    const kept = await parts.files.put(id, file);
    if (find(id)) change(id, { kept });
    else await parts.files.remove(id);
  }

  function add(file: Blob, about: Pick<Item, 'name' | 'modified'> & Partial<Item>): string {
    const id = about.id ?? parts.newId();
    const item: Item = {
      source: 'file',
      size: file.size,
      type: file.type,
      state: 'waiting',
      sent: 0,
      url: null,
      trouble: null,
      kept: false,
      marks: [],
      wanted: null,
      refused: null,
      interviewId: null,
      transcriptUnderWay: null,
      ...about,
      id,
      details: { ...EMPTY_DETAILS, title: titleOf(about.name), ...about.details },
    };
    files.set(id, file);
    set({ items: [...items(), item] });
    if (item.source === 'file') void keep(id, file);
    go();
    return id;
  }

  return {
    subscribe: memory.subscribe,
    snapshot: memory.snapshot,

    /** Finds what was under way when pages were closed, and goes on with it. */
    restore: (): Promise<void> => (restoring ??= restore()),

    /** Adds a file; one that is waited for, by name, size and date, goes on where it was. */
    addFile(file: File): string {
      const same = items().find(
        ({ state: now, source, name, size, modified }) =>
          now === 'choose' &&
          size === file.size &&
          // A recording is chosen as the copy that was saved of it, which has a name and a date of its own.
          (source === 'recording' || (name === file.name && modified === file.lastModified)),
      );
      if (!same) return add(file, { name: file.name, modified: file.lastModified });
      files.set(same.id, file);
      change(same.id, { state: 'waiting', trouble: null });
      void keep(same.id, file);
      go();
      return same.id;
    },
    /** Adds a recording that was made here; what is kept of it is kept under the same id. */
    addRecording(file: Blob, about: Pick<Item, 'id' | 'name' | 'modified' | 'kept' | 'marks' | 'details'>): void {
      add(file, { ...about, source: 'recording' });
    },
    pause(id: string): void {
      stop(id);
      change(id, { state: 'paused' });
      go();
    },
    resume(id: string): void {
      change(id, { state: 'waiting', trouble: null });
      go();
    },
    async remove(id: string): Promise<void> {
      const item = find(id);
      stop(id);
      files.delete(id);
      set({ items: items().filter((one) => one.id !== id) });
      go();
      // While an interview is being made of it, what becomes of the upload is known only afterwards.
      const left = item && item.interviewId === null && !making.has(id) ? item.url : null;
      await Promise.all([parts.files.remove(id), left === null ? null : parts.endTransfer(left)]);
    },
    describe(id: string, details: Partial<Details>): void {
      const item = find(id);
      if (item) change(id, { details: { ...item.details, ...details }, refused: null }, true);
    },
    /** Has a transcript that is being sent belong to it; nothing is made of it before. */
    async attach(id: string, name: string, sent: Promise<NonNullable<Details['transcript']>>): Promise<void> {
      change(id, { transcriptUnderWay: name, refused: null });
      try {
        const transcript = await sent;
        const item = find(id);
        if (item) change(id, { details: { ...item.details, transcript } });
      } finally {
        change(id, { transcriptUnderWay: null });
      }
    },
    setBatch(batch: Partial<Batch>): void {
      set({ batch: { ...memory.snapshot().batch, ...batch } }, true);
    },
    /** Has an interview made of it, as soon as all of it is there. */
    want(id: string, body: Omit<NewInterview, 'uploadId'>): void {
      change(id, { wanted: { key: parts.newId(), body }, refused: null });
      go();
    },
    /** Takes `want` back, as long as nothing was made. */
    unwant(id: string): void {
      if (!making.has(id)) change(id, { wanted: null });
    },
    /** Goes on at once with what waits for the server, or for somebody to sign in. */
    online(): void {
      clearTimeout(again);
      again = undefined;
      set({
        items: items().map((one) => ({
          ...one,
          refused: needsSignIn(one.refused) ? null : one.refused,
          ...(one.state === 'offline' || (one.state === 'failed' && needsSignIn(one.trouble)) ? WAITING : {}),
        })),
      });
      go();
    },
    /** Writes down what is still to be written: the page is left. */
    flush: memory.write,
    /** Whether leaving the page now loses something: a file without a copy, or an analysis that was asked for and would not begin. */
    atRisk: (): boolean =>
      !closed &&
      items().some(
        (item) =>
          item.interviewId === null &&
          (item.transcriptUnderWay !== null ||
            !memory.isWritten() ||
            isOnlyHere(item) ||
            (isUnderWay(item) && (!item.kept || item.wanted !== null))),
      ),
    /** Ends for this page, as somebody else uses it now. What is known stays written down for its owner. */
    close(): void {
      closed = true;
      clearTimeout(again);
      again = undefined;
      for (const id of [...transfers.keys()]) stop(id);
      memory.write();
    },
  };
}
