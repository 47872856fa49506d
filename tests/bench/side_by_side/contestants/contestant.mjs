/**
 * What a contestant does. Times are taken around `start`, `load`, `act`, `index` and `find`, which are over when the
 * answer can be read; `answer` brings it into one form and is never timed.
 */

/**
 * @typedef {import('../rows.mjs').Columns} Columns
 * @typedef {import('../works.mjs').Step} Step
 *
 * @typedef {object} Explorer
 * @property {() => Promise<void>} start fetches and makes ready what needs no rows
 * @property {(columns: Columns) => void | Promise<void>} load the columns are its own from then on
 * @property {(step: Step) => void | Promise<void>} act
 * @property {() => Uint32Array} answer of the last step, as answer.mjs orders it
 *
 * @typedef {object} Searcher
 * @property {() => Promise<void>} start
 * @property {(texts: string[]) => void | Promise<void>} index
 * @property {(words: string) => number} find how many texts have all of the words, after they were ranked
 */

export {};
