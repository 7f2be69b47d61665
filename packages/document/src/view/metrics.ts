import type { Band, Tone } from '@impact/insight/metrics/bands';
import { catalogue, definitionOf } from '@impact/insight/metrics/catalogue';
import type { MetricDefinition, MetricGroup } from '@impact/insight/metrics/definition';
import { toldMetric } from '@impact/insight/metrics/untold';
import type { Metric, MetricMoment } from '@impact/report/metric';
import type { Span } from '@impact/report/span';
import { type Fact, factsOf } from './details.ts';
import { type Scale, scaleOf } from './scale.ts';

/** A metric as a reader sees it: with its name, its value in words, its band and how it was made. */
export interface MetricView {
  id: string;
  label: string;
  /** `148`, `62 %`, `–` where there is no value. */
  value: string;
  unit: string;
  number: number | null;
  band: { label: string; tone: Tone } | null;
  scale: Scale | null;
  bands: string[];
  coverage: string;
  reliability: Metric['reliability'];
  reason: string | null;
  evidence: Metric['evidence'];
  /** The stretches that speak most for and against the candidate, where the quantity can be followed over time. */
  best: Moment | null;
  worst: Moment | null;
  facts: Fact[];
  how: MetricDefinition['how'] | null;
  /** As measured. */
  metric: Metric;
}

export interface Moment {
  span: Span;
  /** `148 words a minute`. */
  value: string;
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
const UNITS: Record<string, string> = {
  '1/min': 'per minute',
  'words/min': 'words a minute',
  deg: 'degrees',
  '−1…1': 'from −1 to 1',
};

export function metricView(measured: Metric): MetricView {
  const metric = toldMetric(measured);
  const definition = definitionOf(metric.id);
  const decimals = definition?.decimals ?? 2;
  // The band that the report gives: where a value is only a lower bound, it has none.
  const band = definition?.bands.find(({ key }) => key === metric.band);
  const { text, unit } = inWords(metric, decimals);
  const moment = (one: MetricMoment | undefined): Moment | null => {
    if (!one) return null;
    const said = inWords({ ...metric, detail: {}, value: one.value }, decimals);
    return { span: { start: one.start, end: one.end }, value: `${said.text} ${said.unit}`.trim() };
  };
  return {
    id: metric.id,
    label: definition?.label ?? metric.id.replaceAll(/[._]/g, ' '),
    value: text,
    unit,
    number: metric.value,
    band: band ? { label: band.label, tone: band.tone } : null,
    scale: band ? scaleOf(definition?.bands ?? [], metric.value) : null,
    bands: (definition?.bands ?? []).map((one) => `${one.label} ${bandRange(one, metric.unit)}`),
    coverage: `${Math.round(metric.coverage * 100)} %`,
    reliability: metric.reliability,
    reason: metric.reason ?? null,
    evidence: metric.evidence,
    best: moment(metric.best),
    worst: moment(metric.worst),
    facts: [...errorRange(metric.detail), ...factsOf(withoutRange(metric.detail))],
    how: definition?.how ?? null,
    metric: measured,
  };
}

/** Shares are read more easily as percentages; everything else keeps its unit and the digits that it deserves. */
function inWords(
  { value, unit, detail }: Pick<Metric, 'value' | 'unit' | 'detail'>,
  decimals: number,
): { text: string; unit: string } {
  if (value === null) return { text: '–', unit: '' };
  if (unit === 'share') return { text: `${Math.round(value * 100)} %`, unit: '' };
  // A recogniser that drops most fillers gives no more than a lower bound.
  const bound = detail?.lowerBound === true ? '≥ ' : '';
  return { text: `${bound}${signed(value.toFixed(decimals))}`, unit: UNITS[unit] ?? unit };
}

/** A minus sign instead of a hyphen. */
const signed = (text: string): string => text.replace(/^-/, '−');

/** The metrics by chapter, in the catalogue's order; those that the catalogue does not know stand last. */
export function groupedMetrics(metrics: readonly Metric[]): { title: string; metrics: MetricView[] }[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const groups = new Map<string, MetricView[]>();
  for (const { id, group } of catalogue) {
    const metric = byId.get(id);
    if (!metric) continue;
    byId.delete(id);
    const title = GROUP_TITLES[group];
    groups.set(title, [...(groups.get(title) ?? []), metricView(metric)]);
  }
  if (byId.size > 0) groups.set('Others', [...byId.values()].map(metricView));
  return [...groups].map(([title, views]) => ({ title, metrics: views }));
}

function bandRange({ from, to }: Band, unit: string): string {
  const shown = (value: number) => (unit === 'share' ? `${Math.round(value * 100)} %` : signed(String(value)));
  if (from === undefined) return to === undefined ? '' : `up to ${shown(to)}`;
  return to === undefined ? `from ${shown(from)}` : `${shown(from)}–${shown(to)}`;
}

/** The range that the jitter of the engine leaves a share in; a wrong idea of where the lens is would move all of it. */
function errorRange(detail: Metric['detail']): Fact[] {
  const between = detail?.between;
  if (!Array.isArray(between)) return [];
  const [low, high] = between;
  if (typeof low !== 'number' || typeof high !== 'number') return [];
  const text = `${Math.round(low * 100)}–${Math.round(high * 100)} %, if the direction of the lens is found right`;
  return [{ label: 'range', text }];
}

function withoutRange(detail: Metric['detail']): Metric['detail'] {
  const { between: _between, ...rest } = detail ?? {};
  return rest;
}
