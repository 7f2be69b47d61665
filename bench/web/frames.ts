import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { en } from '../../tests/web/texts.fixture.ts';

declare global {
  interface Window {
    benchFrames?: number[] | undefined;
  }
}

/** Milliseconds between any two frames of a page while something is done. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    window.benchFrames = times;
    const note = (time: number) => {
      times.push(time);
      if (window.benchFrames === times) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await act();
  const times = await page.evaluate(() => {
    const noted = window.benchFrames ?? [];
    window.benchFrames = undefined;
    return noted;
  });
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}

/** Seconds from one end of the timeline to the other. */
const SWEEP = 2;
/** Pauses of a mouse between two reports. */
const MOUSE_MS = 8;
const MARGIN = 4;

const surfaceOf = (page: Page) => page.getByRole('slider', { name: en.report.timeline.surface, exact: true });

/** Brings the timeline to the top of the window; where its middle is, and how wide it is. */
async function timelineBox(page: Page): Promise<{ left: number; width: number; y: number }> {
  const surface = surfaceOf(page);
  await surface.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const box = await surface.boundingBox();
  if (!box) throw new Error('The timeline is not seen.');
  return { left: box.x + MARGIN, width: box.width - 2 * MARGIN, y: box.y + Math.min(200, box.height / 2) };
}

/** Drags the playhead over the whole timeline and back; how often the pointer was moved. */
export async function scrub(page: Page, seconds: number): Promise<number> {
  const { left, width, y } = await timelineBox(page);
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  const x = () => {
    const sweeps = elapsed() / SWEEP;
    const share = sweeps % 1;
    return left + width * (Math.floor(sweeps) % 2 === 0 ? share : 1 - share);
  };
  let moves = 0;
  await page.mouse.move(left, y);
  await page.mouse.down();
  for (; elapsed() < seconds; moves++) {
    await page.mouse.move(x(), y);
    await sleep(MOUSE_MS);
  }
  await page.mouse.up();
  return moves;
}

/** Zooms in at the middle of the timeline until little is seen, out again, and so on. */
export async function zoom(page: Page, seconds: number): Promise<void> {
  const { left, width, y } = await timelineBox(page);
  await page.mouse.move(left + width / 2, y);
  await page.keyboard.down('Control');
  const began = performance.now();
  for (let elapsed = 0; elapsed < seconds; elapsed = (performance.now() - began) / 1000) {
    await page.mouse.wheel(0, Math.floor(elapsed / SWEEP) % 2 === 0 ? -60 : 60);
    await sleep(MOUSE_MS);
  }
  await page.keyboard.up('Control');
  await surfaceOf(page).press('0');
}

/** Plays from wherever the playhead is. */
export async function play(page: Page, seconds: number): Promise<void> {
  await page.evaluate(() => document.querySelector('video')?.play());
  await sleep(seconds * 1000);
  await page.evaluate(() => document.querySelector('video')?.pause());
}
