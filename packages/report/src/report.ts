import { z } from 'zod';
import { InterviewAnswer } from './answer.ts';
import { Metric, Reliability } from './metric.ts';
import { Quote } from './quote.ts';
import { SpokenSentence } from './sentence.ts';
import { Span } from './span.ts';
import { Track } from './track.ts';
import { Transcript } from './transcript.ts';

export const Purpose = z.enum(['practice', 'recruiting']);
export type Purpose = z.infer<typeof Purpose>;

/** Who agreed to which text when; `hash` is the sha256 of that text. */
/** That somebody agreed to a text. `version` is its number where its keeper counts the versions; an older record may lack it. */
export const Consent = z.object({
  version: z.int().positive().optional(),
  text: z.string(),
  hash: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
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

/** `weight` as in the weight table; `score` 0–1, null where the component could not be measured, and then `reason` says why. */
export const Contribution = z.object({
  component: z.string(),
  weight: z.number().positive(),
  score: z.number().min(0).max(1).nullable(),
  reason: z.string().optional(),
});
export type Contribution = z.infer<typeof Contribution>;

/** Why the index is off its average somewhere: `effect` in points of the index, negative where the component pulls it down. */
export const ConfidenceCause = z.object({
  component: z.string(),
  score: z.number().min(0).max(1),
  average: z.number().min(0).max(1),
  effect: z.number(),
});
export type ConfidenceCause = z.infer<typeof ConfidenceCause>;

/**
 * A stretch in which the index lies clearly under (`dip`) or over (`peak`) its average. `at` is its extreme moment and `index` the value
 * there; `causes` come heaviest first; `text` tells all of it in one sentence with what was seen and heard there.
 */
export const ConfidenceMoment = z.object({
  kind: z.enum(['dip', 'peak']),
  start: z.number().nonnegative(),
  end: z.number().nonnegative(),
  at: z.number().nonnegative(),
  index: z.number().min(0).max(100),
  average: z.number().min(0).max(100),
  causes: z.array(ConfidenceCause).min(1),
  text: z.string(),
});
export type ConfidenceMoment = z.infer<typeof ConfidenceMoment>;

/**
 * The delivery confidence index, 0–100, null (with `reason`) when less than half of the weight could be measured.
 * `track` holds the index over time under the label `index` and each component's score (0–1) under its own name; `moments` are at most
 * six dips and peaks in order of time; `weights` tells whether the weights are the project's own or the user's.
 */
export const Confidence = z.object({
  index: z.number().min(0).max(100).nullable(),
  reason: z.string().optional(),
  /** How far the index may be trusted, by the share of the weight that was measured and by the metrics behind it. */
  reliability: Reliability.optional(),
  track: Track.nullable(),
  contributions: z.array(Contribution),
  weights: z.enum(['default', 'given']),
  moments: z.array(ConfidenceMoment).max(6),
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
/**
 * One thing to `try`, or to `keep` as it is. `metrics` are the ids it rests on and `quote` the words it is about: at least one of the two is there. `answer` is the
 * number of the answer that it belongs to, null for what concerns the whole interview.
 */
export const Suggestion = z.object({
  kind: z.enum(['try', 'keep']),
  area: SuggestionArea,
  answer: z.int().positive().nullable(),
  advice: z.string(),
  why: z.string(),
  metrics: z.array(z.string()),
  quote: Quote.nullable(),
  evidence: z.array(Span),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** Something to practise alone before the next interview. `metrics` are the ids that it is meant to move. */
export const Exercise = z.object({
  title: z.string(),
  how: z.string(),
  minutes: z.int().positive(),
  metrics: z.array(z.string()),
});
export type Exercise = z.infer<typeof Exercise>;

/**
 * How a language model was asked: the same `request` (sha256 of the bytes that were sent) gives the same question again. `removed` counts
 * what it wrote and the recording does not bear out, by reason. Tokens are null where the server does not tell them.
 */
export const Asked = z.object({
  provider: z.enum(['gemini', 'openai-compatible']),
  model: z.string(),
  promptVersion: z.int().positive(),
  temperature: z.number(),
  seed: z.int(),
  request: z.string().regex(/^[0-9a-f]{64}$/),
  requests: z.int().positive(),
  inputTokens: z.int().nonnegative().nullable(),
  outputTokens: z.int().nonnegative().nullable(),
  removed: z.record(z.string(), z.int().positive()),
});
export type Asked = z.infer<typeof Asked>;

/**
 * What to try next: `items` most valuable first, three `exercises` (fewer where little was measured), and a `summary` of at most three
 * sentences as an interviewer would see it. `note` says why the rules wrote what a language model was asked for; `asked` is null where none
 * was asked.
 */
export const Suggestions = z.object({
  by: z.enum(['rules', 'llm']),
  note: z.string().optional(),
  summary: z.string(),
  items: z.array(Suggestion),
  exercises: z.array(Exercise).max(3),
  asked: Asked.nullable(),
});
export type Suggestions = z.infer<typeof Suggestions>;

/** The contract, version 1: what `impact analyze --json` writes and every reader may rely on. */
export const Report = z
  .object({
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
    /** The candidate's sentences in order of time; empty without a transcript. */
    sentences: z.array(SpokenSentence),
    /** The candidate's answers in order of time; empty without a transcript. */
    answers: z.array(InterviewAnswer),
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
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;
