import { clock } from '@impact/document/view/time';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useWidth } from '../../report/timeline/use-width.ts';
import { markOf } from '../side-marks.ts';
import { markPlaces, type Overlay, type Ruler } from './overlaid.ts';

interface OverlayPlotProps {
  overlay: Overlay;
  ruler: Ruler;
  /** Indices of the sides whose line is drawn. */
  shown: readonly number[];
  /** The same in words. */
  label: string;
  height: number;
  /** Told which stretch is under the pointer; does not change. */
  onRead: (index: number | null) => void;
}

/** The lines of several sides over each other, each with its strokes and its letter. */
export function OverlayPlot({ overlay, ruler, shown, label, height, onRead }: OverlayPlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const scheme = useComputedColorScheme('light');
  const sides = shown.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours; `sides` stands for `shown`, which is made anew each time
  useEffect(() => {
    const element = place.current;
    if (!element || width === 0) return;
    const plot = new uPlot(
      optionsOf(element, { overlay, ruler, shown, onRead }, { width, height }),
      [overlay.at, ...shown.map((side) => overlay.lines[side] ?? [])],
      element,
    );
    return () => {
      onRead(null);
      plot.destroy();
    };
  }, [overlay, ruler, sides, width, height, scheme, onRead]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} className="curves-plot" />;
}

const FONT = '12px system-ui, sans-serif';
/** Radius of a letter on its line, pixels. */
const LETTER = 9;
const LETTERS = 3;

function optionsOf(
  element: Element,
  { overlay, ruler, shown, onRead }: Pick<OverlayPlotProps, 'overlay' | 'ruler' | 'shown' | 'onRead'>,
  size: { width: number; height: number },
): uPlot.Options {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const axis = {
    stroke: read('--curves-quiet'),
    font: FONT,
    grid: { stroke: read('--curves-grid'), width: 1 },
    ticks: { show: false },
  };
  const end = overlay.stretch * overlay.at.length;
  return {
    ...size,
    padding: [10, 22, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: { x: { time: false, auto: false, range: [0, end] }, y: { auto: false, range: [0, 100] } },
    axes: [
      {
        ...axis,
        size: 28,
        space: 70,
        incrs: ruler === 'share' ? [10, 25, 50] : [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600],
        values: (_, splits) => splits.map((at) => (ruler === 'share' ? `${at} %` : clock(at))),
      },
      { ...axis, size: 34, splits: [0, 25, 50, 75, 100] },
    ],
    series: [
      {},
      ...shown.map((side): uPlot.Series => {
        const { colour, dash } = markOf(side);
        return { stroke: read(colour), width: 2, dash, points: { show: false } };
      }),
    ],
    hooks: {
      draw: [(plot) => drawLetters(plot, overlay, shown, read)],
      setCursor: [({ cursor }) => onRead(cursor.idx ?? null)],
    },
  };
}

/** The letter of each side on its line, so that nobody has to follow a line back to its beginning. */
function drawLetters(
  plot: uPlot,
  { at, lines }: Overlay,
  shown: readonly number[],
  read: (name: string) => string,
): void {
  const { ctx } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.font = `700 ${11 * ratio}px system-ui, sans-serif`;
  ctx.lineWidth = 1.5 * ratio;
  // The last line has left its strokes.
  ctx.setLineDash([]);
  for (const [order, side] of shown.entries()) {
    const { letter, colour } = markOf(side);
    const line = lines[side] ?? [];
    for (const index of markPlaces(line, { side: order, sides: shown.length, times: LETTERS })) {
      const [moment, value] = [at[index], line[index]];
      if (moment === undefined || value === undefined || value === null) continue;
      const [x, y] = [plot.valToPos(moment, 'x', true), plot.valToPos(value, 'y', true)];
      ctx.beginPath();
      ctx.arc(x, y, LETTER * ratio, 0, 2 * Math.PI);
      ctx.fillStyle = read('--curves-ground');
      ctx.fill();
      ctx.strokeStyle = read(colour);
      ctx.stroke();
      ctx.fillStyle = read(colour);
      ctx.fillText(letter, x, y + 0.5 * ratio);
    }
  }
  ctx.restore();
}
