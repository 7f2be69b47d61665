import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead, useReport } from '../report-context.tsx';
import { type Direction, lensDirection, poseAt } from './gaze.ts';

/** Degrees from the middle to the rim. */
const REACH = 35;
const RADIUS = 54;
/** As eye contact is defined: so many degrees around the lens. */
const CONE = 10;

const scaled = (degrees: number): number => (Math.min(REACH, Math.max(-REACH, degrees)) / REACH) * RADIUS;

/** Moves an element to a direction, or hides it where the direction was not measured. */
function place(element: SVGElement | null, direction: Direction | null): void {
  if (!element) return;
  element.style.visibility = direction ? 'visible' : 'hidden';
  if (direction) element.setAttribute('transform', `translate(${scaled(direction.x)} ${-scaled(direction.y)})`);
}

/** Laid over the picture: where eyes and head point against the lens, and the slope of the shoulders, at the playhead. */
export function GazeOverlay() {
  const { t } = useTranslation();
  const { tracks, metrics } = useReport().report;
  const playhead = usePlayhead();
  const gaze = useRef<SVGCircleElement>(null);
  const head = useRef<SVGPathElement>(null);
  const shoulders = useRef<SVGLineElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  const lens = lensDirection(metrics);
  useEffect(() => {
    const draw = () => {
      const pose = poseAt(tracks, playhead.time());
      place(gaze.current, pose.gaze);
      place(head.current, pose.head);
      if (shoulders.current) {
        shoulders.current.style.visibility = pose.tilt === null ? 'hidden' : 'visible';
        shoulders.current.setAttribute('transform', `rotate(${-(pose.tilt ?? 0)} 0 78)`);
      }
      const state = pose.contact === null ? 'unknown' : pose.contact ? 'near' : 'away';
      if (text.current) text.current.textContent = t(`report.overlay.${state}`);
    };
    draw();
    return playhead.onTime(draw);
  }, [playhead, tracks, t]);
  return (
    <figure className="gaze-overlay" aria-label={t('report.overlay.title')}>
      <svg viewBox="-60 -60 120 152" aria-hidden>
        <circle className="gaze-rim" r={RADIUS} />
        <circle className="gaze-cone" r={(CONE / REACH) * RADIUS} cx={scaled(lens.x)} cy={-scaled(lens.y)} />
        <path ref={head} className="gaze-head" d="M-9 0H9M0 -9V9" />
        <circle ref={gaze} className="gaze-dot" r={6} />
        <line ref={shoulders} className="gaze-shoulders" x1={-42} x2={42} y1={78} y2={78} />
      </svg>
      <figcaption>
        <span ref={text} />
        <small>{t('report.overlay.legend')}</small>
      </figcaption>
    </figure>
  );
}
