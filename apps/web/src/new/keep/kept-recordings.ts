import type { Mark } from '../item.ts';
import { inRooms } from './browser-database.ts';

/** A recording that was made here, as far as it was stored. */
export interface KeptRecording {
  id: string;
  /** Whose it is: others who use this browser do not see it. */
  owner: string;
  type: string;
  startedAt: number;
  /** Seconds that were recorded, without pauses. */
  duration: number;
  marks: readonly Mark[];
}

interface Chunk {
  recording: string;
  number: number;
  bytes: Blob;
}

const chunksOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/** Recordings made in this browser, second by second: whatever crashes, what was recorded until then is there. */
export const keptRecordings = {
  async put(recording: KeptRecording): Promise<void> {
    await inRooms(['recordings'], 'readwrite', (room) => room('recordings').put(recording));
  },
  /** Adds a piece, and how long the whole is by now; both or neither. */
  async append(recording: KeptRecording, number: number, bytes: Blob): Promise<void> {
    const chunk: Chunk = { recording: recording.id, number, bytes };
    await inRooms(['recordings', 'chunks'], 'readwrite', (room) => {
      room('chunks').put(chunk);
      return room('recordings').put(recording);
    });
  },
  async list(owner: string): Promise<KeptRecording[]> {
    const all = await inRooms(['recordings'], 'readonly', (room) => room('recordings').getAll());
    return ((all ?? []) as KeptRecording[]).filter((one) => one.owner === owner);
  },
  /** All of it as one file; null where nothing was kept. */
  async read({ id, type }: Pick<KeptRecording, 'id' | 'type'>): Promise<Blob | null> {
    const chunks = ((await inRooms(['chunks'], 'readonly', (room) => room('chunks').getAll(chunksOf(id)))) ??
      []) as Chunk[];
    return chunks.length === 0
      ? null
      : new Blob(
          chunks.map(({ bytes }) => bytes),
          { type },
        );
  },
  async remove(id: string): Promise<void> {
    await inRooms(['recordings', 'chunks'], 'readwrite', (room) => {
      room('chunks').delete(chunksOf(id));
      return room('recordings').delete(id);
    });
  },
};
