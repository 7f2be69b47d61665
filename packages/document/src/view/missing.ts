import type { Report } from '@impact/report/report';
import type { MetricView } from './metrics.ts';

/** What the report does without: the reason says how to get it, `what` lists the steps or numbers that it concerns. */
export interface Missing {
  reason: string;
  what: string[];
}

const STEPS: Record<string, string> = {
  recording: 'Recording',
  voice: 'Voice activity',
  transcript: 'Transcript',
  language: 'Language',
  prosody: 'Pitch and loudness',
  'speech-emotion': 'How the voice sounds',
  vision: 'Face and posture',
};

/** Steps that failed and numbers that could not be measured, each reason once. */
export function missingParts({ unavailable }: Report, metrics: readonly MetricView[]): Missing[] {
  const byReason = new Map<string, string[]>();
  const add = (reason: string, what: string) => {
    const list = byReason.get(reason) ?? [];
    if (!list.includes(what)) byReason.set(reason, [...list, what]);
  };
  for (const { step, message } of unavailable) add(message, STEPS[step] ?? step);
  for (const { reason, label } of metrics) if (reason !== null) add(reason, label);
  return [...byReason].map(([reason, what]) => ({ reason, what }));
}
