import { CONTAINERS, type Container } from '@impact/media/container';
import type { MediaInfo } from '@impact/media/probe';
import type { StepJob } from '@impact/pipeline/jobs/jobs';
import { PLAN } from '@impact/pipeline/plan';
import type { StepTiming } from '@impact/pipeline/runner';
import type { StepName } from '@impact/pipeline/step';
import type { ErrorCode, Unavailable } from '@impact/report/error';
import { Reliability } from '@impact/report/metric';
import { Suggestions } from '@impact/report/report';
import { z } from 'zod';
import type { InterviewSettings } from '../interviews/settings.ts';

/** What a child is asked to do; it comes as the first line of its input, which stays open for as long as the worker lives. */
export type ChildTask = {
  /** The child's own folder: results of earlier jobs lie in `results`, its own go there, and the report to `report.json` with its `landmarks.bin`. */
  folder: string;
  recording: { file: string; name: string; sha256: string };
  settings: InterviewSettings;
  /** A file with the words that were supplied, where `settings.transcript` is set. */
  words: string | null;
} /** `pictures`: whether they are wanted; they go to `pictures.jpg`. */ & (
  | { kind: 'recording'; stored: string[]; pictures: boolean }
  | { kind: 'step'; media: MediaInfo; step: StepName; part: string | null; failures: [StepName, Unavailable][] }
  | { kind: 'report'; media: MediaInfo; failures: [StepName, Unavailable][]; timings: StepTiming[] }
  | { kind: 'partial'; media: MediaInfo; failures: [StepName, Unavailable][]; done: StepName[] }
);

const Text = z.string().max(4000);
const Code = z
  .string()
  .regex(/^[A-Z_]{1,40}$/)
  .transform((code) => code as ErrorCode);
const Failure = z.object({ code: Code, message: Text });
const Name = z.enum(PLAN.map(({ name }) => name) as [StepName, ...StepName[]]);
const Count = z.number().nonnegative();

export const Media = z.object({
  container: z.enum(Object.keys(CONTAINERS) as [Container, ...Container[]]),
  duration: z.number().positive(),
  bytes: Count,
  origin: z.number(),
  video: z
    .object({
      stream: Count,
      width: Count,
      height: Count,
      fps: Count,
      codec: Text,
      rotation: Count,
      start: z.number(),
      frameCount: Count.nullable(),
      keyframeGap: Count,
    })
    .nullable(),
  audio: z.object({ stream: Count, sampleRate: Count, channels: Count, codec: Text, start: z.number() }).nullable(),
  warnings: z.array(Text).max(100),
}) satisfies z.ZodType<MediaInfo>;

const Job = z.object({
  id: Text,
  step: Name,
  part: Text.nullable(),
  after: z.array(Text),
  reads: z.array(Name),
  seconds: Count,
  cost: Count,
  key: Text.nullable(),
  obstacle: Failure.extend({ unavailable: z.literal(true) }).nullable(),
}) satisfies z.ZodType<StepJob>;

/** The headline numbers of a report, for lists of interviews. */
export const Summary = z
  .object({
    confidence: z.number().nullable(),
    confidenceReliability: Reliability.nullable()
      .default(null)
      .describe('How far the index may be trusted; null where there is none, and for older reports'),
    metrics: z.array(
      z.object({
        id: Text,
        value: z.number(),
        unit: Text,
        band: Text.nullable(),
        reliability: Reliability,
        lowerBound: z.boolean().default(false).describe('Whether there may be more of it than could be counted'),
      }),
    ),
    trend: z
      .array(z.number().nullable())
      .max(100)
      .nullable()
      .default(null)
      .describe(
        'The confidence index from beginning to end in 24 means, null where there is none; null for older reports',
      ),
  })
  .meta({ id: 'Summary' });
export type Summary = z.infer<typeof Summary>;

/** A strip of small pictures, one beside the other: as many as `times`. */
export const Pictures = z.object({
  width: z.int().positive().describe('Of one picture, pixels'),
  height: z.int().positive(),
  times: z.array(z.number().nonnegative()).min(1).max(32).describe('When each is shown, seconds; as many as pictures'),
});
export type Pictures = z.infer<typeof Pictures>;

/** What is known of a recording before its report is there: numbers alone, from the steps that are done. */
export const KnownSoFar = z.object({
  steps: z.array(Name).describe('The steps that it is made of'),
  duration: z.number().describe('Seconds'),
  words: z.int().nonnegative().nullable().describe('Words of everybody who speaks; null until they are known'),
  metrics: Summary.shape.metrics.describe('Those that can be told already'),
});
export type KnownSoFar = z.infer<typeof KnownSoFar>;

/** Suggestions while a language model writes them: what has passed the check so far. */
export const CoachSoFar = Suggestions.pick({ items: true, exercises: true, summary: true });
export type CoachSoFar = z.infer<typeof CoachSoFar>;

/** What a child tells, a line of JSON each. The last is `recording`, `step`, `partial`, `report` or, where nothing came of it, `failed`. */
export const ChildMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: Count, total: Count }),
  /** A result lies in the folder, whole. */
  z.object({ kind: z.literal('stored'), key: z.string().regex(/^[a-z0-9-]{1,100}$/) }),
  z.object({ kind: z.literal('coach'), soFar: CoachSoFar }),
  z.object({
    kind: z.literal('recording'),
    media: Media,
    sha256: Text,
    jobs: z.array(Job).max(20_000),
    cached: z.array(Text),
    pictures: Pictures.nullable(),
  }),
  z.object({ kind: z.literal('step'), cached: z.boolean(), failure: Failure.nullable() }),
  /** `emotion`: whether the report infers it; `landmarks`: whether there are some. */
  z.object({ kind: z.literal('report'), summary: Summary, emotion: z.boolean(), landmarks: z.boolean() }),
  z.object({ kind: z.literal('partial'), known: KnownSoFar }),
  Failure.extend({ kind: z.literal('failed') }),
]);
export type ChildMessage = z.infer<typeof ChildMessage>;
export type ChildResult = Exclude<ChildMessage, { kind: 'progress' | 'stored' | 'coach' }>;

/** A recording of a day has about 3000 jobs of 300 characters. */
export const LONGEST_LINE = 8 * 2 ** 20;
