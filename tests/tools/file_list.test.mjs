/** The list of what was built, and the page that is written from it and stands in it. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { listWith, listingOf } from '../../tools/site/file_list.mjs';

/** @param {string} name @param {string | Uint8Array} content */
function loaded(name, content = name) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name, bytes: content.length, brotli: 0, gzip: 0, sha256 };
}

/** @param {string} frame of the page */
function built(frame) {
  const site = {
    index: loaded('index.html'),
    dataset: [loaded('dataset.1.json'), loaded('texts.1.json')],
    code: [loaded('app.1.js')],
    others: [loaded('service-worker.js')],
    datasetVersion: '2026.11.22',
  };
  const pageOf = (/** @type {import('../../tools/site/file_list.mjs').Listing} */ { version }) =>
    Buffer.from(`${frame} ${version}`);
  const listing = listingOf(site, pageOf);
  const page = pageOf(listing);
  return { page: page.toString(), list: JSON.parse(listWith(listing, loaded('files.html', page))) };
}

test('the list has the page that names the version of the list', () => {
  const { page, list } = built('page');
  assert.match(list.version, /^[0-9a-f]{12}$/);
  assert.equal(page, `page ${list.version}`);
  const { bytes, sha256 } = loaded('files.html', page);
  assert.deepEqual(list.files.at(-1), { name: 'files.html', bytes, sha256 });
  assert.equal(list.files[0].name, 'index.html');
});

test('the same site has the same version, and another page makes another one', () => {
  assert.deepEqual(built('page'), built('page'));
  const [one, other] = [built('page').list, built('another page').list];
  assert.notEqual(one.version, other.version);
  assert.equal(one.code, other.code);
});
