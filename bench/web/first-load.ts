import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';
import { type Milestone, open } from './opening.ts';

export interface FirstLoad {
  /** Of all requests, by what was asked for. */
  requests: Map<string, number>;
  scripts: { files: number; kilobytes: number; coding: string };
  styles: { files: number; kilobytes: number };
}

/** What is loaded later is asked for by then. */
const SETTLE_MS = 2000;

/** What a browser that was never here loads to show a page. */
export async function firstLoad(page: Page, address: string, milestones: readonly Milestone[]): Promise<FirstLoad> {
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  await open(page, address, milestones);
  await sleep(SETTLE_MS);
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming ? [{ url: entry.name, bytes: entry.encodedBodySize }] : [],
      ),
  );
  const isFile = (request: Request, ending: string) => new URL(request.url()).pathname.endsWith(ending);
  const of = (ending: string) => {
    const urls = new Set(asked.filter((request) => isFile(request, ending)).map((request) => request.url()));
    const known = new Map(sizes.filter(({ url }) => urls.has(url)).map(({ url, bytes }) => [url, bytes]));
    const missing = [...urls].filter((url) => !known.get(url));
    if (missing.length > 0) throw new Error(`It is not known how large ${missing.join(', ')} travelled.`);
    return { files: urls.size, kilobytes: [...known.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000 };
  };
  const codings = await Promise.all(
    asked
      .filter((request) => isFile(request, '.js'))
      .map(async (request) => (await request.response())?.headers()['content-encoding'] ?? 'plain'),
  );
  const requests = new Map<string, number>();
  for (const request of asked) requests.set(request.resourceType(), (requests.get(request.resourceType()) ?? 0) + 1);
  return { requests, scripts: { ...of('.js'), coding: [...new Set(codings)].join(', ') }, styles: of('.css') };
}
