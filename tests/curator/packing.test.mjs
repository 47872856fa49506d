/**
 * rostrum-data pack as the build runs it, under node and on files: the same records give the same
 * bytes, nothing is lost, and a mistake leaves the dataset of before.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'build/wasm/curator/rostrum-data.mjs');
const forum = 'forums/baku-security-forum-2023.json';
const tables = ['countries', 'organizations', 'people', 'series'];

let folder = '';
let data = '';
let out = '';

before(() => {
  assert.ok(existsSync(command), `${command} is there; python3 serve.py --build-only makes it`);
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-data-'));
  data = join(folder, 'data');
  out = join(folder, 'dataset.json');
  cpSync(join(root, 'data'), data, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a sound folder', () => {
  it('gives the same bytes again', () => {
    assert.equal(packed(), packed());
  });

  it('gives the same bytes however the files are laid out and the tables are ordered', () => {
    const first = packed();
    for (const name of tables)
      edit(`${name}.json`, (/** @type {any[]} */ table) => table.reverse());
    edit(forum, (value) => value);
    assert.equal(packed(), first);
  });

  it('loses no record and no field', () => {
    const dataset = JSON.parse(packed());
    const files = readdirSync(join(data, 'forums')).sort();
    assert.deepEqual(
      dataset.forums,
      files.map((name) => read(join('forums', name))),
    );
    for (const name of tables)
      assert.deepEqual(byId(dataset[name]), byId(read(`${name}.json`)), name);
  });

  it('keeps the topics and their groups in the order of their file', () => {
    const { groups, topics } = JSON.parse(packed());
    assert.deepEqual({ groups, topics }, read('topics.json'));
  });

  it('packs where the old ids lead, without the notes for people', () => {
    const { aliases } = JSON.parse(packed());
    const pairs = read('aliases.json').map((/** @type {any} */ alias) =>
      alias.withdrawn ? alias : { from: alias.from, to: alias.to },
    );
    const order = (/** @type {any} */ a, /** @type {any} */ b) => (a.from < b.from ? -1 : 1);
    assert.deepEqual(aliases.toSorted(order), pairs.toSorted(order));
  });
});

describe('a folder with a mistake', () => {
  it('leaves the dataset of before as it was', () => {
    const before = packed();
    edit(forum, (value) => ({ ...value, series: 'nowhere' }));
    assert.equal(pack().status, 1);
    assert.equal(readFileSync(out, 'utf8'), before);
  });

  it('tells the file, the line and the column', () => {
    write('people.json', '[\n  {"id": "a" "name": "A"}\n]');
    assert.match(refusal(), /^data\/people\.json:2:\d+: error: /m);
  });

  it('tells all mistakes at once and how many they are', () => {
    edit(forum, (value) => ({ ...value, series: 'nowhere', topics: ['nothing'] }));
    const said = refusal();
    assert.match(said, /error: \/series: /);
    assert.match(said, /error: \/topics\/0: /);
    assert.match(said, /2 errors/);
  });

  it('is refused when a file is not there', () => {
    rmSync(join(data, 'series.json'));
    assert.match(refusal(), /series\.json/);
  });

  it('is refused when a file is not UTF-8', () => {
    writeFileSync(join(data, 'series.json'), Buffer.from('[{"id": "\xe4"}]', 'latin1'));
    assert.match(refusal(), /^data\/series\.json:1:\d+: error: /m);
  });

  it('is refused when a key stands twice', () => {
    write('dataset.json', '{"schema": 1, "schema": 2}');
    assert.match(refusal(), /^data\/dataset\.json:\S* error: .*"schema" twice/m);
  });

  it('is refused when it holds no forum', () => {
    rmSync(join(data, 'forums'), { recursive: true });
    assert.match(refusal(), /forums/);
  });
});

function pack() {
  // The folder is named as a curator does, so that messages can be clicked.
  const words = [command, 'pack', '--data', 'data', '--out', out];
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
}

/** What was packed; the data must be sound. */
function packed() {
  const { status, stderr } = pack();
  assert.equal(status, 0, stderr);
  return readFileSync(out, 'utf8');
}

/** What is said of a folder that must be refused. */
function refusal() {
  const { status, stderr } = pack();
  assert.equal(status, 1, 'the folder was taken for sound');
  assert.equal(existsSync(out), false);
  return stderr;
}

/** @param {string} name @returns {any} */
function read(name) {
  return JSON.parse(readFileSync(join(data, name), 'utf8'));
}

/** @param {string} name @param {string} text */
function write(name, text) {
  writeFileSync(join(data, name), text);
}

/**
 * Another value, in another layout than that of the folder.
 * @param {string} name
 * @param {(value: any) => any} change
 */
function edit(name, change) {
  write(name, JSON.stringify(change(read(name))));
}

/** @param {{id: string}[]} records */
function byId(records) {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
