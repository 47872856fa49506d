/** The plain pages name the style and the icon of the build they are served with. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

import { plainPages } from '../../tools/site/plain_pages.mjs';

const icon = '<link rel="icon" type="image/svg+xml" href="../../rostrum.svg">';
const style = '<link rel="stylesheet" href="../../pages.css">';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-pages-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a page has the names of this build, by its own way to the root', () => {
  write('forums/minsk/index.html', icon + style);
  assert.equal(
    served('forums/minsk/index.html'),
    '<link rel="icon" type="image/svg+xml" href="../../icon.1.svg"><link rel="stylesheet" href="../../style.2.css">',
  );
});

test('a page without its style sheet is an error, and so is one without its icon', () => {
  write('forums/minsk/index.html', icon);
  assert.throws(
    () => served('forums/minsk/index.html'),
    /forums\/minsk\/index\.html names no pages\.css/,
  );
  write('forums/minsk/index.html', style);
  assert.throws(
    () => served('forums/minsk/index.html'),
    /forums\/minsk\/index\.html names no rostrum\.svg/,
  );
});

test('words of the data that look like a name stay as they are', () => {
  const words = `{"name":"href=\\"pages.css\\""}<p>href=&quot;rostrum.svg&quot;</p>`;
  write('forums/minsk/index.html', words + icon + style);
  assert.ok(served('forums/minsk/index.html').startsWith(words));
});

test('what is no page is served as it was written', () => {
  write('feed.atom', '<feed/>');
  assert.equal(served('feed.atom'), '<feed/>');
});

test('a folder whose name looks like that of a file is none', () => {
  write('statements/minsk.participants/index.html', icon + style);
  assert.match(served('statements/minsk.participants/index.html'), /style\.2\.css/);
});

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** @param {string} path */
function served(path) {
  const page = [...plainPages(folder, 'style.2.css', 'icon.1.svg')].find(
    ({ name }) => name === path,
  );
  return Buffer.from(page?.bytes ?? []).toString();
}
