// Every data file follows its schema, and the schemas refuse what the form forbids.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

const data = fileURLToPath(new URL('../../data/', import.meta.url));

/** @param {string} path below data/ @returns {any} */
const read = (path) => JSON.parse(readFileSync(join(data, path), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const schemaFiles = readdirSync(join(data, 'schema')).sort();
for (const file of schemaFiles) ajv.addSchema(read(join('schema', file)));

/** @param {string} name @param {unknown} value @returns {string[]} what is wrong, with its place */
function faults(name, value) {
  const validate = ajv.getSchema(`${name}.schema.json`);
  assert.ok(validate, `no schema ${name}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const tables = [
  'accepted',
  'aliases',
  'countries',
  'country_groups',
  'dataset',
  'organizations',
  'people',
  'published',
  'series',
  'topics',
];
const forums = readdirSync(join(data, 'forums')).sort();
const tours = readdirSync(join(data, 'tours')).sort();

describe('data files', () => {
  for (const name of tables) {
    it(`${name}.json follows its schema`, () => {
      assert.deepEqual(faults(name, read(`${name}.json`)), []);
    });
  }
  for (const file of forums) {
    it(`forums/${file} follows its schema`, () => {
      assert.deepEqual(faults('forum', read(join('forums', file))), []);
    });
  }

  for (const file of tours) {
    it(`tours/${file} follows its schema`, () => {
      assert.deepEqual(faults('tour', read(join('tours', file))), []);
    });
  }

  it('are laid out alike, so that changes read well', () => {
    const paths = [
      'datapackage.json',
      ...tables.map((name) => `${name}.json`),
      ...tours.map((file) => join('tours', file)),
      ...forums.map((file) => join('forums', file)),
      ...schemaFiles.map((file) => join('schema', file)),
    ];
    for (const path of paths) {
      const text = readFileSync(join(data, path), 'utf8');
      assert.equal(text, `${JSON.stringify(JSON.parse(text), null, 2)}\n`, path);
    }
  });

  it('keep their tables sorted by id', () => {
    for (const name of ['countries', 'country_groups', 'organizations', 'people', 'series']) {
      /** @type {string[]} */
      const ids = read(`${name}.json`).map((/** @type {{id: string}} */ { id }) => id);
      assert.deepEqual(ids, [...ids].sort(), name);
    }
  });
});

describe('the register of published ids', () => {
  /** @type {Record<string, any>[]} */
  const versions = read('published.json');

  it('ends in the version that the dataset names, later ones after earlier ones', () => {
    const names = versions.map(({ version }) => version);
    assert.deepEqual(names, [...new Set(names)].sort());
    assert.equal(names.at(-1), read('dataset.json').version);
  });

  it('has each id once, sorted', () => {
    for (const table of [
      'groups',
      'topics',
      'countries',
      'series',
      'organizations',
      'people',
      'forums',
      'statements',
      'outcomes',
    ]) {
      const lists = versions.map((version) => /** @type {string[]} */ (version[table] ?? []));
      for (const ids of lists) assert.deepEqual(ids, [...ids].sort(), table);
      assert.equal(new Set(lists.flat()).size, lists.flat().length, table);
    }
  });
});

describe('schemas', () => {
  const forum = () => read(join('forums', forums[0] ?? 'none.json'));

  it('describe every field', () => {
    for (const file of schemaFiles) {
      const schema = read(join('schema', file));
      assert.ok(schema.title && schema.description, file);
    }
  });

  for (const date of [
    '2018',
    '2018-06',
    '2018-06-28',
    '2018-06-28/2018-06-29',
    '2018~',
    '2018?',
    '2018/..',
    '../2018',
    '2018-06~/2018-07',
  ]) {
    it(`take the date ${date}`, () => {
      assert.deepEqual(faults('forum', { ...forum(), date }), []);
    });
  }

  for (const date of [
    '',
    '18',
    '2018-13',
    '2018-06-32',
    '28.6.2018',
    '2018-6',
    '2018//2019',
    '2018-06-28T10:00',
    '../..',
  ]) {
    it(`refuse the date "${date}"`, () => {
      assert.notDeepEqual(faults('forum', { ...forum(), date }), []);
    });
  }

  /** @type {[string, (value: any) => void][]} */
  const spoilers = [
    ['a null', (value) => (value.theme = null)],
    ['an empty text', (value) => (value.theme = '')],
    ['a text with spaces at its end', (value) => (value.theme = 'Borders ')],
    ['an unknown key', (value) => (value.titel = 'Forum')],
    ['a script for an address', (value) => (value.sources[0].url = 'javascript:alert(1)')],
    ['an upper-case id', (value) => (value.id = 'Forum')],
    ['a two-letter country', (value) => (value.place.country = 'AZ')],
    ['half a position', (value) => delete value.place.lat],
    ['a latitude past the pole', (value) => (value.place.lat = 91)],
    [
      'a statement by nobody',
      (value) => {
        for (const key of ['speaker', 'organization', 'role']) delete value.statements[0][key];
      },
    ],
    ['an unknown kind of statement', (value) => (value.statements[0].kind = 'tweet')],
    ['no source at all', (value) => (value.sources = [])],
    [
      'an unknown qualifier of a number',
      (value) => {
        value.participants = { people: { value: 5, qualifier: 'over' } };
      },
    ],
    [
      'other numbers without one to show first',
      (value) => {
        value.participants = { also: [{ of: 'people', value: 5, qualifier: 'nearly' }] };
      },
    ],
    [
      'another number of nothing in particular',
      (value) => {
        const people = { value: 5, qualifier: 'nearly', source: 0 };
        value.participants = { people, also: [people] };
      },
    ],
    ['no convenors in a list', (value) => (value.convenors = [])],
  ];
  for (const [what, spoil] of spoilers) {
    it(`refuse ${what}`, () => {
      const value = forum();
      spoil(value);
      assert.notDeepEqual(faults('forum', value), []);
    });
  }

  it('take convenors, other numbers of participants, and where to report an error', () => {
    const people = { value: 5, qualifier: 'nearly', source: 0 };
    const participants = { people, also: [{ of: 'people', ...people }] };
    assert.deepEqual(faults('forum', { ...forum(), convenors: ['somebody'], participants }), []);
    for (const contact of ['mailto:a@example.org', 'https://example.org/errors']) {
      assert.deepEqual(faults('dataset', { ...read('dataset.json'), contact }), []);
    }
    for (const contact of ['a@example.org', 'http://example.org', 'mailto:nobody']) {
      assert.notDeepEqual(faults('dataset', { ...read('dataset.json'), contact }), []);
    }
  });

  it('take an old id that leads elsewhere or was withdrawn for a reason, and nothing between', () => {
    const since = '2027.01.10';
    const why = 'It was never held.';
    for (const alias of [
      { from: 'old', to: 'new' },
      { from: 'forum-2020.speaker', to: 'forum-2021.speaker', since, why },
      { from: 'organization:gctf', to: 'global-forum' },
      { from: 'country:XAA', to: 'XKX' },
      { from: 'old', withdrawn: true, since, why },
    ]) {
      assert.deepEqual(faults('aliases', [alias]), [], JSON.stringify(alias));
    }
    for (const alias of [
      { from: 'old' },
      { from: 'old', withdrawn: true },
      { from: 'old', withdrawn: true, since },
      { from: 'old', withdrawn: false, since, why },
      { from: 'old', to: 'new', withdrawn: true, since, why },
      { from: 'office:gctf', to: 'global-forum' },
      { from: 'old', to: 'new', since: '2027.1.10' },
    ]) {
      assert.notDeepEqual(faults('aliases', [alias]), [], JSON.stringify(alias));
    }
  });

  for (const version of ['2026.11', '2026.11.22']) {
    it(`take the version ${version}`, () => {
      assert.deepEqual(faults('published', [{ version }]), []);
    });
  }

  for (const version of [
    '',
    '2026',
    '2026.13',
    '2026.11.32',
    '2026-11-22',
    '2026.11.22.1',
    'v2026.11',
  ]) {
    it(`refuse the version "${version}"`, () => {
      assert.notDeepEqual(faults('published', [{ version }]), []);
    });
  }

  it('know the region of a country', () => {
    assert.deepEqual(faults('countries', [{ id: 'AZE', name: 'Azerbaijan', region: 'Asia' }]), []);
    assert.notDeepEqual(faults('countries', [{ id: 'AZE', name: 'Azerbaijan' }]), []);
    assert.notDeepEqual(faults('countries', [{ id: 'A', name: 'A', region: 'Caucasus' }]), []);
  });
});
