/**
 * How a page reads a set of shards: the index first, then what the view needs and no more. An example to copy: it asks for
 * nothing but fetch, and the explorer itself does not use it.
 *
 * @typedef {{
 *   file: string, bytes: number, topic?: string, year: number, last_year: number, from: string, to: string,
 *   rows: number, forums: number, statements: number, outcomes: number, open: number,
 *   months: Record<string, number>, years: Record<string, number>,
 *   topics: Record<string, number[]>, kinds: Record<string, number[]>, hosts: Record<string, number>,
 * }} Shard
 * @typedef {{form: number, version: string, rows: number, bytes: number, shards: Shard[]}} Index
 * @typedef {{from?: string, to?: string, topics?: string[]}} View days, both included; any of the topics; all when left out
 * @typedef {{shard: Shard, most: number}} Pick `most`: the view has no more records than that in the shard
 */

const form = 1;

/**
 * @param {string | URL} address of the folder, with '/' at its end
 * @param {typeof fetch} [ask]
 * @returns {Promise<Index>}
 */
export async function readIndex(address, ask = fetch) {
  const answer = await ask(new URL('shards.json', address), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`shards.json: the host answers ${answer.status}.`);
  const index = await answer.json();
  if (index.form !== form) {
    throw new Error(`shards.json is of form ${index.form}, and this page reads form ${form}.`);
  }
  return index;
}

/**
 * The shards that may have a record of the view, those with most of it first.
 * @param {Index} index
 * @param {View} view
 * @returns {Pick[]}
 */
export function shardsFor(index, view) {
  return index.shards
    .map((shard) => ({ shard, most: mostIn(shard, view) }))
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most || (a.shard.file < b.shard.file ? -1 : 1));
}

/**
 * Records by month, of all topics: exact, without a shard. A record counts in every month that it touches.
 * @param {Index} index
 * @returns {Map<string, number>} in order of time
 */
export function recordsByMonth(index) {
  return summed(index.shards.map(({ months }) => Object.entries(months)));
}

/**
 * Records of a topic, or of a kind of record, by year: exact, without a shard.
 * @param {Index} index
 * @param {'topics' | 'kinds'} of
 * @param {string} value
 * @returns {Map<string, number>} in order of time
 */
export function recordsByYear(index, of, value) {
  return summed(
    index.shards.map((shard) => {
      const counts = shard[of][value] ?? [];
      return Object.keys(shard.years).map((year, i) => [year, counts[i] ?? 0]);
    }),
  );
}

/**
 * The datasets of the shards, each as soon as it is there, the first one first.
 * @param {string | URL} address of the folder
 * @param {readonly Pick[]} picks
 * @param {{signal?: AbortSignal, ask?: typeof fetch}} [options] a view that changed aborts what it no longer needs
 */
export async function* fetchShards(address, picks, { signal, ask = fetch } = {}) {
  for (const { shard } of picks) {
    const answer = await ask(new URL(shard.file, address), signal ? { signal } : {});
    if (!answer.ok) throw new Error(`${shard.file}: the host answers ${answer.status}.`);
    yield { shard, text: await answer.text() };
  }
}

/** @param {Shard} shard @param {View} view */
function mostIn(shard, { from = '', to = '9999-12-31', topics }) {
  // A date without an end may lie anywhere, and the index does not say of what topic.
  if (shard.to < from || shard.from > to) return shard.open;
  const isIn = Object.keys(shard.years).map(
    (year) => year >= from.slice(0, 4) && year <= to.slice(0, 4),
  );
  const inYears = (/** @type {number[]} */ counts) =>
    counts.reduce((sum, count, i) => sum + (isIn[i] ? count : 0), 0);
  if (topics === undefined || topics.length === 0)
    return inYears(Object.values(shard.years)) + shard.open;
  return topics.reduce((sum, topic) => sum + inYears(shard.topics[topic] ?? []), shard.open);
}

/** @param {(readonly [string, number])[][] | any[][]} lists */
function summed(lists) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [key, count] of lists.flat()) sums.set(key, (sums.get(key) ?? 0) + count);
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
