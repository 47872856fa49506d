/** What a link asks to be shown first, by which texts and the rest of the program come after the first frame or before it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { firstView } from '../../web/page/first_view.js';

test('an address without anything is the plain view', () => {
  for (const asked of ['', '?', '#', '?#']) assert.equal(firstView(asked), 'plain', asked);
});

test('a forum alone is shown before its texts are there', () => {
  assert.equal(firstView('#sel=dushanbe-process-2024-kuwait'), 'forum');
  assert.equal(firstView('?sel=munich-2025'), 'forum');
});

test('every other link is opened with its texts', () => {
  for (const asked of [
    '#q=drones',
    '#list=statements',
    '#sel=munich-2025.anna-berg',
    '#sel=person:anna-berg',
    '#sel=topic%3Adrones',
    '#sel=munich-2025&q=drones',
    '?kiosk=1',
    '?embed=1#sel=munich-2025',
  ])
    assert.equal(firstView(asked), 'other', asked);
});
