// Takes pictures of a report page: light and dark, 1280 and 390 pixels wide, and as it goes to paper.
//   node scripts/screenshot.mjs REPORT.html FOLDER
import { existsSync, mkdirSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [report, folder] = process.argv.slice(2);
if (!report || !folder) {
  process.stderr.write('Which report, and into which folder? node scripts/screenshot.mjs REPORT.html FOLDER\n');
  process.exit(2);
}
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const browser = await chromium.launch({ executablePath, args });
mkdirSync(folder, { recursive: true });
for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 390]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(pathToFileURL(resolve(report)).href);
    // The first frame may be black; a moment into the recording somebody is seen.
    await page.evaluate('document.getElementById("player").currentTime = 1');
    await page
      .waitForFunction('document.getElementById("player").readyState >= 3', null, { timeout: 5000 })
      .catch(() => process.stderr.write('The recording is not beside the page: the picture shows none.\n'));
    // The player's own signs of loading fade after a while.
    await page.waitForTimeout(1500);
    const name = `${parse(report).name}-${width}-${colorScheme}`;
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.screenshot({ path: join(folder, `${name}-whole.png`), fullPage: true });
    await page.close();
  }
}
// The width of A4 between its margins, in CSS pixels.
const paper = await browser.newPage({ viewport: { width: 673, height: 980 } });
await paper.emulateMedia({ media: 'print' });
await paper.goto(pathToFileURL(resolve(report)).href);
await paper.screenshot({ path: join(folder, `${parse(report).name}-paper.png`), fullPage: true });
await browser.close();
