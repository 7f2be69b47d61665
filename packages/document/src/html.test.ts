import { Report } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
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
