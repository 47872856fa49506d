/** The address bar as History reads and writes it, before a page of stand-ins. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { History } from '../../web/page/history.js';

/** @typedef {import('../../web/page/bridge.js').Bridge} Bridge */

const page = 'https://example.org/rostrum/';

/** What the stand-in of the program was told. @type {string[]} */
let told = [];
/** What the program would say. */
let program = { address: '', ownData: '' };
/** What was written into the browser's history, the newest last. @type {string[]} */
let written = [];

const bridge = /** @type {Bridge} */ (
  /** @type {unknown} */ ({
    open: (/** @type {string} */ address) => told.push(`open ${address}`),
    address: () => program.address,
    ownData: () => program.ownData,
    leaveFile: () => told.push('leave'),
    setBaseUrl: (/** @type {string} */ url) => told.push(`base ${url}`),
  })
);

beforeEach(() => {
  told = [];
  written = [];
  program = { address: '', ownData: '' };
});

test('the first address is opened as it stands, and written in its canonical form', async () => {
  inBar('?topic=cyber#time=2018');
  program.address = 'topic=cyber&time=2018';
  await new History(bridge).start();
  assert.deepEqual(told, ['open ?topic=cyber#time=2018']);
  assert.deepEqual(written, [`${page}#topic=cyber&time=2018`]);
});

test('a file that the first address names is asked for, and nothing is opened before', async () => {
  inBar('?data=tables/a%20b.csv#topic=cyber');
  const history = new History(bridge);
  let asked = 0;
  history.missingFile = async () => {
    ++asked;
  };
  await history.start();
  assert.equal(asked, 1);
  assert.deepEqual(told, []);
  assert.deepEqual(written, []);
});

test('while a file of this site is shown its name is part of every address', () => {
  inBar('?data=tables/a%20b.csv#topic=cyber');
  const history = new History(bridge);
  program = { address: 'topic=cyber', ownData: 'a b.csv' };
  history.openWith(() => history.keepFileQuery('?data=tables/a%20b.csv'));
  assert.deepEqual(told, [
    `base ${page}?data=tables/a%20b.csv`,
    'open ?data=tables/a%20b.csv#topic=cyber',
  ]);
  assert.deepEqual(written, [`${page}?data=tables/a%20b.csv#topic=cyber`]);
  history.keepFileQuery('');
  program = { address: '', ownData: '' };
  history.startAnew();
  assert.equal(written.at(-1), page);
});

test('one page knows nothing of the file of another', async () => {
  inBar('');
  new History(bridge).keepFileQuery('?data=a.csv');
  await new History(bridge).start();
  assert.deepEqual(written, [page]);
});

/** @param {string} rest of the address: query and fragment */
function inBar(rest) {
  const { protocol, host, pathname, search, hash, href } = new URL(page + rest);
  const put = (
    /** @type {unknown} */ _state,
    /** @type {string} */ _title,
    /** @type {string} */ url,
  ) => written.push(url);
  const listens = { addEventListener: () => {} };
  Object.assign(globalThis, listens, {
    document: listens,
    location: { protocol, host, pathname, search, hash, href },
    history: { state: null, pushState: put, replaceState: put },
  });
}
