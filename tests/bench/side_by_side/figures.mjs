/** Percentiles of what was measured. */

/**
 * @typedef {object} Figures
 * @property {number} count
 * @property {number} mean
 * @property {number} p50
 * @property {number} p95
 * @property {number} p99
 * @property {number} least
 * @property {number} most
 */

/**
 * The smallest value that at least this share of all values do not exceed (the nearest rank).
 * @param {number[]} values
 * @param {number} share from 0 to 1
 */
export function percentile(values, share) {
  if (values.length === 0) throw new RangeError('No values have no percentile.');
  const sorted = values.toSorted((a, b) => a - b);
  return /** @type {number} */ (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]);
}

/**
 * @param {number[]} values
 * @returns {Figures}
 */
export function figuresOf(values) {
  return {
    count: values.length,
    mean: values.reduce((a, b) => a + b, 0) / values.length,
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    p99: percentile(values, 0.99),
    least: percentile(values, 0),
    most: percentile(values, 1),
  };
}
