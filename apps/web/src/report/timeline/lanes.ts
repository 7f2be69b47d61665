import type { Report } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';
import type { Word } from '@impact/report/transcript';
import { type Grid, plainValues, type Values } from '../track-values.ts';
import { speakerTurns } from './speaker-turns.ts';

export type LaneId =
  | 'words'
  | 'speakers'
  | 'answers'
  | 'confidence'
  | 'facial_emotion'
  | 'speech_emotion'
  | 'eye_contact'
  | 'gaze'
  | 'blinks'
  | 'slouch'
  | 'shoulders'
  | 'sway'
  | 'lean'
  | 'pace'
  | 'loudness'
  | 'pitch'
  | 'sentiment'
  | 'smile'
  | 'head';

/** What stands in a stretch: `tone` 1 is the candidate, 2 others. */
export interface LaneSpan extends Span {
  name: string;
  tone: 1 | 2;
}

interface Base {
  id: LaneId;
  /** Shown unless somebody chose otherwise. */
  first: boolean;
}
export interface CurveLane extends Base {
  kind: 'curve';
  grid: Grid;
  unit: string;
  decimals: number;
  series: { name: string; values: Values }[];
  range: [number, number];
  /** The part of the range that counts as good, where there is one. */
  good: [number, number] | null;
  /** Stretches that were counted, such as blinks. */
  marks: readonly Span[];
}
export interface StateLane extends Base {
  kind: 'state';
  grid: Grid;
  values: Values;
}
export interface SharesLane extends Base {
  kind: 'shares';
  grid: Grid;
  classes: { name: string; values: Values }[];
}
export interface SpansLane extends Base {
  kind: 'spans';
  spans: readonly LaneSpan[];
}
export interface WordsLane extends Base {
  kind: 'words';
  words: readonly Word[];
}
export type Lane = CurveLane | StateLane | SharesLane | SpansLane | WordsLane;

interface CurveKind {
  id: LaneId;
  /** Tracks of the report, or labels of one, that are drawn together. */
  from: readonly string[];
  range: [number, number] | null;
  good?: [number, number];
  decimals: number;
  first?: boolean;
}

/** The good part of each range is that of the metric that judges it. */
const CURVES: readonly CurveKind[] = [
  { id: 'gaze', from: ['gaze.x', 'gaze.y'], range: [-30, 30], decimals: 0, first: true },
  { id: 'blinks', from: ['eye.openness'], range: null, decimals: 2, first: true },
  { id: 'slouch', from: ['posture.slouch'], range: null, decimals: 1, first: true },
  { id: 'shoulders', from: ['posture.shoulder_tilt'], range: null, decimals: 1, first: true },
  { id: 'sway', from: ['posture.sway'], range: null, decimals: 2 },
  { id: 'lean', from: ['posture.lean'], range: null, decimals: 2 },
  { id: 'pace', from: ['pace'], range: [0, 260], good: [100, 165], decimals: 0, first: true },
  { id: 'loudness', from: ['loudness'], range: null, decimals: 0, first: true },
  { id: 'pitch', from: ['pitch'], range: null, decimals: 1, first: true },
  { id: 'sentiment', from: ['sentiment/words'], range: [-1, 1], decimals: 1 },
  { id: 'smile', from: ['smile'], range: [0, 1], decimals: 1 },
  { id: 'head', from: ['head.yaw', 'head.pitch'], range: [-45, 45], decimals: 0 },
];

/** Rows from top to bottom. Rows of which nothing was measured are left out, and emotion where the policy has it off. */
export function lanesOf(report: Report): Lane[] {
  const { tracks, policy, confidence, metrics, transcript } = report;
  const curves = new Map(CURVES.map((kind) => [kind.id, curveOf(kind, tracks)]));
  const curve = (id: LaneId): (Lane | null)[] => [curves.get(id) ?? null];
  const blinks = curves.get('blinks');
  if (blinks) blinks.marks = metrics.find(({ id }) => id === 'blink.per_min')?.evidence ?? [];
  const words = (transcript?.segments ?? []).flatMap((segment) => segment.words);
  const turns = transcript ? speakerTurns(transcript) : [];
  const lanes: (Lane | null)[] = [
    words.length > 0
      ? { id: 'words', kind: 'words', first: true, words: words.sort((a, b) => a.start - b.start) }
      : null,
    turns.length > 0
      ? { id: 'speakers', kind: 'spans', first: true, spans: turns }
      : stateOf('speakers', tracks.speaking),
    report.answers.length > 1
      ? {
          id: 'answers',
          kind: 'spans',
          first: true,
          spans: report.answers.map(({ number, start, end }) => ({
            start,
            end,
            name: String(number),
            tone: 1 as const,
          })),
        }
      : null,
    confidence.track
      ? curveOf(
          { id: 'confidence', from: ['confidence/index'], range: [0, 100], decimals: 0, first: true },
          { confidence: confidence.track },
        )
      : null,
    ...(policy.emotionInference
      ? [sharesOf('facial_emotion', tracks.facial_emotion), sharesOf('speech_emotion', tracks.speech_emotion)]
      : []),
    stateOf('eye_contact', tracks.eye_contact),
    ...(['gaze', 'blinks', 'slouch', 'shoulders', 'pace', 'loudness', 'pitch'] as const).flatMap(curve),
    ...(['sentiment', 'smile', 'head', 'sway', 'lean'] as const).flatMap(curve),
  ];
  return lanes.filter((lane) => lane !== null);
}

const isMeasured = (values: Values): boolean => values.some((value) => value !== null);

function stateOf(id: LaneId, track: Track | undefined): StateLane | null {
  const values = plainValues(track);
  return track && values && isMeasured(values) ? { id, kind: 'state', first: true, grid: track, values } : null;
}

function sharesOf(id: LaneId, track: Track | undefined): SharesLane | null {
  if (!track || Array.isArray(track.values)) return null;
  const classes = Object.entries(track.values).map(([name, values]) => ({ name, values }));
  return classes.some(({ values }) => isMeasured(values))
    ? { id, kind: 'shares', first: true, grid: track, classes }
    : null;
}

/** The track of a name, or of `name/label` the part with that label. */
function partOf(tracks: Readonly<Record<string, Track>>, path: string): { track: Track; values: Values } | null {
  const [name = '', label] = path.split('/');
  const track = tracks[name];
  if (!track) return null;
  const values = Array.isArray(track.values) ? track.values : label === undefined ? undefined : track.values[label];
  return values ? { track, values } : null;
}

function curveOf(
  { id, from, range, good = undefined, decimals, first = false }: CurveKind,
  tracks: Readonly<Record<string, Track>>,
): CurveLane | null {
  const parts = from.flatMap((path) => {
    const part = partOf(tracks, path);
    return part && isMeasured(part.values) ? [{ ...part, name: path }] : [];
  });
  const grid = parts[0]?.track;
  if (!grid) return null;
  return {
    id,
    kind: 'curve',
    first,
    grid: { start: grid.start, step: grid.step },
    unit: id === 'confidence' ? '' : grid.unit,
    decimals,
    series: parts
      .filter(({ track }) => track.step === grid.step && track.start === grid.start)
      .map(({ name, values }) => ({ name, values })),
    range: range ?? fittedRange(parts.map(({ values }) => values)),
    good: good ?? null,
    marks: [],
  };
}

function fittedRange(all: readonly Values[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of all)
    for (const value of values) {
      if (value === null) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  const margin = Math.max((high - low) * 0.08, 0.02);
  return [low - margin, high + margin];
}
