// What a browser takes to show the report of an hour, to scrub over it and to jump to its moments, and what it loads at first.
//   npm run bench:web [-- --minutes 60 --runs 7 --seconds 10]
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createImpactClient } from '@impact/client/client';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM, openBrowser, openWindow, type WatchedWindow } from '../tests/web/browser.fixture.ts';
import { reported, startSample } from '../tests/web/examples.fixture.ts';
import { startWebApp } from '../tests/web/web-app.fixture.ts';
import { quantile } from './server/process-watch.ts';
import { clickEvidence } from './web/evidence.ts';
import { type FirstLoad, firstLoad } from './web/first-load.ts';
import { framesWhile, play, scrub, zoom } from './web/frames.ts';
import { addLongInterview, type LongInterview } from './web/long-interview.ts';
import { LIST, type Milestone, open, REPORT, watchMilestones } from './web/opening.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    runs: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '10' },
  },
});
const minutes = Number(values.minutes);
const runs = Number(values.runs);
const seconds = Number(values.seconds);
const say = (text = '') => process.stdout.write(`${text}\n`);
const ms = (time: number) => `${time.toFixed(0)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const load = () => `${loadavg()[0]?.toFixed(1)}`;

const windows: WatchedWindow[] = [];

/** A window as somebody has it who set nothing: motion and all. */
async function pageWith(browser: Browser, url: string, milestones: readonly Milestone[]): Promise<Page> {
  const window = await openWindow(browser, url, { reducedMotion: 'no-preference' });
  await watchMilestones(window.context, milestones);
  windows.push(window);
  return window.context.newPage();
}

/** Opens an address in a browser that was never there, and once more in the same one. */
async function openings(url: string, address: string, milestones: readonly Milestone[]) {
  const cold: Record<string, number>[] = [];
  const warm: Record<string, number>[] = [];
  for (let i = 0; i < runs; i++) {
    const browser = await openBrowser();
    const page = await pageWith(browser, url, milestones);
    cold.push(await open(page, address, milestones));
    const again = await page.context().newPage();
    await page.close();
    warm.push(await open(again, address, milestones));
    await browser.close();
  }
  return { cold, warm };
}

async function showOpenings(url: string, address: string, milestones: readonly Milestone[], what: string) {
  const { cold, warm } = await openings(url, address, milestones);
  const row = (name: string, of: (times: Record<string, number>) => number) => {
    const [first = Number.NaN, ...others] = cold.map(of);
    const warmed = warm.map(of);
    const cells = [first, quantile(others, 0.5), Math.max(...others), quantile(warmed, 0.5), Math.max(...warmed)];
    say(`| ${what}: ${name} | ${cells.map(ms).join(' | ')} |`);
  };
  for (const { name } of milestones) row(name, (times) => times[name] ?? Number.NaN);
  if (milestones.length > 1) row('**all of it**', (times) => Math.max(...Object.values(times)));
}

function showFirstLoad(what: string, { scripts, styles, requests }: FirstLoad): void {
  const all = [...requests.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...requests].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const kilobytes = (one: { files: number; kilobytes: number }) => `${one.kilobytes.toFixed(0)} kB in ${one.files}`;
  say(`| ${what} | ${kilobytes(scripts)} (${scripts.coding}) | ${kilobytes(styles)} | ${all} (${kinds}) |`);
}

async function showFrames(page: Page): Promise<void> {
  say('| while | frames | p50 | p95 | p99 | longest | over 50 ms |\n|---|---|---|---|---|---|---|');
  let moves = 0;
  const acts: readonly [string, () => Promise<void>][] = [
    ['nothing is done', () => page.waitForTimeout(seconds * 1000)],
    ['it plays', () => play(page, seconds)],
    [
      'the pointer drags over the timeline',
      async () => {
        moves = await scrub(page, seconds);
      },
    ],
    ['the timeline is zoomed in and out', () => zoom(page, seconds)],
  ];
  for (const [name, act] of acts) {
    const frames = await framesWhile(page, act);
    const cells = [0.5, 0.95, 0.99].map((share) => `${quantile(frames, share).toFixed(1)} ms`);
    const late = frames.filter((time) => time > 50).length / frames.length;
    say(
      `| ${name} | ${frames.length} | ${cells.join(' | ')} | ${ms(Math.max(...frames))} | ${(late * 100).toFixed(1)} % |`,
    );
  }
  say();
  say(`The pointer was moved ${(moves / seconds).toFixed(0)} times a second.`);
}

async function showEvidence(page: Page, { report }: LongInterview): Promise<void> {
  const arrivals = await clickEvidence(page, report);
  const times = arrivals.map(({ milliseconds }) => milliseconds);
  const cells = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)].map(ms);
  const off = Math.max(...arrivals.map((one) => one.off));
  const later = times.filter((time) => time > 200).length;
  say(
    '| clicks on evidence | p50 | p95 | longest | over 200 ms | furthest from its moment |\n|---|---|---|---|---|---|',
  );
  say(`| ${arrivals.length} | ${cells.join(' | ')} | ${later} | ${off.toFixed(3)} s |`);
}

if (!CHROMIUM) throw new Error('There is no Chromium on this machine: apt-get install chromium');
const server = await startWebApp();
try {
  const { url } = server;
  const client = createImpactClient({ baseUrl: url });
  const sampleId = await startSample(client, 'Sample interview');
  await reported(client, sampleId);
  const long = await addLongInterview(server, sampleId, { title: 'A long talk', seconds: minutes * 60 });
  const { report, bytes } = long;
  const words = report.transcript?.segments.reduce((sum, segment) => sum + segment.words.length, 0) ?? 0;
  const address = `/interviews/${long.id}`;

  const versions = await openBrowser();
  say(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, Chromium ${versions.version()} without a screen and without a GPU, 1280×900, server and browser on one machine, load ${load()}\n`,
  );
  await versions.close();
  say(
    `The report of ${minutes} minutes is the one of the sample (25 s) repeated, not one of a talk of that length: ${words} words, ${report.answers.length} answers, ${Object.keys(report.tracks).length} tracks, ${megabytes(bytes.report)} of JSON (${megabytes(bytes.packed)} packed); the recording is the sample repeated, too (${megabytes(bytes.recording)}).\n`,
  );

  say(
    '| from opening the address until it is drawn | first of all | cold, p50 | cold, longest | warm, p50 | warm, longest |\n|---|---|---|---|---|---|',
  );
  await showOpenings(url, address, REPORT, 'report');
  await showOpenings(url, '/', LIST, 'list');
  say();
  say(`Cold: a browser that was never there, ${runs} times. Warm: once more in the same browser.\n`);

  say('| first load | scripts, packed | styles, packed | requests |\n|---|---|---|---|');
  const browser = await openBrowser();
  for (const [what, where, milestones] of [
    ['list', '/', LIST],
    ['report', address, REPORT],
  ] as const) {
    const page = await pageWith(browser, url, milestones);
    showFirstLoad(what, await firstLoad(page, where, milestones));
    await page.close();
  }
  say();

  const page = await pageWith(browser, url, REPORT);
  await open(page, address, REPORT);
  await page.waitForTimeout(2000);
  await showFrames(page);
  say();
  await showEvidence(page, long);
  await page.close();
  await browser.close();
  say(`\nLoad at the end: ${load()}.`);
  const complaints = new Set(windows.flatMap((window) => window.complaints));
  for (const complaint of complaints) say(`  ${complaint}`);
  if (complaints.size > 0) process.exitCode = 1;
} finally {
  await server.close();
}
