/** What the worker answers, and what is left to the browser; which lists of files it believes. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { hasHash, isOf, listFrom } from '../../web/worker/file_list.js';
import { explorerOf, kindOf } from '../../web/worker/requests.js';

const scope = 'https://example.org/security/rostrum/';

/**
 * @param {string} path below the site, or an address
 * @param {Partial<import('../../web/worker/requests.js').Asked>} [more]
 */
function asked(path, more = {}) {
  return kindOf(
    {
      method: 'GET',
      url: new URL(path, scope).href,
      mode: 'cors',
      destination: '',
      cache: 'default',
      headers: new Headers(),
      ...more,
    },
    scope,
  );
}

const visit = /** @type {const} */ ({ mode: 'navigate', destination: 'document' });

test('the explorer is asked for by its folder, its file, and with any query', () => {
  for (const path of ['', 'index.html', '?data=mine.csv', '?host=KWT', '#host=KWT']) {
    assert.equal(asked(path, visit), 'page', path);
  }
  assert.equal(asked('?sw=off', visit), 'off');
  assert.equal(asked('?host=KWT&sw=off#form=table', visit), 'off');
});

test('files with a hash in their name are of a version', () => {
  assert.equal(asked('rostrum.8653da306a8e.wasm'), 'file');
  assert.equal(asked('fr.page.8653da306a8e.json'), 'file');
  assert.equal(asked('app.8653da306a8e.js', { mode: 'no-cors', destination: 'script' }), 'file');
});

test('a picture without a hash is of a venue', () => {
  const image = /** @type {const} */ ({ mode: 'no-cors', destination: 'image' });
  assert.equal(asked('logo.svg', image), 'picture');
  assert.equal(asked('icon-192.e86d0f2eeb1f.png', image), 'file');
  for (const path of ['pictures/logo.svg', 'logo.svg?again', 'https://example.com/logo.svg']) {
    assert.equal(asked(path, image), null, path);
  }
  assert.equal(asked('venue.json'), null, 'the page asks and keeps it itself');
});

test('a file that is asked for past all caches is the network’s', () => {
  assert.equal(asked('rostrum.8653da306a8e.wasm', { cache: 'no-store' }), null);
  assert.equal(asked('rostrum.8653da306a8e.wasm', { cache: 'reload' }), 'file');
  const logo = /** @type {const} */ ({ destination: 'image', cache: 'no-store' });
  assert.equal(asked('logo.svg', logo), null);
});

test('the page that lists the files is one of its own', () => {
  for (const path of ['files.html', 'files']) assert.equal(asked(path, visit), 'list');
  assert.equal(asked('files.json', visit), null);
  assert.equal(asked('files.html'), null);
  assert.equal(asked('forums/files.html', visit), null);
});

test('folders of plain pages are plain, and what lies in them is the browser’s', () => {
  for (const path of ['forums/', 'people/ali-naghiyev/', 'topics/index.html']) {
    assert.equal(asked(path, visit), 'plain', path);
  }
  for (const path of ['people/ali-naghiyev/calendar.ics', 'feed.atom', 'own-data-sample.csv']) {
    assert.equal(asked(path, visit), null, path);
    assert.equal(asked(path), null, path);
  }
});

test('ranges, other methods, frames and other sites are the browser’s', () => {
  const file = 'rostrum.8653da306a8e.wasm';
  assert.equal(asked(file, { headers: new Headers({ Range: 'bytes=0-9' }) }), null);
  assert.equal(asked(file, { method: 'HEAD' }), null);
  assert.equal(asked('', { ...visit, method: 'POST' }), null);
  assert.equal(asked('', { mode: 'navigate', destination: 'iframe' }), null);
  assert.equal(asked(`https://example.org/${file}`), null);
  assert.equal(asked(`https://example.com/security/rostrum/${file}`), null);
  assert.equal(asked('files.json'), null);
  assert.equal(asked(`${file}?again`), null);
  assert.equal(asked(`other/${file}`), null);
});

test('without a network a plain page leads to what the explorer has of it', () => {
  for (const [path, view] of [
    ['forums/minsk-2018/', '#sel=minsk-2018'],
    ['statements/minsk-2018.osce/index.html', '#sel=minsk-2018.osce'],
    ['people/ali-naghiyev/', '#sel=person:ali-naghiyev'],
    ['organizations/unoct/', '#sel=organization:unoct'],
    ['series/dushanbe/', '#sel=series:dushanbe'],
    ['topics/terrorism/', '#sel=topic:terrorism'],
    ['countries/AZE/', '#sel=country:AZE'],
    ['tours/baku-forums/', '#tour=baku-forums'],
    ['forums/', ''],
    ['forums/index.html', ''],
    ['country-groups/', ''],
    ['elsewhere/x/', ''],
  ]) {
    assert.equal(explorerOf(scope + path, scope), scope + view, path);
  }
});

const list = {
  version: 'a',
  code: 'b',
  data: { version: '2026.11.22', date: '2026-11-22', file: 'dataset.0123456789ab.json' },
  files: ['index.html', 'dataset.0123456789ab.json'].map((name) => ({
    name,
    bytes: 1,
    sha256: 'a'.repeat(64),
  })),
};

test('a list of files is believed in its own form only', () => {
  assert.equal(listFrom(list), list);
  const [page, dataset] = list.files;
  for (const wrong of [
    null,
    'a page of a hotel',
    {},
    { ...list, version: 7 },
    { ...list, data: undefined },
    { ...list, files: [] },
    { ...list, files: [dataset, page] },
    { ...list, files: [page, { ...dataset, name: '../index.html' }] },
    { ...list, files: [page, { ...dataset, name: 'https://example.com/x.js' }] },
    { ...list, files: [page, { ...dataset, name: '.htaccess' }] },
    { ...list, files: [page, { ...dataset, sha256: 'short' }] },
    { ...list, files: [page, { ...dataset, sha256: undefined }] },
  ]) {
    assert.equal(listFrom(wrong), null, JSON.stringify(wrong));
  }
});

test('a page is of the version that lists all of its files with a hash', () => {
  assert.ok(isOf(list, ['dataset.0123456789ab.json', 'manifest.webmanifest', '']));
  assert.ok(!isOf(list, ['dataset.0123456789ab.json', 'app.0123456789ab.js']));
  assert.ok(!isOf(list, ['manifest.webmanifest']));
  assert.ok(!isOf(null, ['dataset.0123456789ab.json']));
});

test('a name has a hash when it stands between two points', () => {
  assert.ok(hasHash('icon-192.e86d0f2eeb1f.png'));
  assert.ok(hasHash('en-XA.e86d0f2eeb1f.messages'));
  for (const name of ['index.html', 'e86d0f2eeb1f.png', 'x.e86d0f2eeb1.png', 'x.e86d0f2eeb1f']) {
    assert.ok(!hasHash(name), name);
  }
});
