import type { Surface } from './draw-bands.ts';
import type { SharesLane } from './lanes.ts';
import { columnMean, columns } from './surface-columns.ts';

/** Classes on top of each other as areas; the pattern of a class tells it without its colour. */
export function drawShares({ grid, classes }: SharesLane, { context, width, height, colours, view }: Surface): void {
  const length = Math.max(...classes.map(({ values }) => values.length));
  const all = columns(grid, length, view, width);
  // The upper edge of each class in each column, from the foot of the row; null where nothing was measured.
  const edges: (number[] | null)[] = all.map((column) => {
    const means = classes.map(({ values }) => columnMean(values, column) ?? 0);
    const total = means.reduce((sum, mean) => sum + mean, 0);
    if (total <= 0) return null;
    let y = height;
    return means.map((mean) => {
      y -= (mean / total) * height;
      return y;
    });
  });
  for (const [c, { name }] of classes.entries()) {
    context.beginPath();
    for (let x = 0; x < edges.length; x++) {
      const from = x;
      while (edges[x]) x++;
      if (x > from) area(context, edges, from, x, c, height);
    }
    context.fillStyle = colours.emotion[name] ?? colours.otherEmotion;
    context.fill();
    const pattern = patternOf(context, name, colours.onEmotion);
    if (!pattern) continue;
    context.fillStyle = pattern;
    context.fill();
  }
}

/** The outline of a class over the columns from `from` to `to`: along its upper edge and back along that of the class under it. */
function area(
  context: CanvasRenderingContext2D,
  edges: readonly (number[] | null)[],
  from: number,
  to: number,
  c: number,
  height: number,
): void {
  const upper = (x: number) => edges[x]?.[c] ?? height;
  const lower = (x: number) => (c === 0 ? height : (edges[x]?.[c - 1] ?? height));
  context.moveTo(from, upper(from));
  for (let x = from; x < to; x++) {
    if (x > from && upper(x) !== upper(x - 1)) context.lineTo(x, upper(x));
    if (x === to - 1 || upper(x) !== upper(x + 1)) context.lineTo(x + 1, upper(x));
  }
  for (let x = to - 1; x >= from; x--) {
    if (x === to - 1 || lower(x) !== lower(x + 1)) context.lineTo(x + 1, lower(x));
    if (x === from || lower(x) !== lower(x - 1)) context.lineTo(x, lower(x));
  }
  context.closePath();
}

const SIZE = 8;

/** Nervous is striped, happy dotted, anything else plain. */
function patternOf(context: CanvasRenderingContext2D, name: string, ink: string): CanvasPattern | null {
  if (name !== 'nervous' && name !== 'happy') return null;
  const tile = document.createElement('canvas');
  tile.width = SIZE;
  tile.height = SIZE;
  const drawing = tile.getContext('2d');
  if (!drawing) return null;
  drawing.fillStyle = ink;
  drawing.strokeStyle = ink;
  if (name === 'happy') drawing.fillRect(3, 3, 2, 2);
  else {
    drawing.lineWidth = 1.3;
    drawing.beginPath();
    for (const shift of [-SIZE, 0, SIZE]) {
      drawing.moveTo(shift - 1, -1);
      drawing.lineTo(shift + SIZE + 1, SIZE + 1);
    }
    drawing.stroke();
  }
  return context.createPattern(tile, 'repeat');
}
