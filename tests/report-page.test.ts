import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderHtml } from '@impact/document/html';
import type { Report } from '@impact/report/report';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interviewReport } from '../packages/document/src/interview.fixture.ts';
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
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'impact-page-test-'));
    copyFileSync(path.resolve(import.meta.dirname, '../samples/interview.mp4'), path.join(folder, 'a b#1.mp4'));
    browser = await chromium.launch({ executablePath, args });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** A report as a page, opened in a window of its own. */
  async function open(report: Report, recordingHref: string | null = 'a%20b%231.mp4'): Promise<Page> {
    const file = path.join(folder, 'report.html');
    writeFileSync(file, renderHtml(report, { recordingHref }));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    await page.goto(pathToFileURL(file).href);
    if (recordingHref !== null) await page.waitForFunction('document.getElementById("player").readyState >= 1');
    return page;
  }

  const playerTime = (page: Page) => page.evaluate<number>('document.getElementById("player").currentTime');
  const pause = (page: Page) => page.evaluate('document.getElementById("player").pause()');

  describe('of a short recording', () => {
    let page: Page;
    beforeAll(async () => {
      page = await open(reportWith('A <b>name</b>'));
    });
    afterAll(() => page.close());

    it('plays the recording beside it from the moment whose evidence is clicked', async () => {
      await page.getByRole('button', { name: 'Play from 0:04' }).first().click();
      expect(await playerTime(page)).toBeGreaterThanOrEqual(4);
      expect(await playerTime(page)).toBeLessThan(5.2);
    });

    it('keeps the player in sight while it plays further down, and puts it back', async () => {
      await page.locator('.transcript span[data-t]').first().click();
      await page.locator('.frame.docked').waitFor();
      await page.getByRole('button', { name: 'Stop and put the player back' }).click();
      expect(await page.locator('.frame.docked').count()).toBe(0);
      expect(await page.evaluate('document.getElementById("player").paused')).toBe(true);
    });

    it('explains a grammar finding by keyboard', async () => {
      const mark = page.locator('button.mark.grammar');
      await mark.focus();
      await page.keyboard.press('Enter');
      const note = page.locator('.note:popover-open');
      expect(await note.innerText()).toContain('Try A <b>name</b>.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await playerTime(page)).toBeGreaterThanOrEqual(6);
      await page.keyboard.press('Escape');
      expect(await note.count()).toBe(0);
    });

    it('seeks where the timeline is clicked, and moves the playhead there', async () => {
      const row = page.locator('[data-seek]').last();
      const box = await row.boundingBox();
      await row.click({ position: { x: (box?.width ?? 0) / 2, y: 5 } });
      await pause(page);
      expect(await playerTime(page)).toBeGreaterThan(12);
      const left = await page
        .locator('.playhead')
        .first()
        .evaluate((line) => Number.parseFloat((line as HTMLElement).style.left));
      expect(left).toBeGreaterThan(45);
      expect(left).toBeLessThan(60);
    });

    it('seeks to a dip where its number on the curve is clicked', async () => {
      await page.evaluate('document.getElementById("player").currentTime = 20');
      const badge = page.locator('.badge-dip');
      const duration = Number(await page.evaluate('document.getElementById("player").duration'));
      const place = Number.parseFloat((await badge.locator('circle').getAttribute('cx')) ?? '') / 100;
      await badge.click();
      await pause(page);
      expect(Math.abs((await playerTime(page)) - place * duration)).toBeLessThan(1);
    });

    it('obeys the keys that it names, letters only on what belongs to the player', async () => {
      await page.evaluate('document.activeElement.blur(); document.getElementById("player").currentTime = 12');
      await pause(page);
      const timeAfter = async (key: string) => {
        await page.keyboard.press(key);
        await pause(page);
        return Math.round(await playerTime(page));
      };
      const isPaused = () => page.evaluate('document.getElementById("player").paused');
      expect(await timeAfter('j')).toBe(12);
      expect(await timeAfter('ArrowRight')).toBe(17);
      expect(await timeAfter('ArrowLeft')).toBe(12);
      await page.keyboard.press(' ');
      expect(await isPaused()).toBe(false);
      await pause(page);
      await page.evaluate('document.querySelector("button[data-t]").focus()');
      expect(await timeAfter('j')).toBe(2);
      expect(await timeAfter('l')).toBe(12);
      await page.keyboard.press('k');
      expect(await isPaused()).toBe(false);
      await page.keyboard.press('k');
      expect(await isPaused()).toBe(true);
    });
  });

  describe('of an interview', () => {
    let page: Page;
    beforeAll(async () => {
      page = await open(interviewReport(10));
    });
    afterAll(() => page.close());

    it.each([390, 1280, 2560])('fits a window of %d px', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate('document.querySelectorAll("details").forEach((entry) => { entry.open = true; })');
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });

    it.each(['light', 'dark'] as const)('can be read in the %s scheme', async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate<string[]>(WEAK_TEXT)).toEqual([]);
    });

    it('prints on A4 with every page numbered, without player or buttons', async () => {
      const paper = await open(interviewReport(10), null);
      await paper.emulateMedia({ media: 'print' });
      expect(await paper.locator('nav').isVisible()).toBe(false);
      const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = pdf.match(/\/MediaBox \[[^\]]*\]/g) ?? [];
      expect(new Set(boxes)).toEqual(new Set(['/MediaBox [0 0 594.95996 841.91998]']));
      expect(boxes.length).toBeGreaterThan(4);
      expect(boxes.length).toBeLessThan(20);
      await paper.close();
    });
  });

  it('shows texts from outside as text', async () => {
    const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'><svg onload=alert(3)>`;
    const page = await open(reportWith(hostile));
    expect(await page.locator('h1').innerText()).toBe(hostile);
    expect(await page.locator('img, script').count()).toBe(1);
    await page.close();
  });

  it('keeps the browser without a complaint', () => {
    expect(complaints).toEqual([]);
  });
});

/** Text with a contrast under 4.5 : 1 to the ground that it stands on (WCAG 2.2, 1.4.3): relative luminance of both, in the page. */
const WEAK_TEXT = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const weak = new Set();
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg') || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) continue;
    const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(ground(element))].sort((x, y) => y - x);
    const contrast = (a + 0.05) / (b + 0.05);
    if (contrast < 4.5) weak.add(element.tagName + '.' + element.className + ' ' + contrast.toFixed(2));
  }
  return [...weak];
})()`;
