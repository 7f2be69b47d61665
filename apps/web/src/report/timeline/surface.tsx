import { clock } from '@impact/document/view/time';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead } from '../report-context.tsx';
import { preciseClock } from './clock.ts';
import { useLaneWords } from './lane-words.ts';
import type { Lane } from './lanes.ts';
import { readingAt } from './reading.ts';
import { useStage } from './stage.tsx';
import { useSurfaceKeys } from './use-surface-keys.ts';
import { useSurfacePointer } from './use-surface-pointer.ts';

/** Lies over all rows: takes clicks, wheel, fingers and keys, and draws the one line of the playhead and that of the pointer. */
export function Surface({ lanes }: { lanes: readonly Lane[] }) {
  const { t } = useTranslation();
  const playhead = usePlayhead();
  const { views, hover, width } = useStage();
  const surface = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const pointer = useRef<HTMLDivElement>(null);
  const chip = useRef<HTMLSpanElement>(null);
  const [told, setTold] = useState(() => playhead.time());
  const words = useLaneWords();
  useSurfacePointer(surface);
  const onKeyDown = useSurfaceKeys();

  useEffect(() => {
    const put = (element: HTMLDivElement | null, seconds: number | null) => {
      if (!element) return;
      const { from, to } = views.get();
      const seen = seconds !== null && seconds >= from && seconds <= to;
      element.style.visibility = seen ? 'visible' : 'hidden';
      if (seen) element.style.transform = `translateX(${((seconds - from) / (to - from)) * width}px)`;
    };
    const move = () => put(line.current, playhead.time());
    const point = () => {
      const at = hover.get();
      put(pointer.current, at);
      if (chip.current && at !== null) {
        const { from, to } = views.get();
        chip.current.textContent = preciseClock(at, to - from);
        chip.current.dataset.side = at > (from + to) / 2 ? 'left' : 'right';
      }
    };
    const both = () => {
      move();
      point();
    };
    both();
    const stops = [playhead.onTime(move), hover.subscribe(point), views.subscribe(both)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [playhead, views, hover, width]);

  // Read out once it stands still: a voice that reads every frame says nothing.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = playhead.onTime(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setTold(playhead.time()), 150);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [playhead]);

  const values = lanes.map((lane) => `${words.name(lane)}: ${words.reading(lane, readingAt(lane, told))}`);
  return (
    <div
      ref={surface}
      className="timeline-surface"
      role="slider"
      tabIndex={0}
      aria-label={t('report.timeline.surface')}
      aria-valuemin={0}
      aria-valuemax={Math.floor(views.duration)}
      aria-valuenow={Math.round(told)}
      aria-valuetext={[clock(told), ...values].join('; ')}
      onKeyDown={onKeyDown}
    >
      <div ref={pointer} className="timeline-pointer">
        <span ref={chip} className="tabular" />
      </div>
      <div ref={line} className="timeline-playhead" />
    </div>
  );
}
