import { describe, expect, it, vi } from 'vitest';
import type { KeptRecording } from '../keep/kept-recordings.ts';
import { createPieces } from './pieces.ts';

const RECORDING: KeptRecording = { id: 'r', owner: 'o', type: 'audio/webm', startedAt: 0, duration: 1, marks: [] };
const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));

/** Storage with room for so many pieces. */
function aStorage(room: number) {
  const pieces: Blob[] = [];
  return {
    append: vi.fn(async (_: KeptRecording, number: number, bytes: Blob) => {
      if (number >= room) await full();
      pieces[number] = bytes;
    }),
    put: vi.fn(async () => {}),
    read: vi.fn(async (): Promise<Blob | null> => new Blob(pieces)),
  };
}

async function recorded(storage: ReturnType<typeof aStorage>) {
  const onUnkept = vi.fn();
  const pieces = createPieces(storage, onUnkept);
  for (const text of ['one ', 'two ', 'three']) await pieces.add(RECORDING, new Blob([text]));
  return { pieces, onUnkept };
}

describe('the pieces of a recording', () => {
  it.each([
    [3, 'all', 0],
    [1, 'part', 1],
    [0, 'none', 1],
  ])('are whole where the browser has room for %i', async (room, kept, told) => {
    const { pieces, onUnkept } = await recorded(aStorage(room));
    const all = await pieces.all(RECORDING);
    expect(await all.file.text()).toBe('one two three');
    expect(all.file.type).toBe('audio/webm');
    expect(all.kept).toBe(kept);
    expect(onUnkept).toHaveBeenCalledTimes(told);
  });

  it('are not tried to be stored any more once one was refused, so that none is missing in between', async () => {
    const storage = aStorage(1);
    await recorded(storage);
    expect(storage.append).toHaveBeenCalledTimes(2);
  });

  it('are kept also where there is no room to write down that it ended', async () => {
    const storage = aStorage(3);
    storage.put.mockImplementation(full);
    const { pieces } = await recorded(storage);
    expect(await pieces.all(RECORDING)).toMatchObject({ kept: 'all' });
  });

  it('are asked for again where they could not be read', async () => {
    const storage = aStorage(1);
    storage.read.mockImplementationOnce(full).mockResolvedValueOnce(null);
    const { pieces } = await recorded(storage);
    await expect(pieces.all(RECORDING)).rejects.toThrow(DOMException);
    await expect(pieces.all(RECORDING)).rejects.toThrow('no longer has');
    expect(await (await pieces.all(RECORDING)).file.text()).toBe('one two three');
  });
});
