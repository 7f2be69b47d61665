import { ImpactError } from '@impact/report/error';
import { describe, expect, it } from 'vitest';
import { measuredReport } from '../testing/measured-fixture.ts';
import { theilSenSlope } from './theil-sen.ts';
import { type MetricTrend, trend } from './trend.ts';

const day = (number: number) => `2026-03-0${number}T09:00:00Z`;
/** Sessions on following days with these values of one metric. */
const over = (id: string, values: (number | null)[], parts: Parameters<typeof measuredReport>[1] = {}): MetricTrend => {
  const reports = values.map((value, i) =>
    measuredReport(`s${i}`, { ...parts, values: { [id]: value }, createdAt: day(i + 1) }),
  );
  const found = trend(reports).metrics.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('a trend over sessions', () => {
  it('puts the sessions in order of time', () => {
    const reports = [
      measuredReport('b', { createdAt: day(2), values: { 'pace.wpm': 150 } }),
      measuredReport('a', { createdAt: day(1), values: { 'pace.wpm': 190 } }),
    ];
    const { sessions, metrics } = trend(reports);
    expect(sessions.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(metrics[0]?.points.map(({ value }) => value)).toEqual([190, 150]);
    expect(reports.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('compares the last session with the first and with the one before', () => {
    expect(over('eye_contact.ratio', [0.3, 0.65, 0.5])).toMatchObject({
      sinceFirst: { by: 0.2, verdict: 'better' },
      sincePrevious: { by: -0.15, verdict: 'worse' },
      text: 'Eye contact went from 30 % to 50 %: nearer to what comes across well.',
    });
  });

  it.each([
    ['filler.per_min', 9, 4, 'better'],
    ['filler.per_min', 4, 9, 'worse'],
    // Less than the 2/min that mean anything.
    ['filler.per_min', 4, 5.9, 'steady'],
    ['eye_contact.ratio', 0.5, 0.6, 'better'],
    ['eye_contact.ratio', 0.5, 0.59, 'steady'],
    // Both in the good range: another value, no better one.
    ['eye_contact.ratio', 0.7, 0.9, 'changed'],
    ['talk.longest_turn', 100, 20, 'changed'],
    ['talk.longest_turn', 200, 20, 'better'],
    // Over 5 semitones nobody judges.
    ['voice.pitch_sd', 3, 8, 'changed'],
    ['voice.pitch_sd', 1, 8, 'changed'],
    ['voice.pitch_sd', 1, 3, 'better'],
    ['pace.wpm', 110, 150, 'changed'],
    ['pace.wpm', 200, 150, 'better'],
    ['pace.wpm', 120, 90, 'worse'],
    // Shown, not judged.
    ['pause.ratio', 0.1, 0.3, 'changed'],
    ['speech_emotion.nervous', 0.1, 0.6, 'changed'],
  ] as const)('calls %s from %d to %d %s', (id, from, to, verdict) => {
    expect(over(id, [from, to]).sinceFirst?.verdict).toBe(verdict);
  });

  it('calls nothing better or worse on little material', () => {
    const low = over('eye_contact.ratio', [0.2, 0.9], { reliability: 'low' });
    expect(low.sinceFirst).toEqual({ by: 0.7, verdict: 'unsure' });
    expect(low.text).toContain('too little material');
  });

  it('does not hold a draft against a supplied transcript, nor a lower bound against anything', () => {
    const id = 'filler.per_min';
    const [supplied, draft] = (['supplied', 'draft'] as const).map((quality, i) =>
      measuredReport(quality, {
        quality,
        values: { [id]: 9 - 6 * i, 'eye_contact.ratio': 0.4 + 0.3 * i },
        createdAt: day(i + 1),
      }),
    );
    if (!supplied || !draft) throw new Error('two were made');
    const { metrics } = trend([supplied, draft]);
    const fillers = metrics.find((one) => one.id === id);
    expect(fillers?.sinceFirst?.verdict).toBe('unsure');
    expect(fillers?.text).toContain('transcripts of different quality');
    expect(metrics.find((one) => one.id === 'eye_contact.ratio')?.sinceFirst?.verdict).toBe('better');
    expect(over(id, [9, 3], { quality: 'good', detail: { lowerBound: true } }).sinceFirst?.verdict).toBe('unsure');
  });

  it('calls nothing better or worse where a report lets no band speak', () => {
    const [english, other] = [200, 150].map((wpm, i) =>
      measuredReport(`s${i}`, {
        values: { 'pace.wpm': wpm, 'eye_contact.ratio': 0.3 + 0.3 * i },
        createdAt: day(i + 1),
      }),
    );
    if (!english || !other) throw new Error('two were made');
    const metrics = other.metrics.map((one) => (one.id === 'pace.wpm' ? { ...one, band: null } : one));
    for (const pair of [
      [english, { ...other, metrics }],
      [
        { ...other, metrics },
        { ...english, createdAt: day(3) },
      ],
    ]) {
      const found = trend(pair).metrics;
      expect(found.find(({ id }) => id === 'pace.wpm')?.sinceFirst?.verdict).toBe('changed');
      expect(found.find(({ id }) => id === 'eye_contact.ratio')?.sinceFirst?.verdict).toMatch(/better|worse/u);
    }
    expect(trend([english, other]).metrics.find(({ id }) => id === 'pace.wpm')?.sinceFirst?.verdict).toBe('better');
  });

  it('skips sessions without a value, and says so where too few have one', () => {
    const gap = over('eye_contact.ratio', [0.4, null, 0.7]);
    expect(gap.sinceFirst).toEqual({ by: 0.3, verdict: 'better' });
    expect(gap.sincePrevious).toEqual({ by: 0.3, verdict: 'better' });
    expect(over('eye_contact.ratio', [null, 0.7])).toMatchObject({
      sinceFirst: null,
      text: 'Eye contact was measured in one session only: 70 %.',
    });
    expect(over('eye_contact.ratio', [null, null]).text).toBe('Eye contact could not be measured in any session.');
  });

  it('gives a slope per session from four on, which one odd session does not move', () => {
    expect(over('pace.wpm', [200, 190, 180]).perSession).toBeNull();
    expect(over('pace.wpm', [200, 190, 180, 170]).perSession).toBe(-10);
    // Slopes of the pairs: −10, −30, −10, −50, −10, 30: the median is −10.
    expect(over('pace.wpm', [200, 190, 140, 170]).perSession).toBe(-10);
  });

  it('follows the confidence index only where it is made of the same parts', () => {
    const at = (index: number, i: number, weight = 0.12) =>
      measuredReport(`${i}`, { index, createdAt: day(i), contributions: [{ component: 'pace', weight, score: 0.5 }] });
    expect(trend([at(60, 1), at(72, 2)]).confidence).toMatchObject({
      sinceFirst: { by: 12, verdict: 'better' },
      text: 'Delivery confidence went from 60 of 100 to 72 of 100: nearer to what comes across well.',
    });
    expect(trend([at(60, 1), at(72, 2, 0.5)]).confidence.sinceFirst?.verdict).toBe('unsure');
  });

  it('needs two reports', () => {
    expect(() => trend([measuredReport('a')])).toThrow(ImpactError);
  });
});

describe('the Theil–Sen slope', () => {
  it('is the median of the slopes between all pairs', () => {
    const points = [0, 1, 2, 3, 4].map((x) => ({ x, y: x === 2 ? 100 : 3 * x + 1 }));
    // Six of the ten pairs are without the odd point and rise by 3; the other four lie on both sides.
    expect(theilSenSlope(points)).toBe(3);
    expect(theilSenSlope(points.slice(0, 3))).toBeNull();
    expect(theilSenSlope(points.map(({ y }) => ({ x: 1, y })))).toBeNull();
  });
});
