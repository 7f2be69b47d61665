import type { Band } from '@impact/insight/metrics/bands';
import { definitionOf, infersEmotion } from '@impact/insight/metrics/catalogue';
import type { Metric } from '@impact/report/metric';
import type { Report } from '@impact/report/report';

/** What a reader looks for first, in this order. */
const FIRST = ['pace.wpm', 'eye_contact.ratio', 'posture.score', 'grammar.score', 'filler.per_min'] as const;

/** One number of the headline. */
export interface HeadlineNumber {
  metric: Metric;
  band: Band | null;
  bands: readonly Band[];
}

/** How face or voice come across: shares of the classes, heaviest first. */
export interface HeadlineEmotion {
  source: 'face' | 'voice';
  shares: { name: string; share: number }[];
  coverage: number;
  reliability: Metric['reliability'];
  reason: string | null;
}

/** Numbers that the report knows, also those that could not be measured: then they say why. */
export function headlineNumbers({ metrics }: Pick<Report, 'metrics'>): HeadlineNumber[] {
  return FIRST.flatMap((id) => {
    const metric = metrics.find((one) => one.id === id);
    if (!metric) return [];
    const bands = definitionOf(id)?.bands ?? [];
    return [{ metric, bands, band: bands.find(({ key }) => key === metric.band) ?? null }];
  });
}

const SOURCES = [
  ['face', 'facial_emotion.'],
  ['voice', 'speech_emotion.'],
] as const;

/** Empty where the policy of the report has emotion inference off. */
export function headlineEmotions({ metrics, policy }: Pick<Report, 'metrics' | 'policy'>): HeadlineEmotion[] {
  if (!policy.emotionInference) return [];
  return SOURCES.flatMap(([source, prefix]) => {
    const own = metrics.filter(({ id }) => id.startsWith(prefix) && infersEmotion(id));
    const first = own[0];
    if (!first) return [];
    const shares = own
      .flatMap(({ id, value }) => (value === null ? [] : [{ name: id.slice(prefix.length), share: value }]))
      .sort((a, b) => b.share - a.share);
    return [
      {
        source,
        shares,
        coverage: first.coverage,
        reliability: first.reliability,
        reason: shares.length === 0 ? (first.reason ?? null) : null,
      },
    ];
  });
}
