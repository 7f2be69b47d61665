import type { components } from '@impact/client/schema';
import type { Locator, Page } from 'playwright-core';
import { en } from './texts.fixture.ts';

type Schemas = components['schemas'];

/** The page of an interview once it has a report. */
export const tabOf = (page: Page, name: keyof typeof en.report.tab): Locator =>
  page.getByRole('tab', { name: en.report.tab[name], exact: true });

/** Waits for the report in the place of the progress, and until the recording can be played. */
export async function reportShown(page: Page, seconds = 240): Promise<void> {
  await tabOf(page, 'timeline').waitFor({ timeout: seconds * 1000 });
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 1);
}

/** Where the player arrives when that is clicked, seconds: the first moment at which it is no longer on its way. */
export async function arrivalAfter(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const video = document.querySelector('video');
    if (!video) throw new Error('No recording is shown.');
    delete video.dataset.arrived;
    video.addEventListener('seeked', () => (video.dataset.arrived ??= String(video.currentTime)), { once: true });
  });
  await act();
  const arrived = await page.waitForFunction(() => document.querySelector('video')?.dataset.arrived);
  await page.evaluate(() => document.querySelector('video')?.pause());
  return Number(await arrived.jsonValue());
}

export const metricOf = ({ metrics }: Pick<Schemas['Report'], 'metrics'>, id: string): number | null =>
  metrics.find((metric) => metric.id === id)?.value ?? null;
