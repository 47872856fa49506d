/** Settings are checked: what is right is used, what is not is named and as usual. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { Ajv2020 } from 'ajv/dist/2020.js';

import { groups } from '../../web/kiosk/form/form_rows.js';
import { message } from '../../web/kiosk/messages.js';
import { panels } from '../../web/kiosk/theme_colors.js';
import { checkVenue, engineText, ownSettings, usualVenue } from '../../web/kiosk/venue.js';
import { fields } from '../../web/kiosk/venue_fields.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** @param {string} path @returns {any} */
const read = (path) => JSON.parse(readFileSync(root + path, 'utf8'));
const schema = read('data/schema/venue.schema.json');
const fits = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

const known = { tours: ['minsk', 'kuwait'], languages: ['en', 'fr'], panels };

/** @param {unknown} given */
const check = (given) => checkVenue(given, known);
/** @param {unknown} given */
const words = (given) =>
  check(given).mistakes.map(({ id, values }) => message(id, /** @type {any} */ (values)));

/** Settings that are as they should be. @type {[string, unknown][]} */
const right = [
  ['title', 'Публичная библиотека'],
  ['title', '😀'.repeat(60)],
  ['logo', 'library-2.svg'],
  ['accent', { light: '#8A3B00' }],
  ['accent', {}],
  ['languages', ['fr', 'en']],
  ['start', 'topic=border-security~terrorism&time=2018..2025'],
  ['tours', ['kuwait', 'minsk']],
  ['idle_seconds', 15],
  ['idle_seconds', 900],
  ['countdown_seconds', 5],
  ['text_percent', 200],
  ['codes', false],
  ['site_url', 'https://example.org/rostrum/'],
  ['site_url', 'http://192.168.1.20:8371/'],
  ['land', 'points'],
  ['hours', { mon: 'closed', fri: '20:00-02:00' }],
  ['dataset', 'forums_2026.json'],
  ['staff_code', '0246'],
  ['memory_mb', 300],
];

/** What neither the check nor the schema takes. @type {[string, unknown][]} */
const wrong = [
  ['title', 'x'.repeat(61)],
  ['title', ' '],
  ['title', 'two\nlines'],
  ['title', 7],
  ['logo', '../logo.svg'],
  ['logo', 'https://example.org/logo.svg'],
  ['logo', 'logo.gif'],
  ['accent', '#0072b2'],
  ['accent', { light: 'blue' }],
  ['accent', { middle: '#0072b2' }],
  ['languages', []],
  ['languages', 'en'],
  ['languages', ['en', 'en']],
  ['languages', ['en', 7]],
  ['start', '#topic=cyber'],
  ['start', 'https://example.org/rostrum/?topic=cyber'],
  ['start', `q=${'x'.repeat(1199)}`],
  ['start', ''],
  ['tours', []],
  ['tours', { first: 'minsk' }],
  ['idle_seconds', 14],
  ['idle_seconds', 901],
  ['idle_seconds', '90'],
  ['idle_seconds', 90.5],
  ['countdown_seconds', null],
  ['text_percent', 79],
  ['codes', 'yes'],
  ['codes', 1],
  ['site_url', 'https://example.org/rostrum'],
  ['site_url', 'https://example.org'],
  ['site_url', 'https:///'],
  ['site_url', 'example.org/rostrum/'],
  ['site_url', 'javascript://example.org/'],
  ['site_url', 'https://example.org/?page=/'],
  ['site_url', 'https://example.org/#/'],
  ['site_url', `https://example.org/${'x'.repeat(200)}/`],
  ['site_url', 7],
  ['land', 'none'],
  ['hours', '09:00-18:00'],
  ['hours', { mon: '9-18' }],
  ['hours', { someday: 'closed' }],
  ['dataset', 'forums.csv'],
  ['staff_code', 2468],
  ['staff_code', '123'],
  ['memory_mb', 1e9],
  ['idle', 90],
];

/** What only the check can know. @type {[string, unknown][]} */
const wrongHere = [
  ['tours', ['minsk', 'helsinki']],
  ['languages', ['de']],
  ['accent', { light: '#ffdd00' }],
  ['accent', { dark: '#003355' }],
  ['hours', { mon: '09:00-09:00' }],
  ['site_url', 'http://localhost:8371/'],
  ['site_url', 'https://[/'],
];

