import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Installation } from '../server/installation.fixture.ts';
import { CHROMIUM, openBrowser, openWindow, type WatchedWindow } from './browser.fixture.ts';
import { type Examples, makeExamples, reported, startSample } from './examples.fixture.ts';
import { type AppPage, EMPTY_PAGES, pagesInside, pagesOutside } from './pages.fixture.ts';
import { OWNER, type SignedIn, setUpOwner } from './people.fixture.ts';
import { problemsOf, settled } from './problems-of.fixture.ts';
import { anyOf, en } from './texts.fixture.ts';
import { startWebApp } from './web-app.fixture.ts';

const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };

// Minutes on a machine that is busy with something else.
describe.skipIf(!CHROMIUM)('every page (needs Chromium)', { timeout: 600_000 }, () => {
  let server: Installation;
  let browser: Browser;
  let inside: WatchedWindow;
  let outside: WatchedWindow;
  let owner: SignedIn;
  let examples: Examples;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startWebApp(), openBrowser()]);
    inside = await openWindow(browser, server.url);
    outside = await openWindow(browser, server.url);
    page = await inside.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Looks at a page wide and light, then narrow and dark. */
  async function look(on: Page, { name, path }: AppPage): Promise<string[]> {
    await on.setViewportSize(WIDE);
    await on.emulateMedia({ colorScheme: 'light' });
    // Pages differ in what stands behind the `#`, too, which alone would open nothing anew.
    await on.goto('about:blank');
    await on.goto(path);
    await settled(on);
    const wide = (await problemsOf(on)).map((problem) => `${name}, wide and light: ${problem}`);
    await on.setViewportSize(NARROW);
    await on.emulateMedia({ colorScheme: 'dark' });
    await settled(on);
    const narrow = (await problemsOf(on)).map((problem) => `${name}, narrow and dark: ${problem}`);
    return [...wide, ...narrow];
  }
  async function lookAtAll(on: Page, pages: readonly AppPage[]): Promise<string[]> {
    const problems: string[] = [];
    for (const one of pages) problems.push(...(await look(on, one)));
    return problems;
  }

  it('can be set up and signed in to, by everybody', async () => {
    const problems = await look(page, { name: 'setup-first', path: '/setup' });
    owner = await setUpOwner(server.url);
    await outside.context.newPage().then(async (visitor) => {
      await visitor.goto('/');
      await visitor.waitForURL(/\/sign-in/);
      await visitor.getByLabel(en.account.email).fill(OWNER.email);
      await visitor.getByLabel(new RegExp(`^${en.account.password}`)).fill(OWNER.password);
      await visitor.getByRole('button', { name: en.account.signIn }).click();
      await visitor.waitForURL(`${server.url}/`);
      await visitor.close();
    });
    await outside.context.clearCookies();
    await owner.enter(inside.context);
    expect(problems).toEqual([]);
  });

  it('can be used while there is nothing yet, and while something is analysed', async () => {
    const problems = await lookAtAll(page, EMPTY_PAGES);
    const id = await startSample(owner.client, 'A first look');
    problems.push(...(await look(page, { name: 'working', path: `/interviews/${id}` })));
    expect(problems).toEqual([]);
    await reported(owner.client, id);
  });

  it('can be used by everybody who is signed in', async () => {
    examples = await makeExamples(owner.client, server);
    expect(await lookAtAll(page, pagesInside(examples))).toEqual([]);
  });

  it('can be used where what was sent to a webhook is opened', async () => {
    await page.goto('/settings/webhooks');
    await page.getByRole('button', { name: anyOf(en.settings.webhooks.deliveries.of) }).click();
    await page
      .getByRole('button', { name: anyOf(en.settings.webhooks.deliveries.resendThis) })
      .first()
      .waitFor();
    expect(await problemsOf(page)).toEqual([]);
  });

  it('can be used by everybody who has a link', async () => {
    const visitor = await outside.context.newPage();
    expect(await lookAtAll(visitor, pagesOutside(examples))).toEqual([]);
  });

  it('leaves the browser without a complaint, and asks nobody but its own server', () => {
    expect([...inside.complaints, ...outside.complaints]).toEqual([]);
  });
});
