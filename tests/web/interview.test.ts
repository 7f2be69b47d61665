import { createImpactClient, type ImpactClient } from '@impact/client/client';
import { clock } from '@impact/document/view/time';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Installation } from '../server/installation.fixture.ts';
import { CHROMIUM, openBrowser, openWindow, type WatchedWindow } from './browser.fixture.ts';
import { must, until } from './examples.fixture.ts';
import { showsFocus, tabTo } from './keyboard.fixture.ts';
import { chooseFiles, startAnalysis } from './new-page.fixture.ts';
import { arrivalAfter, metricOf, reportShown, tabOf } from './report-page.fixture.ts';
import { anyOf, en, filled } from './texts.fixture.ts';
import { SAMPLE, startWebApp } from './web-app.fixture.ts';

const { newInterview, report: inReport, reportSections } = en;
const TITLE = 'Talk of Monday';
/** Metrics of the headline: the moment that each card opens. Pitch stands there only in the place of emotion. */
const HEADLINE = Object.entries(inReport.metric).filter(([id]) => id !== 'voice_pitch_sd');

// Minutes on a machine that is busy with something else.
describe.skipIf(!CHROMIUM)('an interview in the web app (needs Chromium)', { timeout: 600_000 }, () => {
  let server: Installation;
  let client: ImpactClient;
  let browser: Browser;
  let window: WatchedWindow;
  let page: Page;
  let id: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startWebApp(), openBrowser()]);
    client = createImpactClient({ baseUrl: server.url });
    window = await openWindow(browser, server.url);
    page = await window.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const readReport = () => must(client.GET('/api/v1/interviews/{id}/report', { params: { path: { id } } }));

  it('is uploaded, tells how far it is with its first numbers, and becomes a report', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: en.common.nav.new, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: newInterview.title }).waitFor();
    await chooseFiles(page, [SAMPLE.recording, SAMPLE.transcript]);
    await page.getByText(anyOf(newInterview.items.stored)).waitFor();
    const transcript = filled(newInterview.details.withoutTranscript, { name: 'interview.txt' });
    await page.getByRole('button', { name: transcript }).waitFor();
    await page.getByLabel(newInterview.details.title).fill(TITLE);
    id = await startAnalysis(page);

    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const overall = page.getByRole('progressbar', { name: en.working.overall });
    const known = page.getByRole('region', { name: en.working.known.title }).getByRole('listitem');
    await known.first().waitFor();
    expect(await known.first().innerText()).toMatch(/\d/);
    expect(Number(await overall.getAttribute('aria-valuenow'))).toBeLessThan(100);
    await reportShown(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE);
    // What had the focus went with the progress.
    await page.locator('h1:focus').waitFor();
  });

  it('plays the moment of whatever is clicked, within 0.2 s', async () => {
    const report = await readReport();
    const wanted: { button: string; start: number }[] = HEADLINE.flatMap(([metricId, metric]) => {
      const { worst, evidence = [], value } = report.metrics.find((one) => one.id.replace('.', '_') === metricId) ?? {};
      const start = (worst ?? evidence[0])?.start;
      if (start === undefined || value === null) return [];
      const what = filled(worst ? inReport.headline.weakest : inReport.headline.example, { metric });
      return [{ button: filled(inReport.moment.play, { at: clock(start), what }), start }];
    });
    expect(wanted.length).toBeGreaterThan(2);
    for (const { button, start } of wanted) {
      const arrived = await arrivalAfter(page, () => page.getByRole('button', { name: button, exact: true }).click());
      expect(Math.abs(arrived - start), button).toBeLessThanOrEqual(0.2);
    }
    await tabOf(page, 'advice').click();
    const finding = report.findings.find(({ kind, evidence }) => kind === 'strength' && evidence.length > 0);
    const [span] = finding?.evidence ?? [];
    if (!finding || !span) throw new Error('The sample has a strength with a moment.');
    const name = filled(inReport.moment.play, { at: clock(span.start), what: finding.title });
    const arrived = await arrivalAfter(page, () => page.getByRole('button', { name, exact: true }).first().click());
    expect(Math.abs(arrived - span.start)).toBeLessThanOrEqual(0.2);
  });

  it('has its language and pace worked out anew after a correction, without looking at the picture again', async () => {
    const before = await readReport();
    await tabOf(page, 'transcript').click();
    await page.getByRole('switch', { name: reportSections.transcript.correct, exact: true }).click();
    const correct = async (word: string, to: string) => {
      await page.getByRole('listitem').getByText(word, { exact: true }).first().click();
      const input = page.getByLabel(anyOf(filled(reportSections.transcript.wordAt, { word, at: '{{at}}' })));
      await input.fill(to);
      await input.press('Enter');
    };
    await correct('were', 'was');
    await correct('simple', '');
    await page.getByRole('button', { name: reportSections.transcript.save }).click();
    await page.getByText(filled(reportSections.transcript.saved_other, { count: 2 })).waitFor();
    const after = await until(async () => {
      const next = await readReport();
      return next.id !== before.id && next;
    });
    expect(metricOf(after, 'pace.wpm')).not.toBeNull();
    expect(metricOf(after, 'pace.wpm')).not.toBe(metricOf(before, 'pace.wpm'));
    // Too short for a score of its grammar, but read anew.
    const reads = ({ sentences }: typeof after) => sentences.some(({ text }) => text.includes('We was closing'));
    expect([reads(before), reads(after)]).toEqual([false, true]);
    expect(metricOf(after, 'eye_contact.ratio')).not.toBeNull();
    expect(metricOf(after, 'eye_contact.ratio')).toBe(metricOf(before, 'eye_contact.ratio'));
    const { items } = await must(client.GET('/api/v1/interviews/{id}/analyses', { params: { path: { id } } }));
    const cached = Object.fromEntries(items[0]?.stages.map((stage) => [stage.step, stage.cached]) ?? []);
    expect(cached).toMatchObject({ vision: true, voice: true, prosody: true, language: false });
    // The page has it by itself.
    const pace = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: inReport.metric.pace_wpm, exact: true }) });
    await pace
      .getByText(String(Math.round(metricOf(after, 'pace.wpm') ?? 0)))
      .first()
      .waitFor();
  });

  it('is shown to whoever has a link, until it expires', async () => {
    await page.getByRole('button', { name: reportSections.share.open, exact: true }).click();
    await page.getByRole('radio', { name: reportSections.share.scopes.report_and_media }).check();
    await page.getByRole('button', { name: reportSections.share.make }).click();
    const link = await page.getByLabel(reportSections.share.address).inputValue();
    await page.keyboard.press('Escape');
    const visitor = await openWindow(browser, server.url);
    const shared = await visitor.context.newPage();
    await shared.goto(link);
    await shared.getByText(TITLE).first().waitFor();
    await shared.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 1);
    expect(visitor.complaints).toEqual([]);

    await server.query(`update share_link set expires_at = now() - interval '1 second'`);
    visitor.expect(/status of 404/);
    await shared.reload();
    await shared.getByRole('heading', { level: 1 }).waitFor();
    await shared.waitForFunction((title) => !document.body.innerText.includes(title), TITLE);
    expect(await shared.locator('video').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  it('can be made, read, played and corrected by keyboard alone', async () => {
    const press = async (key: string) => {
      expect(await showsFocus(page), `the focus before ${key}`).toBe(true);
      await page.keyboard.press(key);
    };
    await page.goto('/');
    await page.locator('h1').waitFor();
    await tabTo(page, page.getByRole('link', { name: en.common.nav.new, exact: true }).first());
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: newInterview.title }).waitFor();
    await tabTo(page, page.getByRole('tab', { name: newInterview.start.upload }));
    await press('ArrowLeft');
    await page.getByRole('heading', { name: newInterview.sample.title }).waitFor();
    await tabTo(page, page.getByRole('button', { name: newInterview.sample.start }));
    await press('Enter');
    await reportShown(page);

    await tabTo(page, page.getByRole('button', { name: inReport.player.play }));
    await press('Enter');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.3);
    await page.keyboard.press('k');
    await page.waitForFunction(() => document.querySelector('video')?.paused);

    await tabTo(page, tabOf(page, 'timeline'));
    await press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 2, name: reportSections.transcript.title }).waitFor();
    const word = page.getByRole('button', {
      name: anyOf(filled(reportSections.transcript.wordName, { word: 'Thank', at: '{{at}}' })),
    });
    await tabTo(page, word);
    await press('F2');
    const field = page.getByLabel(anyOf(filled(reportSections.transcript.wordAt, { word: 'Thank', at: '{{at}}' })));
    await field.waitFor();
    await page.keyboard.type('Thanks');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: reportSections.transcript.save }), 'Shift+Tab');
    await press('Enter');
    await page.getByText(reportSections.transcript.saved_one.replace('{{count}} ', '')).first().waitFor();
  });

  it('leaves the browser without a complaint, and asks nobody but its own server', () => {
    expect(window.complaints).toEqual([]);
    server.assertRunning();
  });
});
