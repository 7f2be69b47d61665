import { describe, expect, it } from 'vitest';
import { interviewReport } from './interview.fixture.ts';
import { reportWith } from './report.fixture.ts';
import { renderSummary } from './summary.ts';

const HOSTILE = 'a\u001b[2J\u0000\r\n\u202eb';

describe('renderSummary', () => {
  it('tells summary, confidence with its dips, numbers, answers and what to try, on one screen', () => {
    const text = renderSummary(interviewReport(10), { color: false, width: 100 });
    expect(text).toMatch(/Opening\s+with\s+the\s+result\s+would\s+change\s+most\./);
    expect(text).toMatch(/Delivery confidence\s+71 of 100 {2}reliability medium/);
    expect(text).toMatch(/Pace\s+147 words a minute\s+Good/);
    expect(text).toMatch(/3:25 {2}dip {3}Confidence is 4\d there/);
    expect(text).toMatch(/3:12 {2}2\. 2 min 57 s, pace 140, fillers 9\.8, eye contact 38 %, story 2 of 4/);
    expect(text).toMatch(/What to try\n {2}The gaze leaves the lens while thinking/);
    const lines = text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(44);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('counts the answers of a long interview that it leaves out', () => {
    expect(renderSummary(interviewReport(60), { color: false, width: 100 })).toMatch(/and 15 more/);
  });

  it('keeps to the width of the terminal', () => {
    const report = reportWith('word '.repeat(60).trim());
    report.source.name = 'x';
    const lines = renderSummary(report, { color: false, width: 60 }).split('\n');
    const told = lines.filter((line) => line.includes('word word'));
    expect(told.length).toBeGreaterThan(5);
    expect(Math.max(...told.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('obeys no control character from outside', () => {
    const text = renderSummary(reportWith(HOSTILE), { color: false, width: 80 });
    expect(text).toContain('a[2J b');
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });
});
