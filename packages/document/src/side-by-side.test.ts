import type { Report } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import { comparisonJson, renderComparison } from './comparison.ts';
import { reportWith } from './report.fixture.ts';
import { renderTrend, trendJson } from './trend.ts';

const metric = (id: string, value: number, band: string | null): Report['metrics'][number] => ({
  id,
  value,
  unit: '',
  band,
  coverage: 1,
  reliability: 'medium',
  evidence: [],
});

/** A report of this name and day with a pace and a share of eye contact. */
const report = (name: string, day: number, pace: number, contact: number): Report => ({
  ...reportWith(name),
  createdAt: `2026-03-0${day}T10:00:00.000Z`,
  metrics: [metric('pace.wpm', pace, 'good'), metric('eye_contact.ratio', contact, contact >= 0.6 ? 'good' : 'low')],
});

const anna = report('anna.mp4', 2, 150, 0.7);
const ben = report('ben\u001b[31m\u202e.mp4', 1, 128, 0.35);

describe('a comparison as text', () => {
  const text = renderComparison([anna, ben], { width: 100 });

  it('has a column for each report, in the order given', () => {
    expect(text).toMatch(/\(1\) anna\.mp4, 25 s, transcript draft, analysed 2 March 2026\n\(2\) ben/);
    expect(text).toMatch(/\n +\(1\) +\(2\)\n/);
    expect(text).toMatch(/\nPace, words\/min +150, Good +128, Good\n/);
    expect(text).toMatch(/\nEye contact +70 %, Good +35 %, Low\n/);
  });

  it('keeps control characters of names out of the terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
  });

  it('says why rows cannot be held against each other', () => {
    const supplied: Report = { ...ben, transcript: { engine: 'x', quality: 'supplied', speakers: [], segments: [] } };
    const mixed = renderComparison([anna, supplied], { width: 100 });
    expect(mixed).toMatch(/Pace, words\/min \[1\]/);
    expect(mixed).toMatch(/\[1\] {2}Not to be held against each other\. The words come from transcripts/);
  });

  it('is JSON where that is asked for', () => {
    expect(JSON.parse(comparisonJson([anna, ben])).reports.map(({ name }: { name: string }) => name)).toEqual([
      'anna.mp4',
      ben.source.name,
    ]);
  });
});

describe('a trend as text', () => {
  it('puts the oldest session first and tells what changed', () => {
    const text = renderTrend([anna, ben], { width: 100 });
    expect(text).toMatch(/\(1\) ben.*analysed 1 March 2026\n\(2\) anna\.mp4, analysed 2 March 2026/);
    expect(text).toMatch(/\nEye contact +35 % +70 % +\+35 points \+ +\+35 points \+\n/);
    expect(text).toMatch(/\nPace, words\/min +128 +150 +\+22 ~ +\+22 ~\n/);
    expect(text).toContain('Eye contact went from 35 % to 70 %: nearer to what comes across well.');
  });

  it('shows the slope from four sessions on', () => {
    const four = [1, 2, 3, 4].map((day) => report('a', day, 200 - 10 * day, 0.7));
    expect(renderTrend(four, { width: 120 })).toMatch(/a session\n[\s\S]*Pace, words\/min .* −10\n/);
    expect(renderTrend(four.slice(1), { width: 120 })).not.toContain('a session');
  });

  it('is JSON where that is asked for', () => {
    expect(JSON.parse(trendJson([anna, ben])).sessions).toHaveLength(2);
  });
});
