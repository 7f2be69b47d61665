import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Installation } from '../server/installation.fixture.ts';
import { CHROMIUM, openBrowser, openWindow } from './browser.fixture.ts';
import { setUpOwner } from './people.fixture.ts';
import { en } from './texts.fixture.ts';
import { startWebApp } from './web-app.fixture.ts';

const { nav } = en.common;

describe.skipIf(!CHROMIUM)('another page (needs Chromium)', () => {
  let server: Installation;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startWebApp(), openBrowser()]);
    const { context } = await openWindow(browser, server.url);
    await (await setUpOwner(server.url)).enter(context);
    page = await context.newPage();
    await page.goto('/');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** What somebody hears who does not see the page: the window, and the heading that has the focus. */
  async function heard(title: RegExp): Promise<{ title: string; focused: string | null; isHeading: boolean }> {
    await page.waitForFunction((source) => new RegExp(source).test(document.title), title.source);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    return page.evaluate(() => ({
      title: document.title,
      focused: document.activeElement?.textContent ?? null,
      isHeading: document.activeElement === document.querySelector('main h1'),
    }));
  }
  const go = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  it('is told by its title and its heading, also on the way back', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).toBe(`${en.home.title} – IMPACT`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await go(nav.settings);
    expect(await heard(/^Settings – IMPACT$/)).toMatchObject({ focused: 'Settings', isHeading: true });
    await page.locator('a[href="/settings/policy"]').first().click();
    expect(await heard(/ – Settings – IMPACT$/)).toMatchObject({ isHeading: true });
    await go(nav.compare);
    expect(await heard(/^Compare/)).toMatchObject({ isHeading: true });
    await go(nav.new);
    expect(await heard(/^(?!Compare).+ – IMPACT$/)).toMatchObject({ focused: en.newInterview.title, isHeading: true });
    await page.goBack();
    expect(await heard(/^Compare/)).toMatchObject({ isHeading: true });
  });

  it('is not another one when only what is shown of it changes', async () => {
    await go(nav.new);
    await heard(/^(?!Compare).+ – IMPACT$/);
    const tab = page.getByRole('tab', { name: en.newInterview.start.sample });
    await tab.click();
    await page.waitForURL(/start=sample/);
    expect(await tab.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('takes the focus from the menu that led to it in a narrow window', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: en.common.menu.open }).click();
    await page.getByRole('dialog').getByRole('link', { name: nav.progress, exact: true }).click();
    const told = await heard(/^Progress/);
    // Menus give the focus back to what opened them once they are away.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(told.isHeading).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});
