/**
 * Logistic regression by iteratively reweighted least squares: Newton's method
 * on the ridge-penalised likelihood (Hastie, Tibshirani and Friedman 2009, The
 * Elements of Statistical Learning, 4.4.1). Deterministic: starts at nought.
 */
const RIDGE = 1;
const MOST_STEPS = 30;
const CLOSE_ENOUGH = 1e-9;

export interface Logistic {
  readonly intercept: number;
  /** By feature, for the feature as given. */
  readonly weights: readonly number[];
}

/** Solves a symmetric positive definite system by Gaussian elimination, in place. */
export function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const factor = matrix[j]![i]! / matrix[i]![i]!;
      for (let k = i; k < size; k += 1) matrix[j]![k]! -= factor * matrix[i]![k]!;
      right[j]! -= factor * right[i]!;
    }
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) right[i]! -= matrix[i]![k]! * right[k]!;
    right[i]! /= matrix[i]![i]!;
  }
  return right;
}

/**
 * Fits P(y = 1) = 1 / (1 + e^−(intercept + Σ w x)). Features are standardised
 * first; the penalty ½ Σ w² is on standardised weights, not on the intercept.
 */
export function fitLogistic(rows: readonly Float64Array[], outcomes: readonly (0 | 1)[]): Logistic {
  const width = rows[0]?.length ?? 0;
  const mean = Array.from({ length: width }, (_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length);
  const spread = mean.map((m, k) => Math.sqrt(rows.reduce((sum, row) => sum + (row[k]! - m) ** 2, 0) / rows.length) || 1);
  const size = width + 1;
  const beta = new Float64Array(size);
  const x = new Float64Array(size);
  x[0] = 1;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const hessian = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j && i > 0 ? RIDGE : 0)));
    const gradient = Array.from(beta, (b, i) => (i === 0 ? 0 : -RIDGE * b));
    rows.forEach((row, n) => {
      for (let k = 0; k < width; k += 1) x[k + 1] = (row[k]! - mean[k]!) / spread[k]!;
      let sum = 0;
      for (let i = 0; i < size; i += 1) sum += beta[i]! * x[i]!;
      const p = 1 / (1 + Math.exp(-sum));
      const weight = p * (1 - p);
      for (let i = 0; i < size; i += 1) {
        gradient[i]! += (outcomes[n]! - p) * x[i]!;
        const under = hessian[i]!;
        for (let j = 0; j <= i; j += 1) under[j]! += weight * x[i]! * x[j]!;
      }
    });
    for (let i = 0; i < size; i += 1) for (let j = 0; j < i; j += 1) hessian[j]![i] = hessian[i]![j]!;
    const change = solve(hessian, gradient);
    change.forEach((by, i) => { beta[i]! += by; });
    if (Math.max(...change.map(Math.abs)) < CLOSE_ENOUGH) break;
  }
  const weights = mean.map((_, k) => beta[k + 1]! / spread[k]!);
  return { intercept: beta[0]! - weights.reduce((sum, w, k) => sum + w * mean[k]!, 0), weights };
}
