import { componentDefinitions } from '@impact/insight/confidence/components';
import { definitionOf, infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Segment, Transcript } from '@impact/report/transcript';
import type { CoachInput } from '../input.ts';
import { judgesWording } from '../wording-metrics.ts';

/** What the model is told of a recording: numbers with their moments, and words. No names, no file, no sound, no picture. */
export interface Brief {
  metrics: {
    id: string;
    label: string;
    value: number;
    unit: string;
    band: string | null;
    goodFrom?: number;
    goodTo?: number;
    reliability: string;
    moments: Moment[];
  }[];
  findings: { kind: string; title: string; detail: string; moments: Moment[] }[];
  confidence: { index: number | null; components: { component: string; score: number | null }[] };
  transcript: {
    quality: string;
    shortened: boolean;
    segments: { start: number; end: number; speaker: string; text: string }[];
  } | null;
}

interface Moment {
  start: number;
  end: number;
}

/** Characters of the transcript that are sent: about ten minutes of speech. */
const LONGEST_TRANSCRIPT = 12_000;
const LONGEST_SEGMENT = 1_000;
const MOMENTS = 3;

/**
 * Gathers what the model may know. Where the policy switches emotion inference off, no metric, finding or component that reads feelings
 * is among it; where the transcript is a draft, none that judges wording.
 */
export function briefOf(input: CoachInput): Brief {
  const isDraft = input.transcript?.quality === 'draft';
  const allowed = (id: string): boolean =>
    (input.policy.emotionInference || !infersEmotion(id)) && !(isDraft && judgesWording(id));
  return {
    metrics: input.metrics.flatMap((metric) => {
      if (metric.value === null || !allowed(metric.id)) return [];
      const definition = definitionOf(metric.id);
      const good = definition?.bands.find(({ tone }) => tone === 'good');
      return {
        id: metric.id,
        label: definition?.label ?? metric.id,
        value: metric.value,
        unit: metric.unit,
        band: metric.band,
        goodFrom: good?.from,
        goodTo: good?.to,
        reliability: metric.reliability,
        moments: moments(metric.evidence),
      };
    }),
    findings: input.findings
      .filter((finding) => finding.metrics.every(allowed))
      .map(({ kind, title, detail, evidence }) => ({ kind, title, detail, moments: moments(evidence) })),
    confidence: {
      index: input.confidence.index,
      components: input.confidence.contributions
        .filter(({ component }) => input.policy.emotionInference || !readsFeelings(component))
        .map(({ component, score }) => ({ component, score })),
    },
    transcript: input.transcript && transcriptOf(input.transcript),
  };
}

const readsFeelings = (component: string): boolean =>
  Object.entries(componentDefinitions).some(([id, definition]) => id === component && definition.emotion);

const moments = (spans: readonly Moment[]): Moment[] =>
  spans.slice(0, MOMENTS).map(({ start, end }) => ({ start: tenth(start), end: tenth(end) }));

const tenth = (seconds: number): number => Math.round(seconds * 10) / 10;

/** Roles instead of names; where it is too long, its beginning and its end, as openings and closings are remembered best. */
function transcriptOf(transcript: Transcript): Brief['transcript'] {
  const roles = new Map(transcript.speakers.map(({ id, role }) => [id, role]));
  const all = transcript.segments.map((segment) => ({
    start: tenth(segment.start),
    end: tenth(segment.end),
    speaker: (segment.speaker !== null && roles.get(segment.speaker)) || 'unknown',
    text: textOf(segment).slice(0, LONGEST_SEGMENT),
  }));
  const head = takeWhileShort(all, LONGEST_TRANSCRIPT / 2);
  const rest = all.slice(head.length);
  const tail = takeWhileShort([...rest].reverse(), LONGEST_TRANSCRIPT / 2).reverse();
  const segments = [...head, ...tail];
  const cut = transcript.segments.some((segment) => textOf(segment).length > LONGEST_SEGMENT);
  return { quality: transcript.quality, shortened: cut || segments.length < all.length, segments };
}

const textOf = (segment: Segment): string =>
  segment.text === '' ? segment.words.map(({ text }) => text).join(' ') : segment.text;

function takeWhileShort<T extends { text: string }>(segments: readonly T[], longest: number): T[] {
  let length = 0;
  const end = segments.findIndex(({ text }) => {
    length += text.length;
    return length > longest;
  });
  return segments.slice(0, end < 0 ? segments.length : end);
}
