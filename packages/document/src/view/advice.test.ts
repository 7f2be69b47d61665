import type { Finding, Suggestion } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import { reportWith } from '../report.fixture.ts';
import { adviceOf, parted } from './advice.ts';

const finding = (id: string, metrics: string[], detail = 'Seen. Try it.'): Finding => ({
  id,
  kind: 'improve',
  title: id,
  detail,
  metrics,
  evidence: [],
});
const suggestion = (advice: string, metrics: string[], answer: number | null = null): Suggestion => ({
  kind: 'try',
  area: 'voice',
  answer,
  advice,
  why: `because of ${advice}`,
  metrics,
  quote: null,
  evidence: [],
});
const advised = (findings: Finding[], items: Suggestion[]) => {
  const report = reportWith('x');
  return adviceOf({ ...report, findings, suggestions: { ...report.suggestions, items } });
};

describe('adviceOf', () => {
  it('tells what was observed once, with all that is suggested about it', () => {
    const { items } = advised(
      [finding('posture', ['posture.slouch', 'posture.score']), finding('voice', ['voice.pitch_sd'])],
      [
        suggestion('lift', ['voice.pitch_sd']),
        suggestion('sit', ['posture.score']),
        suggestion('chair', ['posture.slouch']),
      ],
    );
    expect(items.map(({ title, observed, advice }) => [title, observed, advice])).toEqual([
      ['voice', 'Seen.', ['lift']],
      ['posture', 'Seen.', ['sit', 'chair']],
    ]);
  });

  it('keeps the hint of a finding that nothing is suggested about, and the reason of a suggestion without a finding', () => {
    const { items } = advised([finding('posture', ['posture.slouch'])], [suggestion('slow down', ['pace.wpm'])]);
    expect(items.map(({ title, observed, advice }) => [title, observed, advice])).toEqual([
      ['Pace', 'because of slow down', ['slow down']],
      ['posture', 'Seen.', ['Try it.']],
    ]);
  });

  it('puts what is to be kept with what went well', () => {
    const strength: Finding = {
      ...finding('voice', ['voice.pitch_sd'], 'It sounds lively. Keep it.'),
      kind: 'strength',
    };
    const { strengths, items } = advised(
      [strength],
      [
        { ...suggestion('Keep short pauses.', ['pause.ratio']), kind: 'keep' },
        { ...suggestion('Keep lifting the voice.', ['voice.pitch_sd']), kind: 'keep' },
      ],
    );
    expect(items).toEqual([]);
    expect(strengths.map(({ title, observed, advice }) => [title, observed, advice])).toEqual([
      ['voice', 'It sounds lively.', ['Keep lifting the voice.']],
      ['Share of silence', 'because of Keep short pauses.', ['Keep short pauses.']],
    ]);
  });

  it('puts advice about one answer with that answer, unless the report has no such answer', () => {
    const { items, byAnswer } = advised([], [suggestion('a', ['x'], 1), suggestion('b', ['x'], 99)]);
    expect(items.map(({ advice }) => advice)).toEqual([['b']]);
    expect(byAnswer.get(1)?.map(({ advice }) => advice)).toEqual([['a']]);
  });
});

describe('what is to be kept in one answer', () => {
  it('stands with what went well, and not among what to try in that answer', () => {
    const told = { ...finding('story', ['structure.star'], 'All is heard. Keep it.'), kind: 'strength' as const };
    const { strengths, items, byAnswer } = advised(
      [told],
      [{ ...suggestion('Write it down in four lines.', ['structure.star'], 1), kind: 'keep' }],
    );
    expect(strengths.map(({ title, advice }) => [title, advice])).toEqual([
      ['story', ['Write it down in four lines.']],
    ]);
    expect([items.length, byAnswer.size]).toEqual([0, 0]);
  });
});

describe('a finding that quotes', () => {
  it('does not have its words told twice', () => {
    const told = {
      ...finding('story', ['structure.star'], 'The result is in “tickets dropped”.'),
      kind: 'strength' as const,
    };
    const quote = { text: 'tickets dropped.', start: 18, end: 20 };
    const { strengths } = advised([told], [{ ...suggestion('Keep it.', ['structure.star']), kind: 'keep', quote }]);
    expect(strengths).toMatchObject([{ quote: null, evidence: [{ start: 18, end: 20 }] }]);
  });
});

describe('a suggestion about words', () => {
  it('quotes them once, where the reason does not', () => {
    const quote = { text: 'we won.', start: 3, end: 4 };
    const about = (why: string) => advised([], [{ ...suggestion('a', []), why, quote }]).items[0];
    expect(about('The result is clear.')).toMatchObject({ quote });
    expect(about('The result is “we won” (0:03).')).toMatchObject({ quote: null, evidence: [{ start: 3, end: 4 }] });
  });
});

describe('parted', () => {
  it.each([
    ['Seen twice (0:12). Try this. And that.', 'Seen twice (0:12).', 'Try this. And that.'],
    ['Try this.', null, 'Try this.'],
    ['Seen. Trying helps.', 'Seen. Trying helps.', null],
    ['', null, null],
  ])('%j', (detail, observed, hint) => {
    expect(parted(detail)).toEqual({ observed, hint });
  });
});
