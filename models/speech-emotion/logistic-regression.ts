export interface Example {
  input: ArrayLike<number>;
  /** Index of the class. */
  label: number;
  /** Part in the loss; the weights of all examples are brought to the sum 1. */
  weight: number;
}

/** One class: its score is `bias + weights · input`. */
export interface LinearClass {
  bias: number;
  weights: number[];
}

/** Largest eigenvalue of Σ w·x·xᵀ with a one appended to x, by 50 power iterations. */
function largestEigenvalue(inputs: readonly Float64Array[], weights: Float64Array, size: number): number {
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size));
  let value = 1;
  for (let round = 0; round < 50; round++) {
    const image = new Float64Array(size);
    inputs.forEach((input, n) => {
      let dot = 0;
      for (let i = 0; i < size; i++) dot += (input[i] ?? 0) * (vector[i] ?? 0);
      for (let i = 0; i < size; i++) image[i] = (image[i] ?? 0) + (weights[n] ?? 0) * dot * (input[i] ?? 0);
    });
    value = Math.hypot(...image);
    vector = image.map((component) => component / value);
  }
  return value;
}

/**
 * Fits a multinomial logistic regression: the least weighted cross-entropy plus `ridge / 2` times the squared weights
 * (not the biases). Accelerated gradient descent from zero (Nesterov 1983; FISTA, Beck & Teboulle 2009) with the step
 * 1 / Lipschitz constant. The problem is convex and nothing is drawn at random: the same examples give the same model.
 */
export function fitLogisticRegression(
  examples: readonly Example[],
  { classes, ridge, iterations }: { classes: number; ridge: number; iterations: number },
): LinearClass[] {
  const size = (examples[0]?.input.length ?? 0) + 1;
  const inputs = examples.map(({ input }) => Float64Array.of(...Array.from(input), 1));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Float64Array.from(examples, ({ weight }) => weight / total);
  // The Hessian of softmax cross-entropy is at most half the inputs' second moment (Böhning 1992). 1 % for the estimate.
  const step = 1 / (0.505 * largestEigenvalue(inputs, weights, size) + ridge);

  let current = new Float64Array(classes * size);
  let ahead = current.slice();
  let momentum = 1;
  const scores = new Float64Array(classes);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const gradient = ahead.map((value, i) => ((i + 1) % size === 0 ? 0 : ridge * value));
    inputs.forEach((input, n) => {
      let highest = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < classes; c++) {
        let score = 0;
        for (let i = 0; i < size; i++) score += (ahead[c * size + i] ?? 0) * (input[i] ?? 0);
        scores[c] = score;
        highest = Math.max(highest, score);
      }
      let sum = 0;
      for (let c = 0; c < classes; c++) sum += scores[c] = Math.exp((scores[c] ?? 0) - highest);
      for (let c = 0; c < classes; c++) {
        const error = (weights[n] ?? 0) * ((scores[c] ?? 0) / sum - (examples[n]?.label === c ? 1 : 0));
        for (let i = 0; i < size; i++) gradient[c * size + i] = (gradient[c * size + i] ?? 0) + error * (input[i] ?? 0);
      }
    });
    const next = ahead.map((value, i) => value - step * (gradient[i] ?? 0));
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    const pull = (momentum - 1) / nextMomentum;
    ahead = next.map((value, i) => value + pull * (value - (current[i] ?? 0)));
    current = next;
    momentum = nextMomentum;
  }
  return Array.from({ length: classes }, (_, c) => ({
    bias: current[(c + 1) * size - 1] ?? 0,
    weights: Array.from(current.subarray(c * size, (c + 1) * size - 1)),
  }));
}
