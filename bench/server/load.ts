import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient, type Measured, nothingMeasured } from './client.ts';
import { freshRecording, type Installation } from './installation.ts';
import { quantile, residentBytes, sample } from './process-watch.ts';
import { handIn } from './throughput.ts';

export interface Load {
  measured: Measured;
  seconds: number;
  /** Interviews that were analysed meanwhile. */
  analysed: number;
  /** Events that came to all watchers together, how often a stream had to be opened again, and whether each got the same ones in order. */
  events: { count: number; reopened: number; same: boolean };
  /** Memory of the server process, bytes: the middle of the first and of the last third of the time, and the most. */
  memory: { first: number; last: number; most: number };
}

export interface LoadOptions {
  clients: number;
  workers: number;
  seconds: number;
  /** Mean pause of a client between two reads, milliseconds. */
  pause: number;
  source: { sample: string; words: string };
}

/** Recordings that always wait, so that no worker is ever idle. */
const WAITING = 3;
/** One of so many requests of a client is an upload. */
const UPLOAD_EVERY = 20;

/** Workers analyse all the time while clients upload, list, read reports and watch events. */
export async function measureLoad(
  installation: Installation,
  keys: readonly string[],
  { clients: count, workers: workerCount, seconds, pause, source }: LoadOptions,
): Promise<Load> {
  const measured = nothingMeasured();
  const clients = keys.slice(0, count).map((key) => createClient(`${installation.url}/api/v1`, key, measured));
  const [feeder] = clients;
  if (!feeder) throw new Error('There is no client.');
  const workers = await installation.startWorkers(workerCount);
  const stop = new AbortController();
  const analysedBefore = await analysedBy(installation);

  const feeding = (async () => {
    while (!stop.signal.aborted) {
      if ((await idsOf(feeder, 'waiting')).length < WAITING) await handIn(feeder, source);
      await pauseFor(500, stop.signal);
    }
  })();
  // There is something to read, and everything is warm.
  while ((await idsOf(feeder, 'done')).length === 0) await sleep(200);
  measured.times.clear();

  const watching = clients.map((client) => client.watch(stop.signal));
  const memory = sample(() => residentBytes(installation.server), 1000);
  const started = performance.now();
  const using = clients.map(async (client) => {
    while (!stop.signal.aborted) {
      await useOnce(client, source.sample);
      await pauseFor(pause * 2 * Math.random(), stop.signal);
    }
  });
  await sleep(seconds * 1000);
  stop.abort();
  const took = (performance.now() - started) / 1000;
  await Promise.all([feeding, ...using]);
  const seen = await Promise.all(watching);
  const bytes = memory.stop();
  const analysed = (await analysedBy(installation)) - analysedBefore;
  for (const worker of workers) await worker.stop();
  const third = Math.ceil(bytes.length / 3);
  return {
    measured,
    seconds: took,
    analysed,
    events: {
      count: seen.reduce((sum, { ids }) => sum + ids.length, 0),
      reopened: seen.reduce((sum, { opened }) => sum + opened - 1, 0),
      same: sawTheSame(seen.map(({ ids }) => ids)),
    },
    memory: {
      first: quantile(bytes.slice(0, third), 0.5),
      last: quantile(bytes.slice(-third), 0.5),
      most: Math.max(...bytes),
    },
  };
}

async function useOnce(client: Client, recording: string): Promise<void> {
  if (Math.random() < 1 / UPLOAD_EVERY) {
    const id = await client.upload(freshRecording(recording));
    // Given up again, as somebody does who took the wrong file.
    if (id)
      await client.ask('give up an upload', `/uploads/${id}`, {
        method: 'DELETE',
        headers: { 'tus-resumable': '1.0.0' },
      });
    return;
  }
  const list = await client.ask('list', '/interviews');
  if (!list) return;
  const { items } = (await list.json()) as { items: { id: string; hasReport: boolean }[] };
  const readable = items.filter(({ hasReport }) => hasReport);
  const one = readable[Math.floor(Math.random() * readable.length)];
  if (!one) return;
  await client.ask('one interview', `/interviews/${one.id}`);
  await client.ask('report', `/interviews/${one.id}/report`);
  await client.ask('first megabyte of the recording', `/interviews/${one.id}/media`, {
    headers: { range: 'bytes=0-1048575' },
  });
}

/** Whether all got the same events in order, from the first to the last that all were there for. */
function sawTheSame(watchers: readonly (readonly number[])[]): boolean {
  const first = Math.max(...watchers.map((ids) => ids[0] ?? 0));
  const last = Math.min(...watchers.map((ids) => ids.at(-1) ?? 0));
  const [one, ...others] = watchers.map((ids) => ids.filter((id) => id >= first && id <= last).join());
  return others.every((other) => other === one);
}

/** Analyses that were done within the last hour. */
async function analysedBy({ url }: Installation): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^impact_runs_ended_last_hour\{state="done"\} (\d+)/m.exec(metrics)?.[1] ?? 0);
}

async function idsOf(client: Client, status: string): Promise<string[]> {
  const answer = await client.ask('list by status', `/interviews?status=${status}&limit=100`);
  if (!answer) return [];
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

const pauseFor = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => {});