describe('settings', () => {
  for (const [name, value] of right) {
    it(`${name} may be ${JSON.stringify(value).slice(0, 40)}`, () => {
      const given = { [name]: value };
      assert.deepEqual(check(given).mistakes, []);
      assert.ok(fits(given), JSON.stringify(fits.errors));
    });
  }
  for (const [name, value] of wrong) {
    it(`${name} may not be ${JSON.stringify(value).slice(0, 40)}`, () => {
      const given = { [name]: value };
      assert.ok(check(given).mistakes.length > 0);
      assert.equal(fits(given), false);
    });
  }
  for (const [name, value] of wrongHere) {
    it(`${name} is held against what there is: ${JSON.stringify(value)}`, () => {
      const { mistakes } = check({ [name]: value });
      assert.equal(mistakes.length, 1);
      assert.equal(mistakes[0]?.field.split('.')[0], name);
    });
  }
});

test('a wrong setting is as usual, and the right ones beside it hold', () => {
  const { settings, mistakes } = check({ idle_seconds: 5, title: 'Library', land: 'points' });
  assert.deepEqual(settings, { ...usualVenue(), title: 'Library', land: 'points' });
  assert.deepEqual(
    mistakes.map(({ field }) => field),
    ['idle_seconds'],
  );
});

test('a message names the field, what was given, what is allowed and what is used', () => {
  assert.deepEqual(words({ idle_seconds: '90' }), [
    'idle_seconds is "90". Allowed is a whole number from 15 to 900. 90 is used.',
  ]);
  assert.deepEqual(words({ memory_mb: 100_000 }), [
    'memory_mb is 100000. Allowed is a whole number from 300 to 64000. 1500 is used.',
  ]);
  assert.deepEqual(words({ hours: { mon: '9-18' } }), [
    'hours.mon is "9-18". Allowed are hours such as "09:00-18:00" and "closed". The venue is taken to be open all day.',
  ]);
  assert.deepEqual(words({ tours: ['helsinki'] }), [
    'tours names "helsinki", and there is no such tour. It is left out. There are: minsk, kuwait',
  ]);
  assert.match(
    words({ idle: 90 })[0] ?? '',
    /^idle is no setting and is left out\. There are: title, /,
  );
  assert.match(
    words([])[0] ?? '',
    /^The file holds \[\]\. Settings are an object, such as \{"title"/,
  );
});

test('every mistake has all that its message says', () => {
  for (const [name, value] of [...wrong, ...wrongHere]) {
    for (const text of words({ [name]: value }))
      assert.doesNotMatch(text, /undefined|NaN|\{[a-z]/, text);
  }
});

test('a staff code is not told to everybody', () => {
  assert.doesNotMatch(words({ staff_code: '99' })[0] ?? '', /99/);
});

test('a colour is held against its own appearance, and its contrast is told', () => {
  const { settings, mistakes } = check({ accent: { light: '#4cc2ff', dark: '#ffb454' } });
  assert.deepEqual(settings.accent, { light: '#0072b2', dark: '#ffb454' });
  assert.equal(mistakes[0]?.field, 'accent.light');
  assert.match(
    words({ accent: { light: '#4cc2ff' } })[0] ?? '',
    /by 1\.\d to 1 only.*need 4\.5 to 1/,
  );
});

test('of a list the names that are right are kept in their order', () => {
  const { settings } = check({ tours: ['kuwait', 'helsinki', 'minsk', 'kuwait'] });
  assert.deepEqual(settings.tours, ['kuwait', 'minsk']);
});

test('where nobody knows the tours, any are taken', () => {
  const { settings, mistakes } = checkVenue({ tours: ['helsinki'] }, { ...known, tours: null });
  assert.deepEqual([settings.tours, mistakes], [['helsinki'], []]);
});

test('whatever is given ends with settings', () => {
  const strange = [
    null,
    undefined,
    7,
    'text',
    [],
    [{}],
    true,
    Symbol('x'),
    () => {},
    10n,
    { a: 10n },
  ];
  const names = [...fields.map(({ name }) => name), '__proto__', 'constructor', '$schema', ''];
  for (const value of strange) {
    assert.deepEqual(Object.keys(check(value).settings), Object.keys(usualVenue()));
    for (const name of names) {
      const given = Object.defineProperty({}, name, { value, enumerable: true });
      assert.deepEqual(Object.keys(check(given).settings), Object.keys(usualVenue()));
    }
  }
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});

test('the schema says what the table says', () => {
  const { $schema: _editor, ...properties } = schema.properties;
  assert.deepEqual(
    Object.keys(properties),
    fields.map(({ name }) => name),
  );
  const types = {
    text: 'string',
    number: 'integer',
    switch: 'boolean',
    list: 'array',
    parts: 'object',
  };
  for (const { name, kind, usual, least, most, pattern, options, parts } of fields) {
    const property = properties[name];
    if (kind !== 'choice') assert.equal(property.type, types[kind], name);
    if (kind === 'number')
      assert.deepEqual([property.minimum, property.maximum], [least, most], name);
    if (kind === 'text') assert.equal(property.maxLength, most, name);
    assert.equal(property.pattern, pattern?.source, name);
    assert.deepEqual(property.enum, options, name);
    if (parts) assert.deepEqual(Object.keys(property.properties), [...parts], name);
    if (property.default !== undefined) assert.equal(property.default, usual, name);
    assert.ok(property.description, name);
  }
});

test('the guide has a line for every setting, with its bounds and what is usual', () => {
  const guide = readFileSync(`${root}docs/kiosk.md`, 'utf8');
  const lines = [...guide.matchAll(/^\| `([a-z_]+)` \| (.*) \| (.*) \|$/gm)];
  for (const { name, kind, usual, least, most, options = [] } of fields) {
    const [, , allowed = '', without = ''] = lines.find((line) => line[1] === name) ?? [];
    assert.ok(allowed, name);
    if (kind === 'number') assert.ok(allowed.startsWith(`${least} to ${most}:`), name);
    for (const option of options) assert.ok(allowed.includes(`\`${option}\``), name);
    if (kind !== 'list' && kind !== 'parts' && usual !== '') assert.equal(without, `\`${usual}\``);
  }
});

test('the form has a row for every setting', () => {
  const rows = groups.flatMap(({ rows }) => rows.map(({ name }) => name));
  assert.deepEqual(rows.toSorted(), fields.map(({ name }) => name).toSorted());
});

test('the example is right, by the schema and by the data of this project', () => {
  const example = read('docs/venue.example.json');
  const guide = readFileSync(`${root}docs/kiosk.md`, 'utf8');
  const shown = JSON.parse(/```json\n(\{\n {2}"title"[^`]*)```/.exec(guide)?.[1] ?? '');
  assert.ok(fits(shown), JSON.stringify(fits.errors));
  const tours = example.tours.filter(
    (/** @type {string} */ id) => read(`data/tours/${id}.json`).id === id,
  );
  assert.deepEqual(checkVenue(example, { ...known, tours }).mistakes, []);
  assert.ok(fits(example), JSON.stringify(fits.errors));
});

test('the engine is told what is not as usual, and nothing of the rest', () => {
  assert.equal(engineText(usualVenue()), '{}');
  const { settings } = check({
    title: 'Library',
    idle_seconds: 60,
    codes: false,
    land: 'points',
    staff_code: '2468',
  });
  assert.deepEqual(JSON.parse(engineText(settings)), {
    title: 'Library',
    idle_seconds: 60,
    codes: false,
  });
});

test('languages are told to the program with what their speakers call them', () => {
  const { settings } = check({ languages: ['fr', 'en'] });
  assert.deepEqual(JSON.parse(engineText(settings)).languages, [
    { tag: 'fr', name: 'français' },
    { tag: 'en', name: 'English' },
  ]);
});

test('the file of settings has those that are not as usual, and reads back to the same', () => {
  const given = { title: 'Library', hours: { mon: 'closed' }, idle_seconds: 90 };
  const { settings } = check(given);
  assert.deepEqual(ownSettings(settings), { title: 'Library', hours: { mon: 'closed' } });
  assert.deepEqual(check(ownSettings(settings)).settings, settings);
});

test('the file has the colour that is given, and not the usual one of the other appearance', () => {
  const { settings } = check({ accent: { light: '#8a3b00' } });
  assert.deepEqual(ownSettings(settings), { accent: { light: '#8a3b00' } });
});
