/** A venue's settings as they come from files and the address, before files of stand-ins. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { carriedLanguages, toursIn, venueFrom } from '../../web/kiosk/venue_reading.js';

/** @type {Record<string, string>} */
let files = {};
/** @type {string[]} */
let asked = [];

/** @param {string} name @returns {Promise<import('../../web/kiosk/venue_files.js').Found>} */
async function file(name) {
  asked.push(name);
  const text = files[name];
  return text === undefined ? { missing: '404' } : { bytes: new TextEncoder().encode(text) };
}

/** @param {string} [search] */
const read = (search = '') => venueFrom({ search, languages: '', file });
/** @param {Awaited<ReturnType<typeof read>>} from */
const ids = ({ mistakes }) => mistakes.map(({ field, id }) => `${field} ${id}`);

beforeEach(() => {
  files = {};
  asked = [];
});

test('a kiosk without a file is as usual, and nothing is wrong', async () => {
  const venue = await read();
  assert.deepEqual([venue.given, venue.mistakes], [{}, []]);
  assert.deepEqual(asked, ['venue.json']);
});

test('a file is read, with what an editor puts before it', async () => {
  files = { 'venue.json': '\ufeff{"title": "Library"}' };
  assert.deepEqual((await read()).given, { title: 'Library' });
});

test('a file that is no JSON is named with the reason', async () => {
  files = { 'venue.json': '{"title": "Library",}' };
  const venue = await read();
  assert.deepEqual(venue.given, {});
  assert.deepEqual(ids(venue), [' venue.no-json']);
  assert.match(String(venue.mistakes[0]?.values['reason']), /JSON/);
});

test('a file that the address names must be there, beside the page', async () => {
  assert.deepEqual(ids(await read('?venue=foyer.json')), ['venue venue.file-missing']);
  assert.deepEqual(asked, ['foyer.json']);
  assert.deepEqual(ids(await read('?venue=../secrets.json')), ['venue venue.wrong-file']);
  assert.deepEqual(ids(await read('?venue=https://example.org/x.json')), [
    'venue venue.wrong-file',
  ]);
  assert.deepEqual(asked, ['foyer.json']);
});

test('no file is read where none is wanted', async () => {
  assert.deepEqual((await read('?venue=&title=X')).given, { title: 'X' });
  assert.deepEqual(asked, []);
});

test('dataset and logo are asked for when they can be one, and named when they are not there', async () => {
  files = { 'venue.json': '{"dataset": "own.json", "logo": "logo.svg"}', 'own.json': '{}' };
  const venue = await read();
  assert.equal(new TextDecoder().decode(venue.dataset ?? new Uint8Array()), '{}');
  assert.equal(venue.hasLogo, false);
  assert.deepEqual(ids(venue), ['logo venue.file-missing']);
  files = { 'venue.json': '{"dataset": "../own.json"}' };
  asked = [];
  assert.equal((await read()).dataset, null);
  assert.deepEqual(asked, ['venue.json'], 'the check says what is wrong with its name');
});

test('in the one file the address alone is read', async () => {
  const venue = await venueFrom({
    search: '?title=X&logo=logo.svg',
    languages: '',
    file: null,
  });
  assert.deepEqual(venue.given, { title: 'X', logo: 'logo.svg' });
  assert.deepEqual(ids(venue), ['logo venue.no-files']);
  assert.deepEqual(asked, []);
});

test('English is always carried', () => {
  assert.deepEqual(carriedLanguages(''), ['en']);
  assert.deepEqual(carriedLanguages('fr a b, en-XA c d'), ['en', 'fr', 'en-XA']);
});

test('tours are found in a dataset, and none in anything else', () => {
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
  assert.deepEqual(toursIn(bytes('{"tours": [{"id": "a", "title": "A"}, {"id": "b"}, 7]}')), [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'b' },
  ]);
  assert.deepEqual(toursIn(bytes('{}')), []);
  for (const text of ['', '[]', 'null', '{"tours": 7}'])
    assert.equal(toursIn(bytes(text)), null, text);
});
