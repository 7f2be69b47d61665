/** The layout of a single-shot detector: one grid of anchors for every stride, coarse to fine in order of the strides. */
export interface AnchorLayout {
  /** Side of the square model input, px. */
  inputSize: number;
  /** One stride per feature map; maps with equal stride share one grid. */
  strides: readonly number[];
}

/**
 * Anchor centres as shares (0–1) of the model input, x and y interleaved: two anchors a cell for each map of that stride.
 * After MediaPipe's SsdAnchorsCalculator with one aspect ratio, one interpolated scale and fixed anchor size.
 */
export function anchorCentres({ inputSize, strides }: AnchorLayout): Float32Array {
  const centres: number[] = [];
  let map = 0;
  while (map < strides.length) {
    const stride = strides[map] as number;
    let perCell = 0;
    while (map < strides.length && strides[map] === stride) {
      perCell += 2;
      map++;
    }
    const cells = Math.ceil(inputSize / stride);
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        for (let k = 0; k < perCell; k++) centres.push((column + 0.5) / cells, (row + 0.5) / cells);
      }
    }
  }
  return Float32Array.from(centres);
}
