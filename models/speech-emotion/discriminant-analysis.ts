export interface Example {
  input: ArrayLike<number>;
  /** Index of the class. */
  label: number;
  /** Part in the covariance; the weights of all examples are brought to the sum 1. */
  weight: number;
}

/** One class: its score is `bias + weights · input`. */
export interface LinearClass {
  bias: number;
  weights: number[];
}

/** Lower triangle L with L · Lᵀ = the matrix, which must be symmetric and positive definite. */
function cholesky(matrix: readonly Float64Array[]): Float64Array[] {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (const [i, row] of lower.entries()) {
    for (let j = 0; j <= i; j++) {
      const other = lower[j] ?? row;
      let rest = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i === j && !(rest > 0)) throw new RangeError('the covariance is singular: it needs shrinkage');
      row[j] = i === j ? Math.sqrt(rest) : rest / (other[j] ?? 1);
    }
  }
  return lower;
}

/** Solves L · Lᵀ · x = `right`. */
function solve(lower: readonly Float64Array[], right: ArrayLike<number>): number[] {
  const x = Array.from(right);
  for (const [i, row] of lower.entries()) {
    let rest = x[i] ?? 0;
    for (let k = 0; k < i; k++) rest -= (row[k] ?? 0) * (x[k] ?? 0);
    x[i] = rest / (row[i] ?? 1);
  }
  for (let i = x.length - 1; i >= 0; i--) {
    let rest = x[i] ?? 0;
    for (let k = i + 1; k < x.length; k++) rest -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = rest / (lower[i]?.[i] ?? 1);
  }
  return x;
}

/**
 * Linear discriminant analysis (Fisher 1936): classes are normal distributions with one covariance, here shrunk towards a
 * sphere, `(1 − shrinkage) · S + shrinkage · trace(S) / d · I` (Friedman 1989), which it takes when features are many and
 * examples few. Softmax over the scores gives the probabilities of the classes. In closed form: the same examples give the
 * same model. `priors`: one per class. @throws RangeError where the covariance is singular
 */
export function discriminantAnalysis(
  examples: readonly Example[],
  { priors, shrinkage }: { priors: readonly number[]; shrinkage: number },
): LinearClass[] {
  const size = examples[0]?.input.length ?? 0;
  const means = priors.map((_, label) => {
    const own = examples.filter((example) => example.label === label);
    return Float64Array.from(
      { length: size },
      (_, i) => own.reduce((sum, { input }) => sum + (input[i] ?? 0), 0) / own.length,
    );
  });
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const { input, label, weight } of examples) {
    const off = means[label]?.map((mean, i) => (input[i] ?? 0) - mean) ?? new Float64Array(size);
    for (const [i, row] of covariance.entries()) {
      const scaled = ((off[i] ?? 0) * weight) / total;
      for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + scaled * (off[j] ?? 0);
    }
  }
  const sphere = covariance.reduce((sum, row, i) => sum + (row[i] ?? 0), 0) / size;
  const shrunk = covariance.map((row, i) =>
    row.map((value, j) => (1 - shrinkage) * value + (i === j ? shrinkage * sphere : 0)),
  );
  const lower = cholesky(shrunk);
  return means.map((mean, label) => {
    const weights = solve(lower, mean);
    const square = weights.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), 0);
    return { bias: Math.log(priors[label] ?? 0) - square / 2, weights };
  });
}
