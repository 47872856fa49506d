/** files.json lists what was built, and what is served is that. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { hasHash, listFrom } from '../../web/worker/file_list.js';
import { builtList } from './support/another_build.mjs';
import { root, site } from './support/site.mjs';

const list = builtList();
const listed = [...list.files, ...list.others];
const bytesOf = (/** @type {string} */ name) => readFileSync(join(site, name));
const hashOf = (/** @type {Uint8Array} */ bytes) =>
  createHash('sha256').update(bytes).digest('hex');

test('every file has the size and the hash that its list says, compressed or not', () => {
  const compressed = [
    /** @type {const} */ (['.br', brotliDecompressSync]),
    /** @type {const} */ (['.gz', gunzipSync]),
  ];
  for (const { name, bytes, sha256 } of listed) {
    assert.equal(bytesOf(name).length, bytes, name);
    assert.equal(hashOf(bytesOf(name)), sha256, name);
    for (const [ending, unpacked] of compressed) {
      if (!existsSync(join(site, name + ending))) continue;
      assert.equal(hashOf(unpacked(bytesOf(name + ending))), sha256, name + ending);
    }
  }
});

test('a name with a hash has that of its bytes', () => {
  for (const { name, sha256 } of listed.filter(({ name }) => hasHash(name))) {
    assert.ok(name.includes(`.${sha256.slice(0, 12)}.`), name);
  }
});

test('every file of the explorer is listed, once', () => {
  const lying = readdirSync(site, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) => !/\.(br|gz|atom)$/.test(name))
    // The list itself, the report of the build, and what belongs to the plain pages.
    .filter((name) => !['files.json', 'size-report.txt', 'sitemap.xml'].includes(name));
  assert.deepEqual(listed.map(({ name }) => name).sort(), lying.sort());
});

test('what is kept without a network is all that the explorer asks for', () => {
  const kept = list.files.map(({ name }) => name.replace(/\.[0-9a-f]{12}\./, '.'));
  for (const name of [
    'index.html',
    'app.js',
    'start.js',
    'style.css',
    'rostrum.wasm',
    'rostrum-second.wasm',
    'dataset.json',
    'texts.json',
    'inter-regular.ttf',
    'inter-semibold.ttf',
    'icons.ttf',
    'land-110.bin',
    'land-50.bin',
    'rostrum.svg',
    'icon-192.png',
    'icon-512.png',
    'icon-maskable-512.png',
  ]) {
    assert.ok(kept.includes(name), name);
  }
  assert.ok(!kept.includes('service-worker.js'), 'a worker that keeps itself is never replaced');
});

test('the worker believes the list, which tells the version of the data by itself', () => {
  assert.equal(listFrom(list), list);
  const { version } = JSON.parse(readFileSync(join(root, 'build/gen/dataset.json'), 'utf8'));
  assert.equal(list.data.version, version);
  assert.equal(list.data.date, version.slice(0, 10).replaceAll('.', '-'));
  assert.match(list.data.file, /^dataset\./);
  assert.match(list.code, /^[0-9a-f]{12}$/);
  assert.notEqual(list.code, list.version);
});
