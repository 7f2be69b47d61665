import path from 'node:path';
import { probe } from '@impact/media/probe';
import { describe, expect, it } from 'vitest';
import { createWorkerPool } from './pool.ts';

const file = path.resolve(import.meta.dirname, '../../../../samples/interview.mp4');

describe('createWorkerPool', () => {
  it('runs tasks in threads, with their progress', async () => {
    const media = await probe(file);
    await using pool = createWorkerPool(2, new AbortController().signal);
    const heard: number[] = [];
    const [voice, prosody] = await Promise.all([
      pool.run('voice', { file, media }, { priority: 0, onProgress: (done) => heard.push(done) }),
      pool.run('prosody', { file, media }, { priority: 1 }),
    ]);
    expect(voice.result.spans.length).toBeGreaterThan(3);
    expect(prosody.result.pitch.length).toBeGreaterThan(2500);
    expect(heard.at(-1)).toBeCloseTo(media.duration, 0);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });

  it('hands on the code and the sentence of an error', async () => {
    const media = await probe(file);
    await using pool = createWorkerPool(1, new AbortController().signal);
    const gone = pool.run('voice', { file: '/nowhere/at-all.mp4', media }, { priority: 0 });
    await expect(gone).rejects.toMatchObject({ name: 'ImpactError', message: expect.stringMatching(/\w/) });
    // A slot whose task failed is free again.
    expect((await pool.run('voice', { file, media }, { priority: 0 })).result.speechSeconds).toBeGreaterThan(10);
  });

  it('turns away running and waiting tasks when it is aborted, and takes no new ones', async () => {
    const media = await probe(file);
    const abort = new AbortController();
    await using pool = createWorkerPool(1, abort.signal);
    const ends = Promise.allSettled([
      pool.run(
        'vision',
        { file, media, from: 0, to: 30, expression: false },
        { priority: 0, onProgress: () => abort.abort() },
      ),
      pool.run('voice', { file, media }, { priority: 1 }),
    ]);
    for (const end of await ends) expect(end).toMatchObject({ status: 'rejected', reason: { code: 'ABORTED' } });
    await expect(pool.run('voice', { file, media }, { priority: 0 })).rejects.toMatchObject({ code: 'ABORTED' });
  });

  it('never runs more at once than it has slots, whenever tasks are added', async () => {
    const media = await probe(file);
    await using pool = createWorkerPool(1, new AbortController().signal);
    let now = 0;
    let most = 0;
    const run = async (): Promise<void> => {
      let counted = false;
      const onProgress = () => {
        if (!counted) most = Math.max(most, ++now);
        counted = true;
      };
      await pool.run('voice', { file, media }, { priority: 0, onProgress });
      now--;
    };
    // The third is added in the very turn in which the first one ends.
    await Promise.all([run().then(run), run()]);
    expect(most).toBe(1);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d slots', (slots) => {
    expect(() => createWorkerPool(slots, new AbortController().signal)).toThrow(
      expect.objectContaining({ code: 'USAGE' }),
    );
  });

  it('starts the task of the lowest priority number first', async () => {
    const media = await probe(file);
    await using pool = createWorkerPool(1, new AbortController().signal);
    const order: string[] = [];
    const run = (name: string, priority: number) =>
      pool.run('voice', { file, media }, { priority }).then(() => order.push(name));
    await Promise.all([run('first come', 5), run('late', 9), run('soon', 1)]);
    expect(order).toEqual(['first come', 'soon', 'late']);
  });
});
