import { NOT_ENGLISH } from '@impact/insight/language/not-english';
import { describe, expect, test } from 'vitest';
import { remarksOf, type Setting } from './remarks.ts';

type Table = Parameters<typeof remarksOf>[0];

const report = (parts: Partial<Table['reports'][number]> = {}): Table['reports'][number] => ({
  id: 'a',
  name: 'a.mp4',
  createdAt: '2026-03-01T09:00:00Z',
  duration: 100,
  transcript: 'good',
  emotionInference: false,
  ...parts,
});
const metric = (values: (number | string)[], notComparable: string | null = null): Table['confidence'] => ({
  id: 'pace.wpm',
  label: 'Pace',
  unit: '',
  notComparable,
  values: values.map((one) => ({
    value: typeof one === 'number' ? one : null,
    band: null,
    reliability: 'medium',
    reason: typeof one === 'number' ? null : one,
    lowerBound: false,
  })),
});
const table = (parts: Partial<Table> = {}): Table => ({
  reports: [report(), report()],
  confidence: metric([60, 62]),
  metrics: [],
  leftOut: null,
  ...parts,
});
const setting = (parts: Partial<Setting> = {}, weights: Record<string, number> | null = null): Setting => ({
  purpose: 'recruiting',
  candidateName: null,
  settings: {
    region: 'other',
    emotion: false,
    consent: null,
    transcript: null,
    questions: [],
    candidateSpeaker: null,
    weights,
  },
  ...parts,
});
const alike = [setting(), setting()];

describe('what a reader must know before comparing', () => {
  test('is nothing where the interviews were made alike', () => {
    expect(remarksOf(table(), alike)).toEqual([]);
    expect(remarksOf(table(), [undefined, undefined])).toEqual([]);
  });

  test('is who has which transcript, and who speaks another language', () => {
    const reports = [
      report({ transcript: 'supplied' }),
      report({ transcript: null }),
      report({ transcript: 'supplied' }),
    ];
    expect(remarksOf(table({ reports }), alike)).toEqual([
      {
        kind: 'transcript',
        groups: [
          { value: 'supplied', sides: [0, 2] },
          { value: 'none', sides: [1] },
        ],
      },
    ]);
    expect(remarksOf(table({ metrics: [metric([1, NOT_ENGLISH])] }), alike)).toEqual([
      { kind: 'language', sides: [1] },
    ]);
  });

  test('is other purposes, weights and lengths', () => {
    const reports = [report({ duration: 20 }), report({ duration: 60 })];
    expect(remarksOf(table({ reports }), [setting({ purpose: 'practice' }), setting({}, { pace: 1 })])).toEqual([
      {
        kind: 'purpose',
        groups: [
          { value: 'practice', sides: [0] },
          { value: 'recruiting', sides: [1] },
        ],
      },
      { kind: 'weights', sides: [1] },
      { kind: 'short', sides: [0] },
      { kind: 'length', shortest: 20, longest: 60 },
    ]);
  });

  test('is no other weights while those of one interview are not known', () => {
    const own = setting({}, { pace: 1 });
    expect(remarksOf(table(), [own, undefined])).toEqual([]);
    expect(remarksOf(table(), [own, setting({ settings: null })])).toEqual([]);
  });

  test('is what was left out, and how many numbers cannot be compared', () => {
    const metrics = [metric([1, 2], 'Because.'), metric([1, 2]), metric([1, 'none'], 'Not in all.')];
    expect(remarksOf(table({ leftOut: 'Left out.', metrics }), alike)).toEqual([
      { kind: 'leftOut', text: 'Left out.' },
      { kind: 'never', count: 1, of: 3 },
    ]);
  });

  test('is that two of them are of one person', () => {
    const settings = [setting({ candidateName: 'Ada' }), setting({ candidateName: ' ada ' })];
    expect(remarksOf(table(), settings)).toEqual([{ kind: 'samePerson', sides: [0, 1] }]);
  });
});
