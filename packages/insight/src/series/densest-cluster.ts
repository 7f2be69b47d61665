/** A point with how much it counts. */
export interface WeightedPoint {
  x: number;
  y: number;
  weight: number;
}

const CELL = 1;
const REFINEMENTS = 5;

/**
 * The centre of the densest cluster: the place within `within` of the origin that has the most weight within `radius`.
 * Found on a grid of unit cells and then moved to the mean of the points in reach (mean shift, Fukunaga & Hostetler
 * 1975). The place nearest to the origin wins a tie. Null where no point lies in reach.
 */
export function densestCluster(
  points: readonly WeightedPoint[],
  { radius, within }: { radius: number; within: number },
): { x: number; y: number } | null {
  const reach = Math.ceil((within + radius) / CELL);
  const side = 2 * reach + 1;
  const grid = new Float64Array(side * side);
  const usable = points.filter(({ x, y }) => Math.hypot(x, y) <= within + radius);
  for (const { x, y, weight } of usable) {
    const cell = (Math.round(y / CELL) + reach) * side + Math.round(x / CELL) + reach;
    grid[cell] = (grid[cell] ?? 0) + weight;
  }
  let best: { x: number; y: number; weight: number } | null = null;
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      if (Math.hypot(x, y) * CELL > within) continue;
      const weight = weightAround(grid, side, x + reach, y + reach, radius / CELL);
      const nearer = best && weight === best.weight && Math.hypot(x, y) < Math.hypot(best.x, best.y);
      if (weight > 0 && (!best || weight > best.weight || nearer)) best = { x, y, weight };
    }
  }
  if (!best) return null;
  let centre = { x: best.x * CELL, y: best.y * CELL };
  for (let round = 0; round < REFINEMENTS; round++) centre = meanAround(usable, centre, radius) ?? centre;
  return limited(centre, within);
}

function weightAround(grid: Float64Array, side: number, column: number, row: number, radius: number): number {
  const reach = Math.floor(radius);
  let sum = 0;
  for (let y = Math.max(0, row - reach); y <= Math.min(side - 1, row + reach); y++) {
    for (let x = Math.max(0, column - reach); x <= Math.min(side - 1, column + reach); x++) {
      if (Math.hypot(x - column, y - row) <= radius) sum += grid[y * side + x] ?? 0;
    }
  }
  return sum;
}

function meanAround(points: readonly WeightedPoint[], centre: { x: number; y: number }, radius: number) {
  let [x, y, weight] = [0, 0, 0];
  for (const point of points) {
    if (Math.hypot(point.x - centre.x, point.y - centre.y) > radius) continue;
    x += point.x * point.weight;
    y += point.y * point.weight;
    weight += point.weight;
  }
  return weight > 0 ? { x: x / weight, y: y / weight } : null;
}

function limited(centre: { x: number; y: number }, within: number): { x: number; y: number } {
  const distance = Math.hypot(centre.x, centre.y);
  return distance <= within ? centre : { x: (centre.x / distance) * within, y: (centre.y / distance) * within };
}
