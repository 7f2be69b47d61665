import { type PointerEvent, useEffect, useRef } from 'react';
import { usePlayhead, useReport } from '../report-context.tsx';
import { useStage } from './stage.tsx';

/** The whole recording with the stretch that the rows show, to be moved; keys and buttons do the same. */
export function Overview() {
  const { views } = useStage();
  const playhead = usePlayhead();
  const { moments } = useReport().report.confidence;
  const frame = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const grabbed = useRef<number | null>(null);
  const { duration } = views;
  useEffect(() => {
    const show = () => {
      const { from, to } = views.get();
      if (!frame.current) return;
      frame.current.style.left = `${(100 * from) / duration}%`;
      frame.current.style.width = `${(100 * (to - from)) / duration}%`;
    };
    const move = () => {
      if (line.current) line.current.style.transform = `translateX(${(100 * playhead.time()) / duration}%)`;
    };
    show();
    move();
    const stops = [views.subscribe(show), playhead.onTime(move)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [views, playhead, duration]);

  const momentAt = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - left) / Math.max(1, width)) * duration;
  };
  return (
    <div
      className="overview"
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const { from, to } = views.get();
        const moment = momentAt(event);
        grabbed.current = moment >= from && moment <= to ? (moment - from) / (to - from) : 0.5;
        views.turnTo(moment, grabbed.current);
      }}
      onPointerMove={(event) => {
        if (grabbed.current !== null) views.turnTo(momentAt(event), grabbed.current);
      }}
      onPointerUp={() => {
        grabbed.current = null;
      }}
      onPointerCancel={() => {
        grabbed.current = null;
      }}
    >
      {moments.map(({ kind, at }) => (
        <span key={`${kind} ${at}`} className={`overview-${kind}`} style={{ left: `${(100 * at) / duration}%` }} />
      ))}
      <div className="overview-view" ref={frame} />
      <div className="overview-line" ref={line} />
    </div>
  );
}
