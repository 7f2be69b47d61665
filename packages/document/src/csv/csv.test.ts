import { describe, expect, it } from 'vitest';
import { interviewReport } from '../interview.fixture.ts';
import { reportWith } from '../report.fixture.ts';
import { renderMetricsCsv } from './metrics.ts';
import { csv } from './rows.ts';
import { renderTracksCsv } from './tracks.ts';

/** Reads CSV as RFC 4180 has it. */
function parse(text: string): string[][] {
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  expect(row).toEqual([]);
  return rows;
}

describe('csv', () => {
  it.each([
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\n'=1"],
    ['\u0000=1', "'=1"],
    ['\u202e=1', "'=1"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['﹢1', "'﹢1"],
    ['﹦1', "'﹦1"],
    ['\u200e=1+1', "'=1+1"],
    ['\u2060=1', "'\u2060=1"],
    ['\u034f=1', "'\u034f=1"],
    ['\u3164=1', "'\u3164=1"],
    ['\u00ad+1', "'\u00ad+1"],
    ['|calc', "'|calc"],
    ['%0A', "'%0A"],
    ['a;=1+1; b', "a;'=1+1; b"],
    ['a\n=1+1', "a\n'=1+1"],
    ['a\t=1', "a\t'=1"],
    ['a;"=1', `a;'"=1`],
    ['\u2800=1', "'\u2800=1"],
    ['a\u202eb\u0000c', 'abc'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a "b", c\r\nd', 'a "b", c\nd'],
    ['−1…1', '−1…1'],
  ])('neutralises %j', (text, cell) => {
    expect(parse(csv([[text, 1]]))).toEqual([[cell, '1']]);
  });

  it('keeps numbers as numbers, and leaves out what is not there', () => {
    expect(csv([[-1.5, null, 0, Number.NaN]])).toBe('\ufeff-1.5,,0,\r\n');
  });
});

describe('renderMetricsCsv', () => {
  it('has a row for each metric, with its best and worst stretch', () => {
    const rows = parse(renderMetricsCsv(interviewReport(10)));
    expect(rows[0]?.slice(0, 4)).toEqual(['id', 'label', 'value', 'unit']);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([15]));
    const pace = rows.find(([id]) => id === 'pace.wpm');
    expect(pace?.slice(0, 8)).toEqual(['pace.wpm', 'Pace', '147', 'words/min', 'Good', '0.97', 'medium', '']);
    expect(pace?.slice(8, 14)).toEqual(['20', '50', '142', '95', '125', '201']);
    expect(pace?.[14]).toMatch(/^7–27 s; 67–87 s/);
    expect(rows.find(([id]) => id === 'voice.loudness_mean')?.[2]).toBe('-27.4');
  });

  it('says percent in words, as the sign alone looks like a formula', () => {
    const report = interviewReport(1);
    report.metrics = report.metrics.slice(0, 1).map((one) => ({ ...one, id: 'voice.jitter', unit: '%' }));
    expect(parse(renderMetricsCsv(report))[1]?.slice(0, 4)).toEqual([
      'voice.jitter',
      'Jitter',
      expect.any(String),
      'percent',
    ]);
  });

  it('gives the reason in place of a value, neutralised', () => {
    const row = parse(renderMetricsCsv(reportWith('=1+1'))).find(([id]) => id === 'eye_contact.ratio');
    expect(row?.slice(2, 8)).toEqual(['', 'share', '', '0', 'low', "'=1+1"]);
  });
});

describe('renderTracksCsv', () => {
  it('keeps each track on its own grid', () => {
    const rows = parse(renderTracksCsv(reportWith('=x')));
    expect(rows[0]).toEqual(['track', 'label', 'time', 'value', 'unit']);
    expect(rows).toContainEqual(['speaking', '', '3', '', '0/1']);
    expect(rows).toContainEqual(['pace', '', '10', '140', 'words/min']);
    expect(rows).toContainEqual(['facial_emotion', "'=x", '5', '0.1', 'probability']);
    expect(rows).toContainEqual(['confidence', 'index', '5', '70', '0–100']);
  });
});
