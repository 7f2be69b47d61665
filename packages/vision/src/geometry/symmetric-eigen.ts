/**
 * The eigenvector of the largest eigenvalue of a symmetric matrix, by Jacobi rotations (Golub & Van Loan, section 8.5).
 *
 * @param matrix n × n numbers, row after row; changed in place
 * @returns a unit vector of n numbers; its sign is arbitrary
 */
export function leadingEigenvector(matrix: Float64Array, n: number): Float64Array {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const at = (row: number, column: number) => matrix[row * n + column] as number;

  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(matrix, n) > 0; sweep++) {
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = at(p, q);
        if (apq === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cos = 1 / Math.hypot(t, 1);
        const sin = t * cos;
        rotateRows(matrix, n, p, q, cos, sin);
        rotateColumns(matrix, n, p, q, cos, sin);
        rotateColumns(vectors, n, p, q, cos, sin);
        // Exactly zero by construction; what is left is rounding.
        matrix[p * n + q] = 0;
        matrix[q * n + p] = 0;
      }
    }
  }

  let best = 0;
  for (let i = 1; i < n; i++) if (at(i, i) > at(best, best)) best = i;
  return Float64Array.from({ length: n }, (_, i) => vectors[i * n + best] as number);
}

/** Convergence is quadratic: a handful of sweeps is plenty for a matrix of this size. */
const MAX_SWEEPS = 32;

function offDiagonal(matrix: Float64Array, n: number): number {
  let sum = 0;
  for (let row = 0; row < n; row++) {
    for (let column = row + 1; column < n; column++) sum += Math.abs(matrix[row * n + column] as number);
  }
  return sum;
}

function rotateRows(m: Float64Array, n: number, p: number, q: number, cos: number, sin: number): void {
  for (let k = 0; k < n; k++) {
    const [a, b] = [m[p * n + k] as number, m[q * n + k] as number];
    m[p * n + k] = cos * a - sin * b;
    m[q * n + k] = sin * a + cos * b;
  }
}

function rotateColumns(m: Float64Array, n: number, p: number, q: number, cos: number, sin: number): void {
  for (let k = 0; k < n; k++) {
    const [a, b] = [m[k * n + p] as number, m[k * n + q] as number];
    m[k * n + p] = cos * a - sin * b;
    m[k * n + q] = sin * a + cos * b;
  }
}
