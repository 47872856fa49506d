/** The site as it is put together of stand-ins for what is compiled. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

import { dateOf } from '../../tools/site/file_list.mjs';
import { maskable } from '../../tools/site/icons.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-site-'));
  for (const name of [
    'inter-regular.ttf',
    'inter-semibold.ttf',
    'icons.ttf',
    'land-110.bin',
    'land-50.bin',
  ]) {
    writeFileSync(join(folder, name), name);
  }
  writeFileSync(join(folder, 'rostrum.wasm'), 'program');
  writeFileSync(join(folder, 'rostrum.mjs'), 'export default async function create() {}');
  writeFileSync(
    join(folder, 'dataset.columns.json'),
    '{"schema": 1, "version": "2026.11.22", "forums": []}',
  );
  writeFileSync(join(folder, 'dataset.texts.json'), '{"schema": 1, "version": "2026.11.22"}');
  const messages = ['tools/messages/compile.mjs', '--out', join(folder, 'messages')];
  assert.equal(spawnSync(process.execPath, messages, { cwd: root }).status, 0);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const [given, address] of [
  ['https://example.org/rostrum/', 'https://example.org/rostrum/'],
  ['https://example.org/rostrum', 'https://example.org/rostrum/'],
  ['https://example.org/a&b/', 'https://example.org/a&amp;b/'],
  ['https://example.org/a&amp/', 'https://example.org/a&amp;amp/'],
]) {
  test(`the explorer's page and the plain ones name themselves alike by ${given}`, () => {
    // As rostrum-data writes it of the same address.
    mkdirSync(join(folder, 'pages/forums'), { recursive: true });
    const canonical = `<link rel="canonical" href="${address}forums/">`;
    const names =
      '<link rel="icon" href="../rostrum.svg"><link rel="stylesheet" href="../pages.css">';
    writeFileSync(join(folder, 'pages/forums/index.html'), canonical + names);
    const out = assemble(given ?? '', '--quick');
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    assert.equal(/<meta property="og:url" content="([^"]*)">/.exec(page)?.[1], address);
    assert.ok(
      readFileSync(join(out, 'forums/index.html'), 'utf8').includes(`href="${address}forums/"`),
    );
  });
}

test('English is all that a site speaks unless it is asked to carry another language', () => {
  mkdirSync(join(folder, 'pages'));
  const plain = assemble('https://example.org/', '--quick');
  assert.deepEqual(languagesOf(plain), []);
  assert.match(readFileSync(join(plain, 'index.html'), 'utf8'), / data-languages=""/);
  const carrying = assemble('https://example.org/', '--quick', '--languages', 'en-XA');
  const [program, page] = languagesOf(carrying);
  assert.match(program ?? '', /^en-XA\.[0-9a-f]{12}\.messages$/);
  assert.match(page ?? '', /^en-XA\.page\.[0-9a-f]{12}\.json$/);
  assert.ok(
    readFileSync(join(carrying, 'index.html'), 'utf8').includes(
      ` data-languages="en-XA ${program} ${page}"`,
    ),
  );
});

test('index.html says what its messages say', () => {
  mkdirSync(join(folder, 'pages'));
  const page = readFileSync(
    join(assemble('https://example.org/', '--quick'), 'index.html'),
    'utf8',
  );
  assert.match(
    page,
    /<p id="drop-hint" [^>]*>Drop a CSV, GeoJSON or JSON file, or a picture that was saved here\. It stays on this device\.<\/p>/,
  );
});

test('a program in two halves has the second one named on the page, kept, and out of what the first frame loads', () => {
  mkdirSync(join(folder, 'pages'));
  for (const half of ['first', 'second'])
    writeFileSync(join(folder, `rostrum-${half}.wasm`), `the ${half} half`);
  const out = assemble('');
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const second = / data-second-half="(rostrum-second\.[0-9a-f]{12}\.wasm)"/.exec(page)?.[1] ?? '';
  assert.equal(readFileSync(join(out, second), 'utf8'), 'the second half');
  const first = /id="file-wasm" [^>]*href="([^"]*)"/.exec(page)?.[1] ?? '';
  assert.equal(readFileSync(join(out, first), 'utf8'), 'the first half');
  assert.equal(page.match(/rostrum-second/g)?.length, 1);
  /** @type {{files: {name: string}[]}} */
  const list = JSON.parse(readFileSync(join(out, 'files.json'), 'utf8'));
  for (const half of [first, second])
    assert.ok(
      list.files.some(({ name }) => name === half),
      half,
    );
  const report = readFileSync(join(out, 'size-report.txt'), 'utf8');
  const lines = report.split('\n').map((line) => line.replace(/\.[0-9a-f]{12}\.| {2}.*/g, '.'));
  const at = (/** @type {string} */ start) => lines.findIndex((line) => line.startsWith(start));
  assert.ok(at('rostrum.wasm') < at('before the first frame'));
  assert.ok(at('before the first frame') < at('soon after: rostrum-second.wasm'));
  assert.ok(at('soon after: rostrum-second.wasm') < at('all'));
});

