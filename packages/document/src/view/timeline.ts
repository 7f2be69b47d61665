import type { Report } from '@impact/report/report';
import type { Span } from '@impact/report/span';
import type { Track } from '@impact/report/track';

/** One row of the timeline. `values` are null where nothing was measured. */
export interface Lane {
  id: string;
  title: string;
  unit: string;
  /** `line` follows quantities, `state` is on or off, `shares` are classes that sum to 1, `events` are stretches with a name each. */
  kind: 'line' | 'state' | 'shares' | 'events';
  start: number;
  step: number;
  series: { label: string; values: (number | null)[] }[];
  events: LaneEvent[];
  /** Lowest and highest value that the row shows. */
  range: [number, number];
  /** The part of the range that counts as good, where there is one. */
  good: [number, number] | null;
  /** Rows that a reader wants first; the others open on demand. */
  first: boolean;
}

/** `name` stands inside the stretch where there is room for it. */
export interface LaneEvent extends Span {
  name: string;
}

interface LaneKind {
  track: string;
  title: string;
  kind: Lane['kind'];
  /** The fixed range, or null to fit the values. */
  range: [number, number] | null;
  good?: [number, number];
  first?: boolean;
}

/** Rows from top to bottom; those without a measured value are left out. */
const LANES: readonly LaneKind[] = [
  { track: 'pace', title: 'Pace', kind: 'line', range: [0, 260], good: [100, 165], first: true },
  { track: 'sentiment', title: 'Tone of the words', kind: 'line', range: [-1, 1], first: true },
  { track: 'eye_contact', title: 'Eye contact', kind: 'state', range: [0, 1], first: true },
  { track: 'facial_emotion', title: 'Expression looks', kind: 'shares', range: [0, 1], first: true },
  { track: 'speech_emotion', title: 'Voice sounds', kind: 'shares', range: [0, 1], first: true },
  { track: 'loudness', title: 'Loudness', kind: 'line', range: [-70, 0] },
  { track: 'pitch', title: 'Pitch', kind: 'line', range: null },
  { track: 'smile', title: 'Smile', kind: 'line', range: [0, 1] },
  { track: 'posture.slouch', title: 'Slouch', kind: 'line', range: [0, 1.5] },
  { track: 'posture.shoulder_tilt', title: 'Shoulder line', kind: 'line', range: null },
  { track: 'head.yaw', title: 'Head turn', kind: 'line', range: [-45, 45] },
  { track: 'head.pitch', title: 'Head up and down', kind: 'line', range: [-30, 30] },
];

/** Points a row needs at most: more than a screen has pixels for only makes the page heavy. */
const MAX_POINTS = 900;

export function timeline(report: Report): Lane[] {
  const { confidence, tracks } = report;
  const curve = confidence.track && pick(confidence.track, ['index']);
  const ofTrack = (kind: LaneKind): Lane[] => {
    const track = tracks[kind.track];
    return track ? [laneOf(track, kind)].filter(isMeasured) : [];
  };
  return [
    ...eventLane('answers', 'Answers', answerEvents(report)),
    ...(curve
      ? [laneOf(curve, { track: 'confidence', title: 'Confidence', kind: 'line', range: [0, 100], first: true })]
      : []),
    ...ofTrack({ track: 'speaking', title: 'Speaking', kind: 'state', range: [0, 1], first: true }),
    ...eventLane('fillers', 'Fillers', fillerEvents(report)),
    ...LANES.flatMap(ofTrack),
  ];
}

const answerEvents = ({ answers }: Report): LaneEvent[] =>
  answers.map(({ number, start, end }) => ({ start, end: Math.max(start, end), name: String(number) }));

const fillerEvents = ({ transcript }: Report): LaneEvent[] =>
  (transcript?.segments ?? []).flatMap(({ words }) =>
    words.flatMap(({ filler, text, start, end }) => (filler ? [{ start, end: Math.max(start, end), name: text }] : [])),
  );

function eventLane(id: string, title: string, events: LaneEvent[]): Lane[] {
  if (events.length === 0) return [];
  return [
    {
      id,
      title,
      unit: '',
      kind: 'events',
      start: 0,
      step: 1,
      series: [],
      events,
      range: [0, 1],
      good: null,
      first: true,
    },
  ];
}

/** Rows in which nothing was measured only take up room; their metrics say why. */
const isMeasured = ({ series }: Lane): boolean => series.some(({ values }) => values.some((value) => value !== null));

function pick(track: Track, labels: string[]): Track | null {
  const { values } = track;
  if (Array.isArray(values)) return null;
  return {
    ...track,
    unit: '',
    values: Object.fromEntries(labels.flatMap((label) => (values[label] ? [[label, values[label]]] : []))),
  };
}

function laneOf(track: Track, kind: LaneKind): Lane {
  const series = Array.isArray(track.values)
    ? [{ label: kind.title, values: track.values }]
    : Object.entries(track.values).map(([label, values]) => ({ label: label.replaceAll('_', ' '), values }));
  const size = Math.max(0, ...series.map(({ values }) => values.length));
  const every = Math.max(1, Math.ceil(size / MAX_POINTS));
  const thin = series.map(({ label, values }) => ({ label, values: averaged(values, every) }));
  return {
    id: kind.track,
    title: kind.title,
    unit: track.unit,
    kind: kind.kind,
    start: track.start + ((every - 1) / 2) * track.step,
    step: track.step * every,
    series: thin,
    events: [],
    range: kind.range ?? fittedRange(thin.flatMap(({ values }) => values)),
    good: kind.good ?? null,
    first: kind.first ?? false,
  };
}

/** Means of `every` neighbouring values; null where none of them was measured. */
function averaged(values: readonly (number | null)[], every: number): (number | null)[] {
  if (every === 1) return [...values];
  return Array.from({ length: Math.ceil(values.length / every) }, (_, i) => {
    const known = values.slice(i * every, (i + 1) * every).filter((value) => value !== null);
    return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
  });
}

function fittedRange(values: readonly (number | null)[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const margin = Math.max((high - low) * 0.08, 0.5);
  return [low - margin, high + margin];
}
