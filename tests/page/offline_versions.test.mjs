/** Which version of the site a reader is given, and when another one is. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  kept,
  lost,
  none,
  offer,
  painted,
  served,
  started,
  take,
  wants,
  withdrawn,
} from '../../web/worker/versions.js';

/** @typedef {import('../../web/worker/file_list.js').FileList} FileList */
/** @typedef {import('../../web/worker/versions.js').Versions} Versions */

/**
 * A list of a page, a script and a dataset.
 * @param {string} code a digit
 * @param {string} data a digit
 * @returns {FileList}
 */
function list(code, data) {
  const dataset = `dataset.${data.repeat(12)}.json`;
  const names = ['index.html', `app.${code.repeat(12)}.js`, dataset];
  return {
    version: code + data,
    code,
    data: { version: `2026.11.0${data}`, date: `2026-11-0${data}`, file: dataset },
    files: names.map((name) => ({ name, bytes: 1, sha256: code.repeat(64) })),
  };
}

const old = list('1', '1');
const newer = list('1', '2');
const names = (/** @type {FileList} */ of) => of.files.map(({ name }) => name);
/** The old one works. */
const settled = painted(kept(none, old), names(old));
/** @param {Versions} versions @param {number} times */
const after = (versions, times) => {
  let now = versions;
  for (let start = 0; start < times; ++start) now = started(now);
  return now;
};

test('nothing is given before anything is kept, and what has painted is given from then on', () => {
  assert.equal(served(started(none)), null);
  assert.equal(settled.proven, old);
  assert.equal(served(started(settled)), old);
});

test('a version that is kept is given at the next start, and the old one stays until it paints', () => {
  const waiting = kept(settled, newer);
  assert.equal(served(waiting), old);
  const tried = started(waiting);
  assert.equal(served(tried), newer);
  assert.equal(tried.proven, old);
  const works = painted(tried, names(newer));
  assert.deepEqual([works.proven, works.next, works.starts], [newer, null, 0]);
});

test('a page of the old version that paints says nothing of the new one', () => {
  const tried = started(kept(settled, newer));
  assert.equal(painted(tried, names(old)), tried);
  assert.equal(painted(tried, []), tried);
});

test('two starts may fail; at the third the old version is given, and the new one refused', () => {
  assert.equal(served(after(kept(settled, newer), 2)), newer);
  const back = after(kept(settled, newer), 3);
  assert.equal(served(back), old);
  assert.equal(wants(back, newer), false);
  assert.equal(wants(back, list('1', '3')), true);
});

test('a refused version is forgotten when a later one has painted', () => {
  const back = after(kept(settled, newer), 3);
  const last = list('1', '3');
  assert.equal(painted(started(kept(back, last)), names(last)).refused, '');
});

test('the first version that fails leaves the reader to the network', () => {
  assert.equal(served(after(kept(none, old), 3)), null);
});

test('a version that is here, or waits, is not wanted again', () => {
  assert.equal(wants(settled, old), false);
  assert.equal(wants(settled, newer), true);
  assert.equal(wants(kept(settled, newer), newer), false);
});

test('a host that goes back takes the next version back', () => {
  const waiting = kept(settled, newer);
  assert.equal(withdrawn(waiting, old).next, null);
  assert.equal(withdrawn(waiting, newer), waiting);
  assert.equal(withdrawn(settled, old), settled);
});

test('a kiosk is given the next version when it is taken, and not before', () => {
  const waiting = { ...kept(settled, newer), kiosk: true };
  assert.equal(served(after(waiting, 5)), old);
  assert.equal(served(started(take(waiting))), newer);
  assert.equal(served(started(take(settled))), old);
  assert.equal(served(after(take(waiting), 3)), old, 'it is gone back from there too');
});

test('what the browser has thrown away is as if it had never been kept', () => {
  assert.equal(lost(settled, old.version).proven, null);
  assert.equal(lost(kept(settled, newer), newer.version).next, null);
  assert.equal(lost(settled, 'another'), settled);
});

test('what is newer is offered by its data, or as code alone, and not to a page that has it', () => {
  const data = kept(settled, newer);
  assert.deepEqual(offer(data, names(old)), { date: '2026-11-02', isData: true });
  assert.equal(offer(data, names(newer)), null);
  assert.deepEqual(offer(kept(settled, list('2', '1')), names(old)), {
    date: '2026-11-01',
    isData: false,
  });
  assert.equal(offer(settled, names(old)), null);
  assert.equal(offer(none, names(old)), null);
  // Another window has taken it.
  assert.deepEqual(offer(painted(data, names(newer)), names(old))?.isData, true);
});
