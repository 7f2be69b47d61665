import { useEffect, useRef } from 'react';
import { coloursOf } from './colours.ts';
import { type BandLane, drawBand } from './draw-bands.ts';
import { useStage } from './stage.tsx';

/** A row that is drawn as a band. */
export function BandCanvas({ lane, height, label }: { lane: BandLane; height: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { views, width, scheme } = useStage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    const colours = coloursOf(element);
    let frame: number | null = null;
    const draw = () => {
      frame = null;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawBand(lane, { context, width, height, colours, view: views.get() });
    };
    draw();
    const stop = views.subscribe(() => {
      frame ??= requestAnimationFrame(draw);
    });
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [lane, height, width, views, scheme]);
  return (
    <canvas ref={canvas} role="img" aria-label={label} style={{ width: '100%', height }} className="lane-canvas" />
  );
}
