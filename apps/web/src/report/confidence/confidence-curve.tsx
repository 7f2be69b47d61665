import { clock } from '@impact/document/view/time';
import type { Track } from '@impact/report/track';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead, useReport } from '../report-context.tsx';
import { Curve } from '../timeline/curve.tsx';
import { createHover } from '../timeline/hover.ts';
import type { CurveLane } from '../timeline/lanes.ts';
import { StageProvider } from '../timeline/stage.tsx';
import { useWidth } from '../timeline/use-width.ts';
import { createViewStore } from '../timeline/view-store.ts';
import { summaryOf, valueAt } from '../track-values.ts';
import { useMomentLabel } from './use-moment-label.ts';

const HEIGHT = 190;
const LINES = [25, 50, 75] as const;

/** The index over the whole recording, with its dips and peaks as numbers to press. */
export function ConfidenceCurve({ track }: { track: Track }) {
  const { t } = useTranslation();
  const { report } = useReport();
  const { moments } = report.confidence;
  const { duration } = report.source;
  const playhead = usePlayhead();
  const scheme = useComputedColorScheme('light');
  const labelOf = useMomentLabel();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const views = useMemo(() => createViewStore(duration), [duration]);
  const hover = useMemo(createHover, []);
  const stage = useMemo(() => ({ views, hover, width, scheme }), [views, hover, width, scheme]);
  const lane = useMemo(() => laneOf(track), [track]);
  const line = useRef<HTMLDivElement>(null);
  const chip = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = () => {
      const at = hover.get() ?? playhead.time();
      if (line.current) line.current.style.transform = `translateX(${(100 * playhead.time()) / duration}%)`;
      if (!chip.current || !lane) return;
      const value = valueAt(lane.series[0]?.values ?? [], lane.grid, at);
      chip.current.textContent = `${clock(at)}: ${value === null ? '–' : Math.round(value)}`;
    };
    show();
    const stops = [playhead.onTime(show), hover.subscribe(show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [playhead, hover, lane, duration]);
  if (!lane) return null;
  const summary = summaryOf(lane.series[0]?.values ?? [], lane.grid, 0, duration + lane.grid.step);
  const momentAt = (event: React.PointerEvent<HTMLDivElement>) => {
    const { left, width: size } = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - left) / Math.max(1, size)) * duration;
  };
  const label = summary
    ? t('report.confidence.curve', {
        low: Math.round(summary.low),
        high: Math.round(summary.high),
        mean: Math.round(summary.mean),
      })
    : t('report.confidence.none');
  return (
    <StageProvider value={stage}>
      <div className="confidence-curve">
        <div className="confidence-scale tabular" aria-hidden>
          {LINES.map((value) => (
            <span key={value} style={{ bottom: `${value}%` }}>
              {value}
            </span>
          ))}
        </div>
        {/* Keys reach every moment by the player and by the numbers on the curve. */}
        <div
          ref={place}
          className="confidence-area"
          onPointerDown={(event) => playhead.seek(momentAt(event))}
          onPointerMove={(event) => {
            const moment = momentAt(event);
            hover.set(moment);
            if (event.buttons === 1) playhead.seek(moment);
          }}
          onPointerLeave={() => hover.set(null)}
        >
          {LINES.map((value) => (
            <div key={value} className="confidence-line" style={{ bottom: `${value}%` }} />
          ))}
          <Curve lane={lane} height={HEIGHT} label={label} />
          <div className="confidence-clip">
            <div className="confidence-playhead" ref={line} />
          </div>
          {moments.map((moment, i) => (
            <button
              key={`${moment.kind} ${moment.start}`}
              type="button"
              className={`confidence-mark confidence-${moment.kind} tabular`}
              style={{ left: `${(100 * moment.at) / duration}%`, bottom: `${moment.index}%` }}
              aria-label={labelOf(moment, i)}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => playhead.seek(moment.at, { play: true, until: moment.end })}
            >
              {i + 1}
            </button>
          ))}
        </div>
        <div className="confidence-foot tabular">
          <span>{clock(0)}</span>
          <span ref={chip} className="confidence-reading" aria-hidden />
          <span>{clock(duration)}</span>
        </div>
      </div>
    </StageProvider>
  );
}

function laneOf(track: Track): CurveLane | null {
  if (Array.isArray(track.values)) return null;
  const { index } = track.values;
  if (!index) return null;
  return {
    id: 'confidence',
    kind: 'curve',
    first: true,
    grid: track,
    unit: '',
    decimals: 0,
    series: [{ name: 'index', values: index }],
    range: [0, 100],
    good: null,
    marks: [],
  };
}
