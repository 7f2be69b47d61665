import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client.ts';
import { freshRecording, type Installation } from './installation.ts';
import { hasChild, processorSeconds, sample } from './process-watch.ts';

export interface Throughput {
  workers: number;
  interviews: number;
  seconds: number;
  /** Processor time of the workers and their steps, seconds an interview. */
  processor: number;
  /** Share of the workers' time in which none of their steps ran although there was work. */
  queueShare: number;
}

interface Source {
  sample: string;
  words: string;
}

/** Hands in a recording that was never seen, with its transcript. */
export async function handIn(client: Client, { sample: file, words }: Source): Promise<string | null> {
  const recording = await client.upload(freshRecording(file));
  const transcript = await client.uploadTranscript(words);
  return recording && client.interview(recording, transcript);
}

/** Analyses so many recordings by so many worker processes of one job each, and nothing else; the time runs from the first job on. */
export async function measureThroughput(
  installation: Installation,
  client: Client,
  source: Source,
  { workers: count, interviews }: { workers: number; interviews: number },
): Promise<Throughput> {
  const ids: string[] = [];
  for (let i = 0; i < interviews; i++) {
    const id = await handIn(client, source);
    if (id === null) throw new Error('A recording could not be handed in.');
    ids.push(id);
  }
  const workers = await installation.startWorkers(count);
  while (!workers.some(({ pid }) => hasChild(pid))) await sleep(5);
  const started = performance.now();
  const busy = sample(() => workers.map(({ pid }) => hasChild(pid)), 10);
  let whileFull: readonly boolean[][] = [];
  for (;;) {
    const ended = await endedOf(client, ids);
    // When fewer recordings are left than there are workers, some of them wait for work, not for the queue.
    if (ended <= interviews - count - 1) whileFull = busy.seen.slice();
    if (ended === interviews) break;
    await sleep(100);
  }
  const seconds = (performance.now() - started) / 1000;
  busy.stop();
  const processor = workers.reduce((sum, { pid }) => sum + processorSeconds(pid), 0) / interviews;
  for (const worker of workers) await worker.stop();
  const looks = whileFull.flat();
  return {
    workers: count,
    interviews,
    seconds,
    processor,
    queueShare: looks.filter((one) => !one).length / looks.length,
  };
}

async function endedOf(client: Client, ids: readonly string[]): Promise<number> {
  const answer = await client.ask('list', '/interviews?limit=100');
  if (!answer) throw new Error('The list could not be read.');
  const { items } = (await answer.json()) as { items: { id: string; status: string }[] };
  const states = items.filter(({ id }) => ids.includes(id)).map(({ status }) => status);
  const bad = states.find((status) => ['failed', 'cancelled', 'parked'].includes(status));
  if (bad) throw new Error(`An analysis ended as ${bad}.`);
  return states.filter((status) => status === 'done').length;
}
