import { ImpactError } from '@impact/report/error';

/** A rectangle in pixels of the frame, x to the right, y down. */
export interface PixelRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One decoded picture, rows from top to bottom, without padding between rows. */
export interface Frame {
  /** Seconds from the start of the recording. */
  time: number;
  width: number;
  height: number;
  /** RGB or RGBA bytes, `width * height * channels` of them. */
  data: Uint8Array | Uint8ClampedArray;
  /** 3 for RGB (what ffmpeg's rgb24 gives), 4 for RGBA (what a canvas gives; alpha is ignored). Default 3. */
  channels?: 3 | 4;
  /** Where the picture lies inside the frame when bars were added to fill it; the whole frame by default. */
  content?: PixelRect;
}

/** The same frame with every default filled in; what the crops read. */
export interface Picture {
  width: number;
  height: number;
  channels: 3 | 4;
  data: Uint8Array | Uint8ClampedArray;
  content: PixelRect;
}

/**
 * Fills in a frame's defaults and checks that its sizes fit its bytes, so that no crop reads beside them.
 *
 * @throws ImpactError USAGE
 */
export function toPicture(frame: Frame): Picture {
  const { width, height, data, channels = 3 } = frame;
  const content = frame.content ?? { x: 0, y: 0, width, height };
  const whole = [width, height, content.x, content.y, content.width, content.height].every(Number.isInteger);
  const inside =
    content.x >= 0 && content.y >= 0 && content.x + content.width <= width && content.y + content.height <= height;
  if (!whole || !inside || !(content.width > 0 && content.height > 0) || data.length !== width * height * channels) {
    throw new ImpactError(
      'USAGE',
      `A frame of ${width} × ${height} does not fit its ${data.length} bytes or its picture area.`,
    );
  }
  return { width, height, channels, data, content };
}
