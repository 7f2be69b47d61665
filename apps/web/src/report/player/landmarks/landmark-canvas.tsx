import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayhead, useReport } from '../../report-context.tsx';
import { lensDirection } from '../gaze.ts';
import { drawMarks } from './draw-marks.ts';
import { pictureIn } from './geometry.ts';
import { besideLens, type LandmarkTrack, marksAt } from './marks.ts';

/** Lies over the picture, as large as the element that shows it, and draws with each frame what was seen there. */
export function LandmarkCanvas({ track, video }: { track: LandmarkTrack; video: HTMLVideoElement | null }) {
  const { t } = useTranslation();
  const { source, metrics } = useReport().report;
  const playhead = usePlayhead();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const lens = lensDirection(metrics);
    const draw = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const ratio = window.devicePixelRatio || 1;
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (element.width !== wide) element.width = wide;
      if (element.height !== high) element.height = high;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      const picture =
        video && video.videoWidth > 0
          ? { width: video.videoWidth, height: video.videoHeight }
          : (source.video ?? { width: 0, height: 0 });
      drawMarks(context, besideLens(marksAt(track, playhead.time()), lens), pictureIn({ width, height }, picture));
    };
    draw();
    const stop = playhead.onTime(draw);
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => {
      stop();
      observer.disconnect();
    };
  }, [track, playhead, source, metrics, video]);
  return <canvas ref={canvas} className="landmark-canvas" role="img" aria-label={t('report.overlay.drawn')} />;
}
