/** A rectangle in pixels; x to the right and y down from the top left. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a picture of the given shape lies when it fills a box as far as its aspect ratio allows, in whole pixels, centred. */
export function letterbox(
  picture: { width: number; height: number },
  box: { width: number; height: number },
): Rectangle {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = Math.min(box.width, Math.max(1, Math.round(picture.width * scale)));
  const height = Math.min(box.height, Math.max(1, Math.round(picture.height * scale)));
  return { x: Math.floor((box.width - width) / 2), y: Math.floor((box.height - height) / 2), width, height };
}
