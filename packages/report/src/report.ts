import { z } from 'zod';
import { Metric, Reliability } from './metric.ts';
import { Span } from './span.ts';
import { Track } from './track.ts';
import { Transcript } from './transcript.ts';

export const Purpose = z.enum(['practice', 'recruiting']);
export type Purpose = z.infer<typeof Purpose>;

/** Who agreed to which text when; `hash` is the sha256 of that text. */
export const Consent = z.object({ text: z.string(), hash: z.string(), by: z.string(), at: z.iso.datetime() });
export type Consent = z.infer<typeof Consent>;

export const Policy = z.object({ purpose: Purpose, emotionInference: z.boolean(), consent: Consent.nullable() });
export type Policy = z.infer<typeof Policy>;

export const Source = z.object({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  duration: z.number().nonnegative(),
  video: z.object({ width: z.int().positive(), height: z.int().positive(), fps: z.number().positive() }).nullable(),
  audio: z.object({ sampleRate: z.int().positive(), channels: z.int().positive() }).nullable(),
});
export type Source = z.infer<typeof Source>;

export const Model = z.object({ id: z.string(), sha256: z.string(), licence: z.string() });
export const Engine = z.object({ step: z.string(), name: z.string(), version: z.string(), model: Model.nullable() });
export type Engine = z.infer<typeof Engine>;

/** `weight` as in the weight table (0–1); `score` 0–1, null where the component could not be measured. */
export const Contribution = z.object({
  component: z.string(),
  weight: z.number().positive(),
  score: z.number().min(0).max(1).nullable(),
});
export type Contribution = z.infer<typeof Contribution>;

/**
 * The delivery confidence index, 0–100, null (with `reason`) when less than half of the weight could be measured.
 * `track` holds the index over time under the label `index` and each component's score (0–1) under its own name.
 */
export const Confidence = z.object({
  index: z.number().min(0).max(100).nullable(),
  reason: z.string().optional(),
  /** How far the index may be trusted, by the share of the weight that was measured and by the metrics behind it. */
  reliability: Reliability.optional(),
  track: Track.nullable(),
  contributions: z.array(Contribution),
});
export type Confidence = z.infer<typeof Confidence>;

/** Something worth telling: `detail` gives the behaviour, the moment, and what to try. */
export const Finding = z.object({
  id: z.string(),
  kind: z.enum(['strength', 'improve', 'note']),
  title: z.string(),
  detail: z.string(),
  metrics: z.array(z.string()),
  evidence: z.array(Span),
});
export type Finding = z.infer<typeof Finding>;

export const SuggestionArea = z.enum(['fluency', 'pace', 'content', 'language', 'presence', 'voice', 'setup']);
export const Suggestion = z.object({
  area: SuggestionArea,
  advice: z.string(),
  why: z.string(),
  evidence: z.array(Span),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** `note` says why the rules wrote what a language model was asked for. */
export const Suggestions = z.object({
  by: z.enum(['rules', 'llm']),
  model: z.string().optional(),
  note: z.string().optional(),
  items: z.array(Suggestion),
  summary: z.string(),
});
export type Suggestions = z.infer<typeof Suggestions>;

/** The contract, version 1: what `impact analyze --json` writes and every reader may rely on. */
export const Report = z.object({
  version: z.literal(1),
  id: z.string(),
  createdAt: z.iso.datetime(),
  source: Source,
  policy: Policy,
  engines: z.array(Engine),
  transcript: Transcript.nullable(),
  tracks: z.record(z.string(), Track),
  metrics: z.array(Metric),
  confidence: Confidence,
  findings: z.array(Finding),
  suggestions: Suggestions,
  unavailable: z.array(z.object({ step: z.string(), code: z.string(), message: z.string() })),
  /** Seconds; `cpu` is null where the platform does not tell it per step. `cached` marks a result that was reused. */
  timings: z.array(
    z.object({
      step: z.string(),
      wall: z.number().nonnegative(),
      cpu: z.number().nonnegative().nullable(),
      cached: z.boolean(),
    }),
  ),
});
export type Report = z.infer<typeof Report>;
