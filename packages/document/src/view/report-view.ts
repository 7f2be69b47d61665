import { isCorrected } from '@impact/report/correction';
import type { Metric } from '@impact/report/metric';
import type { Report } from '@impact/report/report';
import type { Track } from '@impact/report/track';
import { type Advice, adviceOf } from './advice.ts';
import { type AnswerView, answersApart, answerViews, type StandsOut } from './answers.ts';
import { type CoachView, coachView } from './coach.ts';
import { type ConfidenceView, confidenceView } from './confidence.ts';
import { groupedMetrics, type MetricView, metricView } from './metrics.ts';
import { type Missing, missingParts } from './missing.ts';
import { day, length } from './time.ts';
import { type Lane, timeline } from './timeline.ts';
import { type TranscriptView, transcriptView } from './transcript.ts';

/** The report as documents show it, whatever their format: everything decided, only the rendering left. */
export interface ReportView {
  name: string;
  date: string;
  duration: number;
  hasPicture: boolean;
  facts: string[];
  /** What a reader must know before trusting a number. */
  warnings: string[];
  /** At most three sentences as an interviewer would see it. */
  summary: string;
  confidence: ConfidenceView;
  headline: MetricView[];
  advice: Advice;
  answers: AnswerView[];
  /** Answers that differ from the others. */
  apart: StandsOut[];
  lanes: Lane[];
  transcript: TranscriptView | null;
  groups: { title: string; metrics: MetricView[] }[];
  coach: CoachView;
  missing: Missing[];
  engines: Report['engines'];
  /** As measured, on the grid of each; the confidence index among them. */
  tracks: Readonly<Record<string, Track>>;
}

/** The numbers that a reader looks for first; those without a value give way to the next. */
export const HEADLINE = [
  'pace.wpm',
  'filler.per_min',
  'eye_contact.ratio',
  'posture.score',
  'voice.pitch_sd',
  'grammar.score',
  'pause.long_per_min',
  'sentiment.compound',
  'smile.ratio',
];
const HEADLINE_COUNT = 6;

export function reportView(report: Report): ReportView {
  const { source } = report;
  const groups = groupedMetrics(report.metrics);
  const advice = adviceOf(report);
  return {
    name: source.name,
    date: day(report.createdAt),
    duration: source.duration,
    hasPicture: source.video !== null,
    facts: facts(report),
    warnings: warnings(report),
    summary: report.suggestions.summary,
    confidence: confidenceView(report),
    headline: headline(new Map(report.metrics.map((metric) => [metric.id, metric]))),
    advice,
    answers: answerViews(report, advice.byAnswer),
    apart: answersApart(report),
    lanes: timeline(report),
    transcript: transcriptView(report),
    groups,
    coach: coachView(report),
    missing: missingParts(
      report,
      groups.flatMap(({ metrics }) => metrics),
    ),
    engines: report.engines,
    tracks: tracksOf(report),
  };
}

const TRANSCRIPTS = { supplied: 'supplied', good: 'recognised', draft: 'drafted' };

/** All tracks of a report, the confidence index among them. */
export const tracksOf = ({ confidence, tracks }: Pick<Report, 'confidence' | 'tracks'>): Record<string, Track> => ({
  ...(confidence.track && { confidence: confidence.track }),
  ...tracks,
});

function headline(byId: ReadonlyMap<string, Metric>): MetricView[] {
  return HEADLINE.flatMap((id) => {
    const metric = byId.get(id);
    // The words of a draft tell no tone.
    if (!metric || (id === 'sentiment.compound' && metric.band === null)) return [];
    const view = metricView(metric);
    return view.number === null ? [] : [view];
  }).slice(0, HEADLINE_COUNT);
}

function facts(report: Report): string[] {
  const { source, policy, transcript } = report;
  return [
    length(source.duration),
    source.video
      ? `${source.video.width}×${source.video.height}, ${Math.round(source.video.fps * 10) / 10} frames/s`
      : 'no picture',
    source.audio ? 'sound' : 'no sound',
    transcript
      ? `transcript ${TRANSCRIPTS[transcript.quality]}${isCorrected(report) ? ', corrected' : ''}`
      : 'no transcript',
    policy.purpose === 'practice' ? 'for practice' : 'for recruiting',
    ...(policy.emotionInference ? [] : ['emotion inference off']),
  ];
}

/** What is missing and why; a draft transcript has a finding of its own. */
function warnings({ unavailable }: Report): string[] {
  return [...new Set(unavailable.filter(({ code }) => code !== 'POLICY_OFF').map(({ message }) => message))];
}
