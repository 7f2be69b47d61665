import type { Band, Tone } from '@impact/insight/metrics/bands';
import { catalogue, definitionOf } from '@impact/insight/metrics/catalogue';
import type { MetricDefinition, MetricGroup } from '@impact/insight/metrics/definition';
import type { Metric } from '@impact/report/metric';
import { type Fact, factsOf } from './details.ts';

/** A metric as a reader sees it: with its name, its value in words, its band and how it was made. */
export interface MetricView {
  id: string;
  label: string;
  /** `148`, `62 %`, `–` where there is no value. */
  value: string;
  unit: string;
  number: number | null;
  band: { label: string; tone: Tone } | null;
  bands: string[];
  coverage: string;
  reliability: Metric['reliability'];
  reason: string | null;
  evidence: Metric['evidence'];
  facts: Fact[];
  how: MetricDefinition['how'] | null;
}

export const GROUP_TITLES: Record<MetricGroup, string> = {
  speech: 'Pace, pauses and fillers',
  voice: 'Voice',
  emotion: 'How face and voice come across',
  face: 'Face and eye contact',
  posture: 'Posture',
  framing: 'Camera and light',
  language: 'Language',
};

/** Units that are read more easily in words. */
const UNITS: Record<string, string> = { '1/min': 'per minute', 'words/min': 'words a minute', deg: 'degrees' };

export function metricView(metric: Metric): MetricView {
  const definition = definitionOf(metric.id);
  // The band that the report gives: where a value is only a lower bound, it has none.
  const band = definition?.bands.find(({ key }) => key === metric.band);
  const { text, unit } = inWords(metric, definition?.decimals ?? 2);
  return {
    id: metric.id,
    label: definition?.label ?? metric.id,
    value: text,
    unit,
    number: metric.value,
    band: band ? { label: band.label, tone: band.tone } : null,
    bands: (definition?.bands ?? []).map((one) => `${one.label} ${bandRange(one, metric.unit)}`),
    coverage: `${Math.round(metric.coverage * 100)} %`,
    reliability: metric.reliability,
    reason: metric.reason ?? null,
    evidence: metric.evidence,
    facts: factsOf(metric.detail),
    how: definition?.how ?? null,
  };
}

/** Shares are read more easily as percentages; everything else keeps its unit and the digits that it deserves. */
function inWords({ value, unit, detail }: Metric, decimals: number): { text: string; unit: string } {
  if (value === null) return { text: '–', unit: '' };
  if (unit === 'share') return { text: `${Math.round(value * 100)} %`, unit: errorRange(detail) };
  // A recogniser that drops most fillers gives no more than a lower bound.
  const bound = detail?.lowerBound === true ? '≥ ' : '';
  return { text: `${bound}${value.toFixed(decimals)}`, unit: UNITS[unit] ?? unit };
}

/** The metrics by chapter, in the catalogue's order. */
export function groupedMetrics(metrics: readonly Metric[]): { title: string; metrics: MetricView[] }[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const groups = new Map<MetricGroup, MetricView[]>();
  for (const { id, group } of catalogue) {
    const metric = byId.get(id);
    if (metric) groups.set(group, [...(groups.get(group) ?? []), metricView(metric)]);
  }
  return [...groups].map(([group, views]) => ({ title: GROUP_TITLES[group], metrics: views }));
}

function bandRange({ from, to }: Band, unit: string): string {
  const shown = (value: number) => (unit === 'share' ? `${Math.round(value * 100)} %` : String(value));
  if (from === undefined) return to === undefined ? '' : `up to ${shown(to)}`;
  return to === undefined ? `from ${shown(from)}` : `${shown(from)}–${shown(to)}`;
}

/** The range that the engine's error leaves a share in, `72–88 %`, where the metric tells it. */
function errorRange(detail: Metric['detail']): string {
  const between = detail?.between;
  if (!Array.isArray(between)) return '';
  const [low, high] = between;
  return typeof low === 'number' && typeof high === 'number'
    ? `${Math.round(low * 100)}–${Math.round(high * 100)} %`
    : '';
}
