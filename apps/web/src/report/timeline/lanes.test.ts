import { interviewReport } from '@impact/document/interview.fixture';
import { reportWith } from '@impact/document/report.fixture';
import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';
import { readingAt, summaryIn } from './reading.ts';
import { speakerTurns } from './speaker-turns.ts';

const report = interviewReport(6);
const lane = (id: string) => {
  const found = lanesOf(report).find((one) => one.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

describe('rows of the timeline', () => {
  it('come in the order in which they are read', () => {
    expect(lanesOf(report).map(({ id }) => id)).toEqual([
      'words',
      'speakers',
      'answers',
      'confidence',
      'facial_emotion',
      'speech_emotion',
      'eye_contact',
      'slouch',
      'shoulders',
      'pace',
      'loudness',
      'pitch',
      'sentiment',
      'smile',
      'head',
    ]);
  });

  it('show no emotion where the policy has it off, whatever the tracks hold', () => {
    const off = lanesOf({ ...report, policy: { ...report.policy, emotionInference: false } });
    expect(off.map(({ id }) => id)).not.toContain('facial_emotion');
    expect(off.map(({ id }) => id)).not.toContain('speech_emotion');
  });

  it('leave out what was not measured', () => {
    const { tracks } = report;
    const nothing = { unit: 'deg', step: 1, start: 0, values: [null, null] };
    const ids = lanesOf({ ...report, transcript: null, tracks: { ...tracks, pitch: nothing } }).map(({ id }) => id);
    expect(ids).not.toContain('pitch');
    expect(ids).not.toContain('words');
    expect(ids).not.toContain('gaze');
  });

  it('tell who speaks from the voice where nobody told the speakers apart', () => {
    const base = reportWith('x');
    const [segment] = base.transcript?.segments ?? [];
    if (!base.transcript || !segment) throw new Error('the fixture has a transcript');
    const transcript = { ...base.transcript, segments: [{ ...segment, speaker: null }] };
    expect(speakerTurns(transcript)).toEqual([]);
    expect(lanesOf({ ...base, transcript }).find(({ id }) => id === 'speakers')?.kind).toBe('state');
  });

  it('join what one speaker says in a row to one turn', () => {
    const turns = report.transcript ? speakerTurns(report.transcript) : [];
    expect(turns.slice(0, 3).map(({ name, tone }) => [name, tone])).toEqual([
      ['Interviewer', 2],
      ['Sam Carter', 1],
      ['Interviewer', 2],
    ]);
  });

  it('are read at a moment', () => {
    expect(readingAt(lane('speakers'), 5)).toEqual({ kind: 'text', text: 'Interviewer', filler: false });
    expect(readingAt(lane('words'), 2.1)).toEqual({ kind: 'text', text: 'Could', filler: false });
    expect(readingAt(lane('words'), 0.5)).toBeNull();
    expect(readingAt(lane('eye_contact'), 20)).toMatchObject({ kind: 'state' });
    expect(readingAt(lane('facial_emotion'), 20)).toMatchObject({ kind: 'share', name: 'neutral' });
    expect(readingAt(lane('pace'), 1e6)).toBeNull();
  });

  it('are summed up over a stretch', () => {
    expect(summaryIn(lane('words'), 0, 12)).toEqual({ kind: 'words', words: 14, fillers: 0 });
    expect(summaryIn(lane('answers'), 20, 30)).toEqual({ kind: 'names', names: ['1'] });
    const shares = summaryIn(lane('facial_emotion'), 0, 60);
    expect(shares?.kind === 'shares' && shares.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});
