import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createImpactClient, type ImpactClient } from '@impact/client/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Installation } from '../server/installation.fixture.ts';
import { CHROMIUM, openBrowser, openWindow, type WatchedWindow } from './browser.fixture.ts';
import { emotionIn } from './emotion-words.fixture.ts';
import { must, until } from './examples.fixture.ts';
import { fakeDevices } from './fake-devices.fixture.ts';
import { startAnalysis } from './new-page.fixture.ts';
import { settled } from './problems-of.fixture.ts';
import { reportShown, tabOf } from './report-page.fixture.ts';
import { anyOf, en, filled } from './texts.fixture.ts';
import { startWebApp } from './web-app.fixture.ts';

const { newInterview } = en;
const QUESTIONS = ['Tell me about your last job.', 'What did you learn from it?'];
const CANDIDATE = 'Robin Example';
const CONSENT = 'I agree that this recording is analysed for my application, and that a person decides in the end.';

// Minutes on a machine that is busy with something else.
describe.skipIf(!CHROMIUM)(
  'a recording made in the web app under the rules of the EU (needs Chromium)',
  { timeout: 600_000 },
  () => {
    let folder: string;
    let server: Installation;
    let client: ImpactClient;
    let browser: Browser;
    let window: WatchedWindow;
    let page: Page;
    let id: string;
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'impact-web-recording-'));
      [server, browser] = await Promise.all([startWebApp(), openBrowser(fakeDevices(folder))]);
      client = createImpactClient({ baseUrl: server.url });
      await must(client.PATCH('/api/v1/policy', { body: { region: 'eu', consent: CONSENT } }));
      window = await openWindow(browser, server.url);
      page = await window.context.newPage();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is made with camera and microphone, question by question, and becomes a report', async () => {
      const { record } = newInterview;
      await page.goto('/new?start=record');
      await page.getByLabel(newInterview.about.questions).fill(QUESTIONS.join('\n'));
      await page.getByRole('radio', { name: newInterview.about.recruiting }).check();
      await page.getByRole('button', { name: record.open }).click();
      await page.getByText(record.levels.good, { exact: true }).waitFor();
      expect(await page.getByLabel(record.camera, { exact: true }).isVisible()).toBe(true);
      expect(await page.getByLabel(record.microphone, { exact: true }).isVisible()).toBe(true);

      await page.getByRole('button', { name: record.begin }).click();
      await page.getByText(filled(record.question, { number: 1, count: 2 })).waitFor();
      await page.getByText(filled(record.recordingAt, { time: '0:05' })).waitFor();
      await page.getByRole('button', { name: record.pause }).click();
      await page.getByText(anyOf(record.pausedAt)).waitFor();
      await page.getByRole('button', { name: record.resume }).click();
      await page.getByRole('button', { name: record.nextQuestion }).click();
      await page.getByText(QUESTIONS[1] ?? '').waitFor();
      await page.getByText(filled(record.recordingAt, { time: '0:09' })).waitFor();
      await page.getByRole('button', { name: record.stop }).click();
      await page.getByRole('button', { name: record.use }).click();

      await page.getByText(anyOf(newInterview.items.stored)).waitFor();
      await page.getByLabel(newInterview.details.candidate).fill(CANDIDATE);
      await page
        .getByRole('checkbox', { name: filled(newInterview.consent.givenBy, { who: CANDIDATE, version: 1 }) })
        .check();
      id = await startAnalysis(page);
      await reportShown(page);
      const { source, policy } = await must(client.GET('/api/v1/interviews/{id}/report', { params: { path: { id } } }));
      expect(source.duration).toBeGreaterThan(7);
      expect(source).toMatchObject({ video: { width: expect.any(Number) }, audio: { channels: expect.any(Number) } });
      expect(policy).toMatchObject({ purpose: 'recruiting', emotionInference: false, consent: { text: CONSENT } });
      const notes = () => must(client.GET('/api/v1/interviews/{id}/notes', { params: { path: { id } } }));
      const { items } = await until(async () => (await notes()).items.length === 2 && notes());
      expect(items.map(({ text }) => text).join()).toContain(QUESTIONS[1]);
    });

    it('speaks of no emotion, on no page and in no answer', async () => {
      const params = { path: { id } };
      const link = await must(
        client.POST('/api/v1/interviews/{id}/share-links', { params, body: { scope: 'report_and_media', days: 14 } }),
      );
      const places: Record<string, string> = {};
      const read = async (name: string) => {
        await settled(page);
        // Also what only a screen reader reads, and what opens on a click.
        places[name] = await page.evaluate(() => document.body.innerHTML);
      };
      for (const tab of Object.keys(en.report.tab) as (keyof typeof en.report.tab)[]) {
        const one = tabOf(page, tab);
        if ((await one.count()) === 0) continue;
        await one.click();
        for (const details of await page.locator('main summary, main [aria-expanded="false"]').all())
          if (await details.isVisible()) await details.click();
        await page.keyboard.press('Escape');
        await read(`report, ${tab}`);
      }
      for (const path of [
        '/',
        '/compare',
        `/progress?person=${encodeURIComponent(CANDIDATE)}`,
        new URL(link.url).pathname + new URL(link.url).hash,
      ]) {
        await page.goto(path);
        await read(path);
      }
      const files = [
        '',
        '/report',
        '/report.html',
        '/metrics.csv',
        '/tracks.csv',
        '/analyses',
        '/transcript',
        '/partial',
        '/landmarks',
      ];
      const addresses = [
        ...files.map((file) => `/api/v1/interviews/${id}${file}`),
        '/api/v1/interviews',
        `/api/v1/progress?candidate=${encodeURIComponent(CANDIDATE)}`,
        ...['', '/report', '/report.html'].map((file) => `/api/v1/shared/${link.token}${file}`),
      ];
      for (const address of addresses) {
        const answer = await fetch(new URL(address, server.url));
        places[address] = await answer.text();
        expect(answer.status, `${address} ${places[address]}`).toBe(200);
      }
      const found = Object.entries(places).flatMap(([place, text]) =>
        emotionIn(text).map((words) => `${place}: ${words}`),
      );
      expect(found).toEqual([]);
    });

    it('leaves the browser without a complaint, and asks nobody but its own server', () => {
      expect(window.complaints).toEqual([]);
    });
  },
);
