// Takes a picture of every page of the web app, light and dark, 1280 and 390 pixels wide, on a server of its own that has nothing but the
// sample interview in it.
//   node scripts/run.mjs screenshots [FOLDER] [PART OF A NAME]
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openBrowser, openWindow } from '../tests/web/browser.fixture.ts';
import { makeExamples, reported, startSample } from '../tests/web/examples.fixture.ts';
import { EMPTY_PAGES, pagesInside, pagesOutside } from '../tests/web/pages.fixture.ts';
import { setUpOwner } from '../tests/web/people.fixture.ts';
import { settled } from '../tests/web/problems-of.fixture.ts';
import { startWebApp } from '../tests/web/web-app.fixture.ts';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'];
/** For pictures of the recording to be there, and curves to be drawn. */
const SETTLE_MS = 700;

const [given, part = ''] = process.argv.slice(2);
const folder = given ? resolve(given) : mkdtempSync(join(tmpdir(), 'impact-screenshots-'));
mkdirSync(folder, { recursive: true });
const say = (line) => process.stderr.write(`${line}\n`);

const [server, browser] = await Promise.all([startWebApp(), openBrowser()]);
try {
  const inside = await openWindow(browser, server.url);
  const outside = await openWindow(browser, server.url);
  const complaints = new Set();
  const take = async ({ context }, pages) => {
    const page = await context.newPage();
    for (const { name, path } of pages.filter((one) => one.name.includes(part))) {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        for (const size of SIZES) {
          await page.setViewportSize(size);
          await page.goto('about:blank');
          await page.goto(path);
          await settled(page);
          await page.waitForTimeout(SETTLE_MS);
          await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`), fullPage: true });
        }
      }
      say(name);
    }
    await page.close();
  };
  await take(inside, [{ name: 'setup-first', path: '/setup' }]);
  const owner = await setUpOwner(server.url);
  await owner.enter(inside.context);
  await take(inside, EMPTY_PAGES);
  const first = await startSample(owner.client, 'Sample interview');
  await take(inside, [{ name: 'working', path: `/interviews/${first}` }]);
  await reported(owner.client, first);
  const examples = await makeExamples(owner.client, server);
  await take(inside, pagesInside(examples));
  await take(outside, pagesOutside(examples));
  for (const one of [...inside.complaints, ...outside.complaints]) complaints.add(one);
  for (const complaint of complaints) say(`The browser complains: ${complaint}`);
  process.stdout.write(`${folder}\n`);
} finally {
  await browser.close();
  await server.close();
}
