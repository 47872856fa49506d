/** The address that a screen begins with. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { usualVenue } from '../../web/kiosk/venue.js';
import { homeAddress } from '../../web/kiosk/venue_home.js';

/**
 * @param {Partial<import('../../web/kiosk/venue_fields.js').Venue>} own
 * @param {string} fragment
 */
const home = (own, fragment) => homeAddress({ ...usualVenue(), ...own }, fragment);

test('without settings it is that of the page', () => {
  assert.equal(home({}, '#kiosk=1'), 'kiosk=1');
  assert.equal(home({}, '#topic=cyber&kiosk=1'), 'kiosk=1&topic=cyber');
  assert.equal(home({}, ''), 'kiosk=1');
});

test('start view, size, land and language are in it', () => {
  assert.equal(
    home(
      { start: 'host=KWT', text_percent: 120, land: 'points', languages: ['fr', 'en'] },
      '#kiosk=1',
    ),
    'kiosk=1&host=KWT&size=120&land=points&lang=fr',
  );
});

test('settings win over the start view, and the page’s own address over both', () => {
  const venue = { start: 'host=KWT&size=90&land=points', text_percent: 120 };
  assert.equal(home(venue, '#kiosk=1'), 'kiosk=1&host=KWT&land=points&size=120');
  assert.equal(
    home(venue, '#kiosk=1&size=150&host=AZE~MDA'),
    'kiosk=1&land=points&size=150&host=AZE~MDA',
  );
});

test('a start view cannot say that this is no kiosk', () => {
  assert.equal(home({ start: 'kiosk=0&host=KWT' }, '#kiosk=1'), 'kiosk=1&host=KWT');
});
