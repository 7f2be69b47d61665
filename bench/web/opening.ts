import type { BrowserContext, Page } from 'playwright-core';

/**
 * Something that a page shows at last: elements that are `there`, a recording that can be `played` and shows its first picture, canvases
 * that are `drawn`.
 */
export interface Milestone {
  name: string;
  selector: string;
  is: 'there' | 'played' | 'drawn';
}

export const LIST: readonly Milestone[] = [{ name: 'list', selector: 'main a[href^="/interviews/"]', is: 'there' }];

export const REPORT: readonly Milestone[] = [
  { name: 'headline', selector: '.headline-number', is: 'there' },
  { name: 'player with its first picture', selector: '.player video', is: 'played' },
  { name: 'confidence curve', selector: '.confidence-curve canvas', is: 'drawn' },
  { name: 'timeline', selector: '.timeline-rows .lane-curve canvas', is: 'drawn' },
];

declare global {
  interface Window {
    /** When each milestone was reached, milliseconds from the opening of the address. */
    benchReached?: Record<string, number>;
  }
}

/** Makes every page that is opened from now on in these windows write down when it reaches its milestones. */
export const watchMilestones = (context: BrowserContext, milestones: readonly Milestone[]): Promise<unknown> =>
  context.addInitScript((all) => {
    const reached: Record<string, number> = {};
    window.benchReached = reached;
    const isDrawn = (element: Element): boolean => {
      if (!(element instanceof HTMLCanvasElement) || element.width === 0 || element.height === 0) return false;
      const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
      return pixels?.some((value) => value !== 0) ?? false;
    };
    const is: Record<string, (element: Element) => boolean> = {
      there: () => true,
      played: (element) => element instanceof HTMLMediaElement && element.readyState >= 2,
      drawn: isDrawn,
    };
    const look = () => {
      for (const { name, selector, is: how } of all) {
        if (name in reached) continue;
        const elements = [...document.querySelectorAll(selector)];
        if (elements.length === 0 || !elements.every((element) => is[how]?.(element))) continue;
        reached[name] = Number.NaN;
        // It is part of the frame that is drawn now: what comes after is over when it is seen.
        setTimeout(() => {
          reached[name] = performance.now();
        });
      }
      if (all.some(({ name }) => !(name in reached))) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, milestones);

/** Opens an address; milliseconds until each milestone. */
export async function open(
  page: Page,
  address: string,
  milestones: readonly Milestone[],
): Promise<Record<string, number>> {
  await page.goto(address, { waitUntil: 'commit' });
  // Seldom, as looking takes time from what is looked at.
  await page.waitForFunction(
    (count) => Object.values(window.benchReached ?? {}).filter((time) => time > 0).length === count,
    milestones.length,
    { polling: 250 },
  );
  return page.evaluate(() => window.benchReached ?? {});
}
