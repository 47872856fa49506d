/** Numbers by chance that are the same in every engine and on every run. */

/**
 * Mulberry32: 32 bits of state, whole numbers only, so that no engine rounds differently.
 * @param {number} seed
 * @returns {() => number} from 0 up to but not 1
 */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Numbers below `count`, the first ones far more often than the last, as names in the world are (Zipf's law). By
 * Vose's alias method, so that a draw costs the same however many there are.
 * @param {() => number} random
 * @param {number} count
 * @returns {() => number}
 */
export function oftenFirst(random, count) {
  const weights = Float64Array.from({ length: count }, (_, i) => 1 / (i + 1));
  const sum = weights.reduce((a, b) => a + b);
  const share = weights.map((weight) => (weight / sum) * count);
  const other = new Uint32Array(count);
  /** @type {number[]} */
  const small = [];
  /** @type {number[]} */
  const large = [];
  for (let i = 0; i < count; ++i) (at(share, i) < 1 ? small : large).push(i);
  for (;;) {
    const less = small.pop();
    const more = large.at(-1);
    if (less === undefined || more === undefined) break;
    other[less] = more;
    share[more] = at(share, more) + at(share, less) - 1;
    if (at(share, more) < 1) small.push(/** @type {number} */ (large.pop()));
  }
  // What rounding has left over is a whole share.
  for (const rest of [...small, ...large]) share[rest] = 1;
  return () => {
    const place = Math.floor(random() * count);
    return random() < at(share, place) ? place : at(other, place);
  };
}

/** @param {ArrayLike<number>} values @param {number} i */
function at(values, i) {
  return /** @type {number} */ (values[i]);
}
