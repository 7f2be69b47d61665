import { definitionOf } from '@impact/insight/metrics/catalogue';
import { lineScale, placeOf } from './line-scale.ts';
import type { MetricTrend } from './trend-groups.ts';

interface SmallLineProps {
  id: string;
  points: MetricTrend['points'];
  /** Where each point stands, 0–1. */
  places: readonly number[];
  /** Whether the range that counts as good may be shown behind it. */
  judged: boolean;
}

const HEIGHT = 46;
/** Kept free at the edges, so that no point is cut: pixels above and below, percent at the sides. */
const EDGE = 6;
const SIDE = 3;

/** A line over dates. The numbers stand beside it as text and in a table, so it is silent. */
export function SmallLine({ id, points, places, judged }: SmallLineProps) {
  const definition = definitionOf(id);
  const values = points.flatMap(({ value }) => value ?? []);
  const scale = lineScale(values, definition?.step ?? null);
  const x = (i: number) => `${SIDE + (100 - 2 * SIDE) * (places[i] ?? 0)}%`;
  const y = (value: number) => HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * placeOf(scale, value);
  const good = judged ? definition?.bands.find(({ tone }) => tone === 'good') : undefined;
  const top = good ? y(good.to ?? scale.high) : 0;
  const bottom = good ? y(good.from ?? scale.low) : 0;
  const drawn = points.map(({ value, reliability }, i) => ({ value, reliability, i }));
  return (
    <svg className="small-line" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {good && bottom - top > 0.5 ? (
        <rect className="small-line-good" x="0" width="100%" y={top} height={bottom - top} />
      ) : null}
      {drawn.map(({ value, i }) => {
        const next = points[i + 1]?.value ?? null;
        return value === null || next === null ? null : (
          <line key={i} className="small-line-stroke" x1={x(i)} y1={y(value)} x2={x(i + 1)} y2={y(next)} />
        );
      })}
      {drawn.map(({ value, reliability, i }) =>
        value === null ? null : (
          <circle key={i} className="small-line-point" data-low={reliability === 'low'} cx={x(i)} cy={y(value)} r="4" />
        ),
      )}
    </svg>
  );
}
