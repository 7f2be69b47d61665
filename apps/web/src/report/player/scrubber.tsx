import { clock } from '@impact/document/view/time';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAtPlayhead, usePlayhead, useReport } from '../report-context.tsx';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The whole recording as a line: where the playhead is, and where confidence dips and peaks. */
export function Scrubber() {
  const { t } = useTranslation();
  const playhead = usePlayhead();
  const { moments } = useReport().report.confidence;
  const { duration } = playhead;
  const done = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const second = useAtPlayhead(Math.floor);
  useEffect(() => {
    const move = () => {
      const share = duration > 0 ? playhead.time() / duration : 0;
      if (done.current) done.current.style.transform = `scaleX(${share})`;
      if (thumb.current) thumb.current.style.transform = `translateX(${100 * share}%)`;
    };
    move();
    return playhead.onTime(move);
  }, [playhead, duration]);

  const seekTo = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    playhead.seek(((event.clientX - left) / Math.max(1, width)) * duration);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    playhead.seek(playhead.time() + (event.shiftKey ? step / 5 : step));
  };
  return (
    <div
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={t('report.player.position')}
      aria-valuemin={0}
      aria-valuemax={Math.floor(duration)}
      aria-valuenow={second}
      aria-valuetext={t('report.player.of', { at: clock(second), length: clock(duration) })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
    >
      <div className="scrubber-line">
        <div className="scrubber-done" ref={done} />
        {moments.map(({ kind, at }) => (
          <span key={`${kind} ${at}`} className={`scrubber-${kind}`} style={{ left: `${(100 * at) / duration}%` }} />
        ))}
      </div>
      <div className="scrubber-place" ref={thumb}>
        <div className="scrubber-thumb" />
      </div>
    </div>
  );
}
