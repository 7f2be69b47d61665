import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderHtml } from '@impact/document/html';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportWith } from '../packages/document/src/report.fixture.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);
const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );

describe.skipIf(!executablePath)('the report page in a browser (needs Chromium)', () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'impact-page-test-'));
    copyFileSync(path.resolve(import.meta.dirname, '../samples/interview.mp4'), path.join(folder, 'a b#1.mp4'));
    writeFileSync(
      path.join(folder, 'report.html'),
      renderHtml(reportWith('A <b>name</b>'), { recordingHref: 'a%20b%231.mp4' }),
    );
    browser = await chromium.launch({ executablePath, args });
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(path.join(folder, 'report.html')).href);
    await page.waitForFunction('document.getElementById("player").readyState >= 1');
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const playerTime = () => page.evaluate<number>('document.getElementById("player").currentTime');

  it('plays the recording beside it from the moment whose evidence is clicked', async () => {
    await page.getByRole('button', { name: 'Play from 0:04' }).first().click();
    expect(await playerTime()).toBeGreaterThanOrEqual(4);
    expect(await playerTime()).toBeLessThan(5.2);
    await page.locator('.transcript mark.grammar').click();
    expect(await playerTime()).toBeGreaterThanOrEqual(6);
  });

  it('seeks where the timeline is clicked, and moves the playhead there', async () => {
    const row = page.locator('[data-seek]').first();
    const box = await row.boundingBox();
    await row.click({ position: { x: (box?.width ?? 0) / 2, y: 5 } });
    await page.evaluate('document.getElementById("player").pause()');
    expect(await playerTime()).toBeGreaterThan(12);
    const left = await page
      .locator('.playhead')
      .first()
      .evaluate((line) => Number.parseFloat((line as HTMLElement).style.left));
    expect(left).toBeGreaterThan(45);
    expect(left).toBeLessThan(60);
  });

  it.each([1280, 390])('fits a window of %d px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('keeps the browser without a complaint', () => {
    expect(complaints).toEqual([]);
  });
});
