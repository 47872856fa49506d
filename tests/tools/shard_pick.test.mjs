/** Which shards a page fetches for a view, and what it knows before. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  fetchShards,
  readIndex,
  recordsByMonth,
  recordsByYear,
  shardsFor,
} from '../../tools/shards/pick.mjs';

/** @typedef {import('../../tools/shards/pick.mjs').Shard} Shard */

const address = 'https://example.org/data/';

/** @param {Partial<Shard>} fields @returns {Shard} */
function shard(fields) {
  return {
    ...{
      file: 'shard',
      bytes: 1,
      year: 2023,
      last_year: 2024,
      from: '2023-01-05',
      to: '2024-11-30',
    },
    ...{ rows: 30, forums: 30, statements: 0, outcomes: 0, open: 0 },
    months: { '2023-01': 10, '2024-11': 20 },
    years: { 2023: 10, 2024: 20 },
    topics: { terrorism: [10, 15], drones: [0, 5] },
    kinds: { forum: [10, 20] },
    hosts: {},
    ...fields,
  };
}

const index = {
  form: 1,
  version: '2026.11.22',
  rows: 66,
  bytes: 3,
  shards: [
    shard({ file: 'first', topic: 'terrorism' }),
    shard({
      ...{ file: 'second', topic: 'drones', from: '2024-01-01', to: '2025-12-31' },
      ...{ months: { '2024-01': 6, '2025-12': 24 }, years: { 2024: 6, 2025: 24 } },
      topics: { drones: [6, 20], terrorism: [0, 4] },
    }),
    shard({
      ...{ file: 'old', topic: 'drones', from: '2001-01-01', to: '2001-01-01', rows: 6, open: 1 },
      ...{ months: { '2001-01': 6 }, years: { 2001: 6 }, topics: { drones: [6] } },
      kinds: { forum: [6] },
    }),
  ],
};

describe('the shards of a view', () => {
  const files = (/** @type {import('../../tools/shards/pick.mjs').View} */ view) =>
    shardsFor(index, view).map(({ shard, most }) => `${shard.file} ${most}`);

  it('are all for everything, those with most first', () => {
    assert.deepEqual(files({}), ['first 30', 'second 30', 'old 7']);
  });

  it('of a year and a topic are those in which the topic occurs that year, whatever they are named after', () => {
    assert.deepEqual(files({ from: '2024-01-01', to: '2024-12-31', topics: ['drones'] }), [
      'second 6',
      'first 5',
      'old 1',
    ]);
    assert.deepEqual(files({ from: '2023-01-01', to: '2023-12-31', topics: ['drones'] }), [
      'old 1',
    ]);
    assert.deepEqual(files({ from: '2025-06-01', to: '2025-06-30', topics: ['terrorism'] }), [
      'second 4',
      'old 1',
    ]);
  });

  it('of several topics are those of any of them', () => {
    assert.deepEqual(files({ from: '2025-01-01', topics: ['drones', 'terrorism'] }), [
      'second 24',
      'old 1',
    ]);
  });

  it('of days that none of their records has are not fetched', () => {
    assert.deepEqual(files({ from: '2026-01-01' }), ['old 1']);
    assert.deepEqual(files({ to: '2000-12-31' }), ['old 1']);
  });
});

describe('the index', () => {
  it('tells numbers by month and by year without a shard', () => {
    assert.deepEqual(
      [...recordsByMonth(index)],
      [
        ['2001-01', 6],
        ['2023-01', 10],
        ['2024-01', 6],
        ['2024-11', 20],
        ['2025-12', 24],
      ],
    );
    assert.deepEqual(
      [...recordsByYear(index, 'topics', 'terrorism')],
      [
        ['2001', 0],
        ['2023', 10],
        ['2024', 15],
        ['2025', 4],
      ],
    );
    assert.deepEqual(recordsByYear(index, 'kinds', 'forum').get('2024'), 30);
  });

  it('is refused when it is of another form, or not there', async () => {
    const asks = async (/** @type {Response} */ answer) => readIndex(address, async () => answer);
    assert.deepEqual(await asks(Response.json(index)), index);
    await assert.rejects(
      asks(Response.json({ form: 2 })),
      /is of form 2, and this page reads form 1/,
    );
    await assert.rejects(
      asks(new Response('', { status: 404 })),
      /shards\.json: the host answers 404/,
    );
  });
});

describe('fetching', () => {
  it('asks for one shard after the other, and for none that is no longer wanted', async () => {
    /** @type {string[]} */
    const asked = [];
    const ask = /** @type {typeof fetch} */ (
      async (file) => {
        asked.push(String(file));
        return new Response('{}');
      }
    );
    for await (const { shard, text } of fetchShards(address, shardsFor(index, {}), { ask })) {
      assert.equal(text, '{}');
      if (shard.file === 'second') break;
    }
    assert.deepEqual(asked, [`${address}first`, `${address}second`]);
  });

  it('names the shard that the host does not have', async () => {
    const ask = async () => new Response('', { status: 404 });
    const shards = fetchShards(address, shardsFor(index, { from: '2024-01-01' }), { ask });
    await assert.rejects(async () => shards.next(), /second: the host answers 404/);
  });
});
