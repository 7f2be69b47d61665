import { type RefObject, useEffect, useState } from 'react';
import { isFine, sideOf } from './camera-hint.ts';
import { faceOval, GUIDE_HEIGHT, guideWidth, outlinePlace } from './guide-shape.ts';
import type { CameraLook } from './use-camera-hint.ts';
import './guide.css';

interface GuideProps {
  video: RefObject<HTMLVideoElement | null>;
  look: CameraLook;
}

/** Over the camera's picture: where the face is, and, until nothing is to be changed, head and shoulders as they are framed best. */
export function Guide({ video, look: { hint, face } }: GuideProps) {
  const width = guideWidth(useAspect(video));
  const { x, y, scale } = outlinePlace(width);
  const fine = isFine(hint);
  const oval = face === null ? null : faceOval(face, width);
  const side = sideOf(hint);
  return (
    <svg className="guide" data-fine={fine} viewBox={`0 0 ${width} ${GUIDE_HEIGHT}`} aria-hidden="true">
      {oval && fine ? null : (
        <g className="guide-outline" transform={`translate(${x} ${y}) scale(${scale})`}>
          <path d="M80 13c9 0 15 7 15 17s-6 20-15 20-15-10-15-20 6-17 15-17Z" />
          <path d="M42 200V90c0-20 11-30 26-33m24 0c15 3 26 13 26 33v110" />
        </g>
      )}
      {oval ? <ellipse className="guide-face" {...oval} /> : null}
      {oval && side ? (
        <path
          className="guide-arrow"
          d="M0 0h13m-5-5 5 5-5 5"
          transform={
            side === 'left'
              ? `translate(${oval.cx - oval.rx - 3} ${oval.cy}) scale(-1 1)`
              : `translate(${oval.cx + oval.rx + 3} ${oval.cy})`
          }
        />
      ) : null}
    </svg>
  );
}

/** Width / height of what the camera sends; a phone that is turned changes it. */
function useAspect(video: RefObject<HTMLVideoElement | null>): number {
  const [aspect, setAspect] = useState(16 / 9);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const read = () => {
      if (element.videoHeight > 0) setAspect(element.videoWidth / element.videoHeight);
    };
    read();
    // `resize` is also told when the first picture comes.
    element.addEventListener('resize', read);
    return () => element.removeEventListener('resize', read);
  }, [video]);
  return aspect;
}