test('a program in one piece has no second half, and the one file carries the whole one', () => {
  mkdirSync(join(folder, 'pages'));
  assert.match(
    readFileSync(join(assemble('', '--quick'), 'index.html'), 'utf8'),
    / data-second-half=""/,
  );
  for (const half of ['first', 'second'])
    writeFileSync(join(folder, `rostrum-${half}.wasm`), `the ${half} half`);
  const packed = /id="file-wasm"[^>]*>([^<]*)</.exec(oneFile(''))?.[1] ?? '';
  assert.equal(gunzipSync(Buffer.from(packed, 'base64')).toString(), 'program');
});

test('the form of a kiosk has the tours of the data and the languages of the site, and is kept by nobody', () => {
  mkdirSync(join(folder, 'pages'));
  const tours = [{ id: 'minsk', title: 'From "Minsk" & on', about: 'x', steps: [] }];
  writeFileSync(
    join(folder, 'dataset.columns.json'),
    JSON.stringify({ schema: 1, version: '2026.11.22', forums: [], tours }),
  );
  const out = assemble('', '--quick', '--languages', 'en-XA');
  const page = readFileSync(join(out, 'kiosk.html'), 'utf8');
  assert.ok(
    page.includes(
      'data-tours="[{&quot;id&quot;:&quot;minsk&quot;,&quot;title&quot;:&quot;From \\&quot;Minsk\\&quot; &amp; on&quot;}]"',
    ),
  );
  assert.match(page, / data-languages="en-XA en-XA\./);
  assert.match(page, /<h1 data-message="venue.form-title">Settings of a kiosk<\/h1>/);
  /** @type {{files: {name: string}[], others: {name: string}[]}} */
  const list = JSON.parse(readFileSync(join(out, 'files.json'), 'utf8'));
  const isOfForm = ({ name = '' }) => /^kiosk(_form\.|\.html)/.test(name);
  assert.equal(list.files.filter(isOfForm).length, 0);
  assert.equal(list.others.filter(isOfForm).length, 3);
});

test('the page of a site without an address claims none and offers no feed', () => {
  const page = readFileSync(join(assemble('', '--quick'), 'index.html'), 'utf8');
  assert.doesNotMatch(page, /og:url|canonical|feed\.atom|127\.0\.0\.1|\{\{/);
});

test('feed and sitemap have compressed siblings, which hold the same', () => {
  mkdirSync(join(folder, 'pages'));
  const words = 'one word and another. '.repeat(200);
  for (const name of ['feed.atom', 'sitemap.xml'])
    writeFileSync(join(folder, 'pages', name), words);
  const out = assemble('https://example.org/', '--publish');
  for (const name of ['feed.atom', 'sitemap.xml']) {
    const sibling = (/** @type {string} */ end) => readFileSync(join(out, name + end));
    assert.equal(sibling('').toString(), words);
    assert.equal(brotliDecompressSync(sibling('.br')).toString(), words);
    assert.equal(gunzipSync(sibling('.gz')).toString(), words);
  }
});

test('plain files of a site that is not published have no compressed siblings, and lose those of before', () => {
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages/feed.atom'), 'one');
  const beside = (/** @type {string} */ out) =>
    readdirSync(out).filter((name) => name.startsWith('feed.atom'));
  assert.deepEqual(beside(assemble('https://example.org/', '--publish')).length, 3);
  writeFileSync(join(folder, 'pages/feed.atom'), 'another');
  const out = assemble('https://example.org/');
  assert.deepEqual(beside(out), ['feed.atom']);
  assert.match(
    readFileSync(join(out, 'size-report.txt'), 'utf8'),
    /compressed for publication only/,
  );
});

test('new data is another version of the data and of the whole, and the same code', () => {
  const list = () => JSON.parse(readFileSync(join(assemble('', '--quick'), 'files.json'), 'utf8'));
  const first = list();
  assert.deepEqual(first.data, {
    version: '2026.11.22',
    date: '2026-11-22',
    file: first.data.file,
  });
  writeFileSync(
    join(folder, 'dataset.columns.json'),
    '{"schema": 1, "version": "2027.01.10", "forums": []}',
  );
  const second = list();
  assert.equal(second.code, first.code);
  assert.notEqual(second.version, first.version);
  assert.equal(second.data.date, '2027-01-10');
  assert.equal(second.files[0].name, 'index.html');
  const page = readFileSync(join(folder, 'site/index.html'), 'utf8');
  assert.match(page, / data-dated="2027-01-10"/);
  writeFileSync(join(folder, 'rostrum.wasm'), 'another program');
  const third = list();
  assert.notEqual(third.code, first.code);
  assert.deepEqual(third.data, second.data);
});

test('an icon to be cut has its ground to the edge, and one without a ground is refused', () => {
  const drawing = readFileSync(join(root, 'web/icons/rostrum.svg'), 'utf8');
  assert.match(maskable(drawing), /viewBox="-4 -4 40 40".*<rect x="-4" y="-4" width="40"/s);
  assert.throws(() => maskable('<svg viewBox="0 0 32 32"></svg>'), /no ground/);
});

test('a dataset whose version is no day is refused', () => {
  assert.equal(dateOf('2026.11.22'), '2026-11-22');
  assert.throws(() => dateOf('next'), /does not begin with a day/);
});

test('the one file holds what the program loads, and its policy names what it runs', () => {
  mkdirSync(join(folder, 'pages'));
  const html = oneFile('', '--languages', 'en-XA');
  const blocks = [...html.matchAll(/<script type="[^"]+" id="file-([^"]+)" ([^>]*)>([^<]*)/g)];
  const held = Object.fromEntries(
    blocks.map(([, name, facts, packed]) => {
      const bytes = gunzipSync(Buffer.from(packed ?? '', 'base64'));
      assert.ok(
        facts?.includes(`data-bytes="${bytes.length}" data-sha256="${sha256(bytes, 'hex')}"`),
      );
      return [name, bytes.toString()];
    }),
  );
  const messages = (/** @type {string} */ name) =>
    readFileSync(join(folder, 'messages', name), 'utf8');
  assert.deepEqual(held, {
    wasm: 'program',
    dataset: '{"schema": 1, "version": "2026.11.22", "forums": []}',
    texts: '{"schema": 1, "version": "2026.11.22"}',
    regular: 'inter-regular.ttf',
    semibold: 'inter-semibold.ttf',
    icons: 'icons.ttf',
    'land-110': 'land-110.bin',
    'land-50': 'land-50.bin',
    'en-XA.messages': messages('en-XA.messages'),
    'en-XA.page.json': messages('en-XA.page.json'),
  });
  assert.match(html, / data-languages="en-XA en-XA.messages en-XA.page.json"/);
  const run = [...html.matchAll(/<(?:script|style)>(.*?)<\/(?:script|style)>/gs)];
  assert.equal(run.length, 3);
  for (const [, text] of run) assert.ok(html.includes(`'sha256-${sha256(text ?? '', 'base64')}'`));
});

test('the one file leads to the plain pages of its site, and without one to none', () => {
  mkdirSync(join(folder, 'pages'));
  const links = (/** @type {string} */ html) =>
    [...html.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1]);
  assert.deepEqual(links(oneFile('')), []);
  const led = links(oneFile('https://example.org/a&b'));
  assert.ok(led.length > 0);
  for (const link of led) assert.match(link ?? '', /^https:\/\/example\.org\/a&amp;b\/forums\//);
});

/** @param {string | Uint8Array} text @param {'hex' | 'base64'} form */
function sha256(text, form) {
  return createHash('sha256').update(text).digest(form);
}

/**
 * @param {string} site '' when it is not told
 * @param {string[]} more options
 */
function oneFile(site, ...more) {
  const path = join(folder, 'rostrum.html');
  assemble(site, '--one-file', path, ...more);
  return readFileSync(path, 'utf8');
}

/** @param {string} out @returns {string[]} */
function languagesOf(out) {
  return readdirSync(out)
    .filter((name) => /^[a-z]{2}(-|\.)/.test(name))
    .sort();
}

/**
 * @param {string} site '' when it is not told
 * @param {string[]} more options
 * @returns {string} the folder that is served
 */
function assemble(site, ...more) {
  const out = join(folder, 'site');
  const words = [
    'tools/site/assemble.mjs',
    '--wasm',
    folder,
    '--gen',
    folder,
    '--out',
    out,
    ...(site ? ['--site', site] : []),
    ...more,
  ];
  const done = spawnSync('node', words, { cwd: root, encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
  return out;
}
