import { clock } from '@impact/document/view/time';
import type { Report } from '@impact/report/report';
import type { Locator, Page } from 'playwright-core';
import { tabOf } from '../../tests/web/report-page.fixture.ts';
import { anyOf, en } from '../../tests/web/texts.fixture.ts';

/** A click on evidence: how long the player took to be there, and how far it is from the moment. */
export interface Arrival {
  milliseconds: number;
  /** Seconds. */
  off: number;
}

declare global {
  interface Window {
    benchArrival?: { milliseconds: number; at: number } | undefined;
  }
}

/** Clicks on all evidence that is shown at first: in the headline, beside the curve, under findings and suggestions. */
export async function clickEvidence(page: Page, report: Report): Promise<Arrival[]> {
  const starts = startsIn(report);
  const arrivals: Arrival[] = [];
  const clickAll = async (place: Locator) => {
    const buttons = place.getByRole('button', { name: anyOf(en.report.moment.play) });
    await buttons.first().waitFor();
    for (const button of await buttons.all()) arrivals.push(await arrivalOf(page, button, starts));
  };
  await clickAll(page.locator('.headline'));
  for (const tab of ['timeline', 'advice'] as const) {
    await tabOf(page, tab).click();
    await clickAll(page.getByRole('tabpanel', { name: en.report.tab[tab], exact: true }));
  }
  return arrivals;
}

async function arrivalOf(page: Page, button: Locator, starts: readonly number[]): Promise<Arrival> {
  await page.evaluate(() => {
    const video = document.querySelector('video');
    if (!video) throw new Error('No recording is shown.');
    video.pause();
    window.benchArrival = undefined;
    document.addEventListener(
      'click',
      ({ timeStamp }) =>
        video.addEventListener(
          'seeked',
          () => {
            window.benchArrival = { milliseconds: performance.now() - timeStamp, at: video.currentTime };
          },
          { once: true },
        ),
      { capture: true, once: true },
    );
  });
  const shown = (await button.innerText()).trim();
  await button.click();
  await page.waitForFunction(() => window.benchArrival !== undefined);
  const arrival = await page.evaluate(() => window.benchArrival);
  const meant = starts.filter((start) => clock(start) === shown);
  if (!arrival || meant.length === 0) throw new Error(`No moment of the report is at ${shown}.`);
  return {
    milliseconds: arrival.milliseconds,
    off: Math.min(...meant.map((start) => Math.abs(start - arrival.at))),
  };
}

/** All moments that a report tells of, seconds. */
function startsIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(startsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) =>
    (name === 'start' || name === 'at') && typeof one === 'number' ? [one] : startsIn(one),
  );
}
