/**
 * What runs in the browser, one contestant in one page: made the same rows, asked the same steps, and what that took.
 * The command calls `bench.explore` and `bench.search`.
 */

import { digestOf } from './answer.mjs';
import { explorers, searchers } from './contestants/list.mjs';
import { hashOf, makeColumns } from './rows.mjs';
import { hashOfTexts, makeQuestions, makeTexts } from './texts.mjs';
import { firstBrush, makeWorks } from './works.mjs';

/**
 * Times in milliseconds, by what was measured.
 * @typedef {Record<string, number[]>} Times
 * @typedef {{hash: string, times: Times, bytes: number | undefined,
 *   answers: {work: string, step: number, digest: import('./answer.mjs').Digest}[]}} Explored
 * @typedef {{hash: string, times: Times, bytes: number | undefined, found: number[]}} Searched
 */

/**
 * @param {string} id
 * @param {number} rows
 * @param {boolean} checks answers are looked at after every step, which is in the way of a measurement
 * @returns {Promise<Explored>}
 */
async function explore(id, rows, checks) {
  const found = explorers.find((each) => each.id === id);
  if (!found) throw new Error(`There is no contestant ${id}.`);
  /** @type {Times} */
  const times = {};
  /** @type {Explored['answers']} */
  const answers = [];
  const explorer = await clocked(times, 'start', async () => {
    const started = await found.explorer();
    await started.start();
    return started;
  });
  const before = await memory();
  const { hash, load } = await loading(explorer, rows);
  await clocked(times, 'load', load);
  await clocked(times, 'first-answer', () => explorer.act(firstBrush));
  times['ready'] = [(times['load']?.[0] ?? 0) + (times['first-answer']?.[0] ?? 0)];
  const look = (/** @type {string} */ work, /** @type {number} */ step) => {
    if (checks) answers.push({ work, step, digest: digestOf(explorer.answer()) });
  };
  look('first-answer', 0);
  const after = await memory();
  for (const work of makeWorks()) {
    await explorer.act({ do: 'drop' });
    for (const step of work.setup) await explorer.act(step);
    for (const [i, { step, timed }] of work.steps.entries()) {
      const name = work.first && i === 0 ? `${work.id}-first` : work.id;
      if (timed) await clocked(times, name, () => explorer.act(step));
      else await explorer.act(step);
      look(work.id, i);
    }
  }
  return { hash, times, bytes: difference(before, after), answers };
}

/**
 * The columns are the contestant's alone once they are loaded.
 * @param {import('./contestants/contestant.mjs').Explorer} explorer
 * @param {number} rows
 */
async function loading(explorer, rows) {
  /** @type {import('./rows.mjs').Columns | undefined} */
  let columns = makeColumns(rows);
  const hash = await hashOf(columns);
  const load = async () => {
    const given = /** @type {import('./rows.mjs').Columns} */ (columns);
    columns = undefined;
    await explorer.load(given);
  };
  return { hash, load };
}

/**
 * @param {string} id
 * @param {number} count of texts
 * @param {number} questions
 * @returns {Promise<Searched>}
 */
async function search(id, count, questions) {
  const entry = searchers.find((each) => each.id === id);
  if (!entry) throw new Error(`There is no contestant ${id} for the search.`);
  /** @type {Times} */
  const times = {};
  const searcher = await clocked(times, 'search-start', async () => {
    const started = await entry.searcher();
    await started.start();
    return started;
  });
  const texts = makeTexts(count);
  const hash = await hashOfTexts(texts);
  const asked = makeQuestions(texts, questions);
  const before = await memory();
  await clocked(times, 'search-index', () => searcher.index(texts));
  const bytes = difference(before, await memory());
  const found = [];
  for (const words of asked) {
    found.push(await clocked(times, 'search-find', () => searcher.find(words)));
  }
  return { hash, times, bytes, found };
}

/**
 * @template T
 * @param {Times} times
 * @param {string} what
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function clocked(times, what, work) {
  const start = performance.now();
  const pending = work();
  // Who answers at once is not made to wait for a turn of the page.
  const result = pending instanceof Promise ? await pending : pending;
  const took = performance.now() - start;
  times[what] ??= [];
  times[what].push(took);
  return result;
}

/**
 * Bytes of the process that the page and its workers are in, after rubbish was collected; the command looks, where the
 * system tells.
 * @returns {Promise<number | undefined>}
 */
function memory() {
  return Reflect.get(globalThis, 'memoryOfPage')();
}

/** @param {number | undefined} before @param {number | undefined} after */
function difference(before, after) {
  return before === undefined || after === undefined ? undefined : after - before;
}

Object.assign(globalThis, { bench: { explore, search } });
