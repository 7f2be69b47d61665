import { type RefObject, useEffect, useState } from 'react';
import { lumaOf, type PictureHint, pictureHint } from './picture-hint.ts';

const EVERY_MS = 600;
const WIDTH = 64;
const HEIGHT = 36;

/** What can be said of the picture of a camera; it changes only when two looks agree. */
export function usePictureHint(video: RefObject<HTMLVideoElement | null>): PictureHint | null {
  const [hint, setHint] = useState<PictureHint | null>(null);
  useEffect(() => {
    const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    let before: PictureHint | null = null;
    const timer = setInterval(() => {
      if (!context || !video.current || video.current.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
      context.drawImage(video.current, 0, 0, WIDTH, HEIGHT);
      const luma = lumaOf(context.getImageData(0, 0, WIDTH, HEIGHT).data);
      const now = pictureHint({ luma, width: WIDTH, height: HEIGHT });
      if (now === before) setHint(now);
      before = now;
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [video]);
  return hint;
}
