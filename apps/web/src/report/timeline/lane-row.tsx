import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead } from '../report-context.tsx';
import { BandCanvas } from './band-canvas.tsx';
import { Curve } from './curve.tsx';
import { useLaneWords } from './lane-words.ts';
import type { Lane } from './lanes.ts';
import { readingAt, summaryIn } from './reading.ts';
import { useStage } from './stage.tsx';

const HEIGHTS: Readonly<Record<Lane['kind'], number>> = { curve: 52, shares: 40, state: 28, spans: 28, words: 34 };

/** One row: its name, what it says at the pointer or else at the playhead, and its drawing. */
export const LaneRow = memo(function LaneRow({ lane }: { lane: Lane }) {
  const { t, i18n } = useTranslation();
  const words = useLaneWords();
  const { views, hover } = useStage();
  const playhead = usePlayhead();
  const reading = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  useEffect(() => {
    const write = () => {
      const text = words.reading(lane, readingAt(lane, hover.get() ?? playhead.time()));
      if (reading.current && reading.current.textContent !== text) reading.current.textContent = text;
    };
    write();
    const stops = [playhead.onTime(write), hover.subscribe(write)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [lane, playhead, hover, i18n.language]);

  const name = words.name(lane);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  const label = useMemo(
    () => t('report.timeline.row', { name, summary: words.summary(lane, summaryIn(lane, 0, views.duration + 1)) }),
    [lane, name, views, i18n.language],
  );
  const height = HEIGHTS[lane.kind];
  return (
    <div className="lane" style={{ '--lane-height': `${height}px` } as React.CSSProperties}>
      <div className="lane-label">
        <span className="lane-name">{name}</span>
        <span className="lane-reading tabular" ref={reading} aria-hidden />
      </div>
      {lane.kind === 'curve' ? (
        <Curve lane={lane} height={height} label={label} />
      ) : (
        <BandCanvas lane={lane} height={height} label={label} />
      )}
    </div>
  );
});
