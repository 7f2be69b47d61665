import { createHash } from 'node:crypto';
import { Report } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import { SCRIPT_SHA256, script } from './html/script.ts';
import { STYLE_SHA256, style } from './html/style.ts';
import { renderHtml } from './html.ts';
import { reportWith } from './report.fixture.ts';
import { renderSummary } from './summary.ts';

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'><svg onload=alert(3)>\u001b[2J\u0000&`;

describe('renderHtml', () => {
  const page = renderHtml(reportWith(HOSTILE), { recordingHref: 'interview.mp4' });

  it('is given a report that obeys the contract', () => {
    expect(Report.safeParse(reportWith(HOSTILE)).success).toBe(true);
  });

  it('shows texts from outside as text, wherever they stand', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|onload=alert\(3\)>|"'>/);
    expect(page.match(/&lt;img src=x onerror=alert\(2\)&gt;/g)?.length).toBeGreaterThan(10);
    expect(page).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('fetches nothing but the recording', () => {
    expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'interview.mp4',
      'interview.mp4',
    ]);
    expect(page).not.toMatch(/https?:|url\(|@import/);
    expect(page).toContain("default-src 'none'");
  });

  it('lets the browser run and style nothing but what the page was made with', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
    expect({ script: SCRIPT_SHA256, style: STYLE_SHA256 }).toEqual({ script: sha256(script), style: sha256(style) });
    expect(page).toContain(`script-src 'sha256-${SCRIPT_SHA256}'; media-src`);
    expect(page).not.toMatch(/unsafe-inline| style="| on\w+="/);
  });

  it('explains where confidence dips', () => {
    const report = reportWith('x');
    const index = [80, 80, 80, 50, 80, 80];
    report.confidence.track = { unit: '', step: 5, start: 0, values: { index, pace: [1, 1, 1, 0.2, 1, 1] } };
    expect(renderHtml(report, { recordingHref: 'a' })).toMatch(/50 against 75 on average: pace 20 against 87/);
  });

  it('speaks of no emotion where none was inferred', () => {
    const report = reportWith('x');
    report.policy.emotionInference = false;
    delete report.tracks.facial_emotion;
    const body = renderHtml(report, { recordingHref: 'a' }).replace(/<style>[\s\S]*?<\/style>/, '');
    expect(body.replace('emotion inference off', '')).not.toMatch(/happy|nervous|emotion/i);
  });

  it('marks fillers and grammar findings, and gives each moment a button', () => {
    expect(page).toMatch(/<mark class="filler" data-t="4"[^>]*>um<\/mark>/);
    expect(page).toMatch(/<mark class="grammar" data-t="6"/);
    expect(page).toMatch(/<button type="button" data-t="4" data-end="5"/);
  });

  it('says why a number is missing instead of showing one', () => {
    expect(page).toMatch(/Eye contact<\/span>\s*<span class="metric-value">–/);
    expect(page).toContain('Why not');
  });
});

describe('renderSummary', () => {
  it('tells the headline and the findings, and obeys no control character from outside', () => {
    const text = renderSummary(reportWith(HOSTILE), { color: false, width: 80 });
    expect(text).toMatch(/Delivery confidence\s+72 of 100/);
    expect(text).toMatch(/Pace\s+130 words a minute\s+Good/);
    expect(text).toMatch(/Three looks away {2}\(0:04\)/);
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('keeps to the width of the terminal', () => {
    const report = reportWith('x');
    report.findings = [
      { id: 'a', kind: 'note', title: 't', detail: 'word '.repeat(60).trim(), metrics: [], evidence: [] },
    ];
    const lines = renderSummary(report, { color: false, width: 60 }).split('\n');
    expect(
      Math.max(...lines.filter((line) => line.includes('word word')).map((line) => line.length)),
    ).toBeLessThanOrEqual(60);
  });
});
