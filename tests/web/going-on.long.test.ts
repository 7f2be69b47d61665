import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createImpactClient, type ImpactClient } from '@impact/client/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Installation } from '../server/installation.fixture.ts';
import { padded } from '../server/recordings.fixture.ts';
import { sha256 } from '../server/steady-load.fixture.ts';
import { CHROMIUM, openBrowser, openWindow, type WatchedWindow } from './browser.fixture.ts';
import { must, until } from './examples.fixture.ts';
import { beginningOfSample } from './fake-devices.fixture.ts';
import { chooseFiles, startAnalysis } from './new-page.fixture.ts';
import { reportShown } from './report-page.fixture.ts';
import { anyOf, en, filled } from './texts.fixture.ts';
import { startWebApp } from './web-app.fixture.ts';

const { newInterview, working } = en;
const NAME = 'talk.mp4';
/** Said in its first seconds. */
const WORDS =
  'Thank you for having me. In my last job, I was responsible for, um, a small support team of five people. We were closing most of our tickets too late.';
const MEGABYTE = 1_000_000;

// Minutes on a machine that is busy with something else.
describe.skipIf(!CHROMIUM)(
  'the web app while its server is killed and started again (needs Chromium)',
  { timeout: 600_000 },
  () => {
    let folder: string;
    let server: Installation;
    let client: ImpactClient;
    let browser: Browser;
    let window: WatchedWindow;
    let page: Page;
    let recording: Buffer;
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'impact-web-going-on-'));
      recording = padded(readFileSync(beginningOfSample(folder, 12)), 12 * MEGABYTE);
      writeFileSync(path.join(folder, NAME), recording);
      writeFileSync(path.join(folder, 'talk.txt'), WORDS);
      [server, browser] = await Promise.all([startWebApp(), openBrowser()]);
      client = createImpactClient({ baseUrl: server.url });
      window = await openWindow(browser, server.url);
      // The browser itself says so wherever a server is gone.
      window.expect(/net::ERR_/);
      page = await window.context.newPage();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const killAndStart = async () => {
      await server.kill('serve');
      await server.start('serve');
    };
    const progress = async (name: string) =>
      Number(await page.getByRole('progressbar', { name }).getAttribute('aria-valuenow'));

    it('goes on with an upload where it was, by itself', async () => {
      const network = await window.context.newCDPSession(page);
      const line = (bytes: number) =>
        network.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 0,
          downloadThroughput: -1,
          uploadThroughput: bytes,
        });
      const offsets: number[] = [];
      page.on('request', async (request) => {
        if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
      });
      await page.goto('/new');
      await line(4 * MEGABYTE);
      await chooseFiles(
        page,
        [NAME, 'talk.txt'].map((name) => path.join(folder, name)),
      );
      const bar = filled(newInterview.items.progress, { name: NAME });
      await until(async () => (await progress(bar)) > 30);
      await killAndStart();
      await page.getByText(anyOf(newInterview.items.stored)).waitFor({ timeout: 60_000 });
      await line(-1);
      expect(offsets[0]).toBe(0);
      expect(offsets.at(-1)).toBeGreaterThan(MEGABYTE);
      const [upload] = await server.query<{ sha256: string }>(`select sha256 from upload where kind = 'recording'`);
      expect(upload?.sha256).toBe(sha256(recording));
    });

    it('goes on with an analysis, and shows its report by itself', async () => {
      const id = await startAnalysis(page);
      await page
        .getByRole('progressbar', { name: working.step.vision })
        .waitFor({ state: 'attached', timeout: 240_000 });
      await killAndStart();
      await reportShown(page);
      const { items } = await must(client.GET('/api/v1/interviews/{id}/analyses', { params: { path: { id } } }));
      expect(items).toMatchObject([{ state: 'done', hasReport: true }]);
    });

    it('leaves the browser without any other complaint', () => {
      expect(window.complaints).toEqual([]);
    });
  },
);
