// A server under load, and how many interviews an hour it gets done.
//   npm run bench:server [-- --seconds 60 --clients 20 --workers 2 --pause 500 --throughput 1,2,4 --interviews 8]
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createClient, nothingMeasured } from './server/client.ts';
import { startInstallation } from './server/installation.ts';
import { type Load, measureLoad } from './server/load.ts';
import { quantile } from './server/process-watch.ts';
import { measureThroughput, type Throughput } from './server/throughput.ts';

const samples = path.resolve(import.meta.dirname, '..', 'samples');
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '20' },
    workers: { type: 'string', default: '2' },
    pause: { type: 'string', default: '500' },
    throughput: { type: 'string', default: '1,2,4' },
    interviews: { type: 'string', default: '8' },
  },
});
const numbers = { ...values, throughput: values.throughput.split(',').filter(Boolean).map(Number) };
const source = {
  sample: path.join(samples, 'interview.mp4'),
  words: readFileSync(path.join(samples, 'interview.txt'), 'utf8'),
};
const say = (text = '') => process.stdout.write(`${text}\n`);

function showThroughput({ workers, interviews, seconds, processor, queueShare }: Throughput): void {
  const perHour = (interviews * 3600) / seconds;
  const cells = [
    `${seconds.toFixed(0)} s`,
    perHour.toFixed(0),
    `${processor.toFixed(1)} s`,
    `${(queueShare * 100).toFixed(1)} %`,
  ];
  say(`| ${workers} | ${cells.join(' | ')} |`);
}

function showLoad({ measured, seconds, analysed, events, memory }: Load): void {
  say('| request | times | p50 | p95 | p99 |\n|---|---|---|---|---|');
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  for (const [name, times] of [...measured.times].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cells = [0.5, 0.95, 0.99].map((share) => ms(quantile(times, share)));
    say(`| ${name} | ${times.length} | ${cells.join(' | ')} |`);
  }
  const requests = [...measured.times.values()].reduce((sum, times) => sum + times.length, 0);
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  say();
  say(
    `${requests} requests in ${seconds.toFixed(0)} s, ${measured.errors.length} errors; ${analysed} interviews analysed meanwhile.`,
  );
  say(
    `Memory of the server: first third ${megabytes(memory.first)}, last third ${megabytes(memory.last)}, most ${megabytes(memory.most)}.`,
  );
  say(
    `${events.count} events to all watchers, ${events.same ? 'the same to each, in order' : 'NOT the same to each'}; ${events.reopened} streams opened again.`,
  );
  for (const error of new Set(measured.errors.slice(0, 20))) say(`  ${error}`);
}

const installation = await startInstallation();
try {
  const keys: string[] = [];
  for (let i = 0; i < Number(numbers.clients); i++) {
    const answer = await fetch(`${installation.url}/api/v1/keys`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: `client ${i}`, scopes: ['read', 'write'] }),
    });
    if (!answer.ok) throw new Error(`A key could not be made: ${await answer.text()}`);
    keys.push(((await answer.json()) as { key: string }).key);
  }
  say(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);

  const measured = nothingMeasured();
  const client = createClient(`${installation.url}/api/v1`, keys[0] ?? '', measured);
  const interviews = Number(numbers.interviews);
  if (numbers.throughput.length > 0) {
    say(`${interviews} recordings of 25 s, transcript supplied\n`);
    say(
      '| worker processes | time | interviews an hour | processor time an interview | share of the queue |\n|---|---|---|---|---|',
    );
    for (const workers of numbers.throughput) {
      showThroughput(await measureThroughput(installation, client, source, { workers, interviews }));
    }
    say();
  }
  if (Number(numbers.seconds) > 0) {
    say(`${numbers.clients} clients, ${numbers.workers} workers that are never idle\n`);
    const options = {
      clients: Number(numbers.clients),
      workers: Number(numbers.workers),
      seconds: Number(numbers.seconds),
      pause: Number(numbers.pause),
      source,
    };
    const load = await measureLoad(installation, keys, options);
    showLoad(load);
    if (load.measured.errors.length > 0) process.exitCode = 1;
  }
} finally {
  await installation.stop();
}
