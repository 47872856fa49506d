/** Settings in the address, beside a file and beside keys of a link. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { panels } from '../../web/kiosk/theme_colors.js';
import { checkVenue, ownSettings, usualVenue } from '../../web/kiosk/venue.js';
import { askedIn, queryFor, together } from '../../web/kiosk/venue_query.js';

const known = { tours: null, languages: ['en', 'fr'], panels };

test('numbers, switches, lists and parts are read as a file would have them', () => {
  const { given } = askedIn(
    '?idle_seconds=60&codes=false&tours=a,b&title=My%20library&accent.light=8a3b00&accent.dark=%23ffb454&hours.mon=closed',
  );
  assert.deepEqual(given, {
    idle_seconds: 60,
    codes: false,
    tours: ['a', 'b'],
    title: 'My library',
    accent: { light: '#8a3b00', dark: '#ffb454' },
    hours: { mon: 'closed' },
  });
});

test('what cannot be read stays as it is written, for the check to name it', () => {
  const { given } = askedIn('?idle_seconds=soon&codes=maybe&staff_code=0246&memory_mb=-5');
  assert.deepEqual(given, {
    idle_seconds: 'soon',
    codes: 'maybe',
    staff_code: '0246',
    memory_mb: '-5',
  });
  const { mistakes } = checkVenue(given, known);
  assert.deepEqual(
    mistakes.map(({ field }) => field),
    ['idle_seconds', 'codes', 'memory_mb'],
  );
});

test('keys of a link are left to the program, letter by letter', () => {
  const { own, rest } = askedIn(
    '?topic=a%2Cb~c&title=X+Y&sw=off&hours=x&accent=y&idle_seconds.x=1&q',
  );
  assert.equal(own, '?title=X+Y');
  assert.equal(rest, '?topic=a%2Cb~c&sw=off&hours=x&accent=y&idle_seconds.x=1&q');
});

test('another file can be named, or none', () => {
  const file = (/** @type {string} */ search) => {
    const { file, isFileNamed } = askedIn(search);
    return [file, isFileNamed];
  };
  assert.deepEqual(file(''), ['venue.json', false]);
  assert.deepEqual(file('?venue=foyer.json'), ['foyer.json', true]);
  assert.deepEqual(file('?venue='), ['', false]);
});

test('a broken escape stops nothing', () => {
  assert.equal(typeof askedIn('?title=%E0%A4%A&%&=&&').given['title'], 'string');
});

test('the address wins over the file, day by day and colour by colour', () => {
  const file = { title: 'File', land: 'points', hours: { mon: 'closed', tue: 'closed' } };
  const address = { title: 'Address', hours: { tue: '09:00-18:00' } };
  assert.deepEqual(together(file, address), {
    title: 'Address',
    land: 'points',
    hours: { mon: 'closed', tue: '09:00-18:00' },
  });
  assert.deepEqual(together(['no settings'], {}), ['no settings'], 'so that the mistake is told');
});

test('settings go through the address and come back the same', () => {
  const settings = {
    ...usualVenue(),
    title: 'Bücherei & Café #1 = 100 %',
    accent: { light: '#8a3b00', dark: '#ffb454' },
    languages: ['fr', 'en'],
    start: 'topic=cyber~terrorism&q=a%26b+c',
    tours: ['a', 'b'],
    idle_seconds: 60,
    codes: false,
    hours: { mon: /** @type {const} */ ('closed'), fri: '20:00-02:00' },
    staff_code: '0246',
  };
  const { given, rest } = askedIn(queryFor(ownSettings(settings)));
  assert.deepEqual(checkVenue(given, known), { settings, mistakes: [] });
  assert.equal(rest, '');
});
