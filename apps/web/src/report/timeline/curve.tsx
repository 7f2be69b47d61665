import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { type Colours, coloursOf } from './colours.ts';
import { coarseness, pointsOf } from './curve-levels.ts';
import type { CurveLane } from './lanes.ts';
import { useStage } from './stage.tsx';

/** Above and below the line; none at the sides, so that all rows share their moments. */
const PADDING: uPlot.Padding = [3, 0, 3, 0];
/** Single values are drawn as dots where so many pixels lie between two of them. */
const DOTS_FROM = 9;

/** Of the second line in a row, so that colour is not all that tells them apart. */
const DASH = [5, 3];

/** A row that is drawn as a curve. */
export function Curve({ lane, height, label }: { lane: CurveLane; height: number; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const { views, width, scheme } = useStage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours
  useEffect(() => {
    const element = place.current;
    if (!element || width === 0) return;
    const levels = new Map<number, uPlot.AlignedData>();
    const dataFor = (every: number): uPlot.AlignedData => {
      const known = levels.get(every);
      if (known) return known;
      const { moments, series } = pointsOf(lane, every);
      const data: uPlot.AlignedData = [moments, ...series];
      levels.set(every, data);
      return data;
    };
    const plot = new uPlot(optionsOf(lane, coloursOf(element), { width, height }), [[]], element);
    let level = 0;
    const show = () => {
      const { from, to } = views.get();
      const every = coarseness((to - from) / lane.grid.step, width);
      plot.batch(() => {
        if (every !== level) {
          // Strokes of a dash are not seen in a dense line, and cost most of its drawing.
          const [, , second] = plot.series;
          if (second) second.dash = every === 1 ? DASH : undefined;
          plot.setData(dataFor(every), false);
          level = every;
        }
        plot.setScale('x', { min: from, max: to });
      });
    };
    show();
    let frame: number | null = null;
    const stop = views.subscribe(() => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        show();
      });
    });
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
      plot.destroy();
    };
  }, [lane, height, width, views, scheme]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} className="lane-curve" />;
}

function optionsOf(lane: CurveLane, colours: Colours, size: { width: number; height: number }): uPlot.Options {
  const strokes = [colours.line, colours.second];
  return {
    ...size,
    padding: PADDING,
    legend: { show: false },
    cursor: { show: false },
    axes: [{ show: false }, { show: false }],
    scales: { x: { time: false, auto: false }, y: { auto: false, range: lane.range } },
    series: [
      {},
      ...lane.series.map(
        (_, i): uPlot.Series => ({
          stroke: strokes[i % strokes.length] ?? colours.line,
          width: 1.5,
          points: {
            size: 4,
            width: 0,
            fill: strokes[i % strokes.length] ?? colours.line,
            show: (plot, _series, first, last) =>
              plot.bbox.width / uPlot.pxRatio / Math.max(1, last - first) > DOTS_FROM,
          },
        }),
      ),
    ],
    hooks: { drawClear: [(plot) => drawGround(plot, lane, colours)] },
  };
}

/** What lies behind a line: the part that counts as good, the zero, and what was counted. */
function drawGround(plot: uPlot, { good, range, marks }: CurveLane, colours: Colours): void {
  const { ctx, bbox } = plot;
  const y = (value: number) => plot.valToPos(value, 'y', true);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  if (good) {
    ctx.fillStyle = colours.good;
    ctx.fillRect(bbox.left, y(good[1]), bbox.width, y(good[0]) - y(good[1]));
  }
  if (range[0] < 0 && range[1] > 0) {
    ctx.fillStyle = colours.gap;
    ctx.fillRect(bbox.left, y(0), bbox.width, 1);
  }
  ctx.fillStyle = colours.filler;
  for (const { start, end } of marks) {
    const x = plot.valToPos((start + end) / 2, 'x', true);
    ctx.fillRect(x - uPlot.pxRatio, bbox.top + bbox.height - 6 * uPlot.pxRatio, 2 * uPlot.pxRatio, 6 * uPlot.pxRatio);
  }
  ctx.restore();
}
