import { type RefObject, useEffect, useState } from 'react';
import { type CameraHint, cameraHint, holdOf } from './camera-hint.ts';
import { type FaceWatch, openFaceWatch } from './face-watch.ts';
import { createHold } from './hold.ts';
import type { Look } from './messages.ts';
import { lumaOf, type PictureHint, pictureHint } from './picture-hint.ts';

const EVERY_MS = 300;
/** Of the light, a glance is enough. */
const GLANCE = { width: 64, height: 36 };
/** Longer side of what a face is looked for in: a face of the smallest size that is fine has 50 of its pixels. */
const LOOK_SIDE = 640;

/** What is looked at: `waiting` for the models, `faces`, or the `light` alone where the models do not run. */
export type Watching = 'waiting' | 'faces' | 'light';

export interface CameraLook {
  /** Calm: it changes only when something held for a while. */
  hint: CameraHint | null;
  /** Where the face is at this moment, as shares of the picture (not mirrored). */
  face: { x: number; y: number; width: number; height: number } | null;
  watching: Watching;
}

/** Looks at the picture of a camera some times a second and tells what to change in it. */
export function useCameraHint(video: RefObject<HTMLVideoElement | null>): CameraLook {
  const [look, setLook] = useState<CameraLook>({ hint: null, face: null, watching: 'waiting' });
  useEffect(() => {
    const glance = canvas();
    const close = canvas();
    const hold = createHold(holdOf);
    let shown = true;
    let watching: Watching = 'waiting';
    let timer: ReturnType<typeof setTimeout>;
    const watch = savesData() ? null : openFaceWatch();
    if (watch === null) watching = 'light';
    watch?.ready.then(
      () => {
        watching = 'faces';
      },
      () => {
        watching = 'light';
      },
    );

    async function seenIn(picture: HTMLVideoElement, faces: FaceWatch) {
      try {
        return await faces.look(readPicture(close, picture, sizeWithin(picture, LOOK_SIDE)));
      } catch {
        // The guide says that it goes on with the light alone.
        watching = 'light';
        return null;
      }
    }
    async function lookOnce() {
      const picture = video.current;
      if (picture && !document.hidden && picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
        const light = lightOf(readPicture(glance, picture, GLANCE));
        const seen = watch && watching === 'faces' ? await seenIn(picture, watch) : null;
        if (!shown) return;
        // Before the models are there, good light is not yet a good picture.
        const hint = watching === 'waiting' && light === 'even' ? null : cameraHint(light, seen);
        const calm = hint === null ? null : hold(hint, performance.now());
        setLook({ hint: calm, face: seen?.face?.box ?? null, watching });
      }
      timer = setTimeout(() => void lookOnce(), EVERY_MS);
    }
    void lookOnce();
    return () => {
      shown = false;
      clearTimeout(timer);
      watch?.close();
    };
  }, [video]);
  return look;
}

function canvas(): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gives no canvas to look at the camera with.');
  return context;
}

function readPicture(
  context: OffscreenCanvasRenderingContext2D,
  video: HTMLVideoElement,
  { width, height }: { width: number; height: number },
): Look {
  if (context.canvas.width !== width || context.canvas.height !== height)
    Object.assign(context.canvas, { width, height });
  context.drawImage(video, 0, 0, width, height);
  return { time: performance.now() / 1000, width, height, data: context.getImageData(0, 0, width, height).data };
}

function sizeWithin({ videoWidth, videoHeight }: HTMLVideoElement, side: number) {
  const scale = Math.min(1, side / Math.max(videoWidth, videoHeight));
  return { width: Math.round(videoWidth * scale), height: Math.round(videoHeight * scale) };
}

const lightOf = ({ data, width, height }: Look): PictureHint => pictureHint({ luma: lumaOf(data), width, height });

/** Whoever pays for each megabyte is not sent some for a hint. */
const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
