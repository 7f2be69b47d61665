import type { Metric } from '@impact/report/metric';
import type { Measured, Quality } from '../comparison/comparable.ts';
import { bandOf, definitionOf } from '../metrics/catalogue.ts';

interface Made {
  /** Values of metrics by id. */
  values?: Record<string, number | null>;
  reliability?: Metric['reliability'];
  detail?: Metric['detail'];
  createdAt?: string;
  quality?: Quality | null;
  emotionInference?: boolean;
  index?: number | null;
  contributions?: Measured['confidence']['contributions'];
}

/** What a comparison or a trend reads of a report, with these values in it. */
export function measuredReport(id: string, made: Made = {}): Measured {
  const { values = {}, reliability = 'medium', detail, quality = 'supplied', emotionInference = true } = made;
  return {
    id,
    createdAt: made.createdAt ?? '2026-01-01T09:00:00Z',
    source: { name: `${id}.mp4`, sha256: '0'.repeat(64), duration: 180, video: null, audio: null },
    policy: { purpose: 'practice', emotionInference, consent: null },
    transcript: quality && { engine: 'test', quality, speakers: [], segments: [] },
    metrics: Object.entries(values).map(([metric, value]) => ({
      id: metric,
      value,
      unit: definitionOf(metric)?.unit ?? '',
      band: bandOf(metric, value),
      coverage: 1,
      reliability,
      evidence: [],
      ...(value === null && { reason: 'There was nothing to measure this from.' }),
      ...(detail && { detail }),
    })),
    confidence: {
      index: made.index ?? null,
      ...(made.index == null && { reason: 'Too little was measured.' }),
      reliability,
      track: null,
      contributions: made.contributions ?? [{ component: 'pace', weight: 0.12, score: 1 }],
      weights: 'default',
      moments: [],
    },
  };
}
