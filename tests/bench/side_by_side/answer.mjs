/**
 * The answer of a step as numbers in one order, which contestants are held against: the number of rows; the counts of
 * every value of every facet; those of every month.
 */

import { facets, monthCount } from './rows.mjs';

const sections = [
  { name: 'rows', length: 1 },
  ...facets.map(({ name, values }) => ({ name, length: values })),
  { name: 'month', length: monthCount },
];
export const answerLength = sections.reduce((sum, { length }) => sum + length, 0);

/** @typedef {{rows: number, hashes: number[]}} Digest */

/** Where the counts of facets begin, and last those of months. */
export const sectionStart = sections
  .slice(1)
  .map((_, i) => sections.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0));

/**
 * @param {Uint32Array} answer
 * @returns {Digest}
 */
export function digestOf(answer) {
  let at = 0;
  const hashes = sections.map(({ length }) => {
    let hash = 0x811c9dc5;
    for (const end = at + length; at < end; ++at) {
      hash = Math.imul(hash ^ /** @type {number} */ (answer[at]), 0x01000193);
    }
    return hash >>> 0;
  });
  return { rows: answer[0] ?? 0, hashes };
}

/**
 * Which parts differ, by their names.
 * @param {Digest} one
 * @param {Digest} other
 */
export function differences(one, other) {
  return sections.filter((_, i) => one.hashes[i] !== other.hashes[i]).map(({ name }) => name);
}
