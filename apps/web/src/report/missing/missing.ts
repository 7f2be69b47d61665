import { infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Report } from '@impact/report/report';

/** One reason and everything that is missing for it: steps of the analysis and ids of metrics. */
export interface Missing {
  reason: string;
  code: string | null;
  steps: string[];
  metrics: string[];
}

/** How to get what is missing. */
export type Way =
  | 'transcript'
  | 'speakers'
  | 'engine'
  | 'longer'
  | 'picture'
  | 'sound'
  | 'questions'
  | 'again'
  | 'other';

/** The step of the analysis that serves emotion alone. */
const EMOTION_STEP = 'speech-emotion';

/** Each reason once. What a policy leaves out is not missing, and is not named. */
export function missingOf({
  unavailable,
  metrics,
  policy,
}: Pick<Report, 'unavailable' | 'metrics' | 'policy'>): Missing[] {
  const byReason = new Map<string, Missing>();
  const at = (reason: string, code: string | null): Missing => {
    const known = byReason.get(reason) ?? { reason, code, steps: [], metrics: [] };
    byReason.set(reason, known);
    return known;
  };
  for (const { step, code, message } of unavailable) {
    if (code === 'POLICY_OFF' || (step === EMOTION_STEP && !policy.emotionInference)) continue;
    at(message, code).steps.push(step);
  }
  for (const { id, value, reason } of metrics)
    if (value === null && reason !== undefined && (policy.emotionInference || !infersEmotion(id)))
      at(reason, null).metrics.push(id);
  return [...byReason.values()];
}

const BY_CODE: Readonly<Record<string, Way>> = {
  NO_TRANSCRIPT: 'transcript',
  TRANSCRIPT_UNREADABLE: 'transcript',
  TRANSCRIPT_MISMATCH: 'transcript',
  ENGINE_MISSING: 'engine',
  MODEL_MISMATCH: 'engine',
  TOOL_MISSING: 'engine',
  MEDIA_NO_VIDEO: 'picture',
  NO_FACE: 'picture',
  MEDIA_NO_AUDIO: 'sound',
  NO_SPEECH: 'sound',
  ENGINE_FAILED: 'again',
  INTERNAL: 'again',
  MEDIA_TIMEOUT: 'again',
  LLM_FAILED: 'again',
};

/** Metrics that need two speakers, or the questions, whatever their reason says. */
const BY_METRIC: Readonly<Record<string, Way>> = { 'talk.ratio': 'speakers', 'answer.response_delay': 'questions' };

/** The next step towards what is missing. */
export function wayOf(
  { code, metrics, reason }: Missing,
  { source, transcript }: Pick<Report, 'source' | 'transcript'>,
): Way {
  const byCode = code === null ? undefined : BY_CODE[code];
  if (byCode) return byCode;
  if (metrics.every((id) => BY_METRIC[id] !== undefined)) return BY_METRIC[metrics[0] ?? ''] ?? 'other';
  // Reasons say how much is needed: "Needs at least 150 words; there were 65."
  if (/^Needs at least \d/.test(reason)) return 'longer';
  if (
    source.video === null &&
    metrics.some((id) => /^(face|facial|eye_contact|posture|framing|head|blink|smile)/.test(id))
  )
    return 'picture';
  if (source.audio === null) return 'sound';
  return transcript === null ? 'transcript' : 'other';
}

/** Ways that are gone here, with this interview; the others are gone with another recording, by whoever makes it. */
const HERE: readonly Way[] = ['transcript', 'speakers', 'engine', 'questions', 'again'];

/** Whether a reader with these permissions can do anything with the way: the others are told the reason alone. */
export const isWayFor = (way: Way, permissions: readonly string[]): boolean =>
  !HERE.includes(way) || permissions.includes('interview.analyse');
