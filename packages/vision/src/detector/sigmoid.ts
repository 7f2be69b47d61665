/** The logistic function: a raw model score to a probability 0–1. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
