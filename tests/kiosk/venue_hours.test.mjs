/** When a venue is open, by the clock on its wall. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { areHours, isOpenAt } from '../../web/kiosk/venue_hours.js';

/**
 * @param {number} day of November 2026; the 30th is a Monday
 * @param {string} time
 */
function at(day, time) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(2026, 10, day, hours, minutes);
}

test('hours have one form, and an end that is not their beginning', () => {
  for (const text of ['09:00-18:00', '20:00-02:00', '00:00-24:00', '23:59-00:00', 'closed']) {
    assert.ok(areHours(text), text);
  }
  for (const text of [
    '',
    '9:00-18:00',
    '09:00–18:00',
    '09:00-25:00',
    '24:00-02:00',
    '09:60-18:00',
  ]) {
    assert.equal(areHours(text), false, text);
  }
  assert.equal(areHours('09:00-09:00'), false, 'a day long, or never?');
  assert.equal(areHours('09:00-18:00 '), false);
});

test('without hours it is always open, and so is a day that is not named', () => {
  assert.ok(isOpenAt({}, at(30, '03:00')));
  assert.ok(isOpenAt({ tue: 'closed' }, at(30, '23:59')));
});

test('it opens with the first minute and closes with the last', () => {
  const hours = { mon: '09:00-18:00' };
  assert.equal(isOpenAt(hours, at(30, '08:59')), false);
  assert.ok(isOpenAt(hours, at(30, '09:00')));
  assert.ok(isOpenAt(hours, at(30, '17:59')));
  assert.equal(isOpenAt(hours, at(30, '18:00')), false);
});

test('hours over midnight go on into a closed day, and from Sunday into Monday', () => {
  const hours = { sun: '20:00-02:00', mon: 'closed' };
  assert.equal(isOpenAt(hours, at(29, '19:59')), false);
  assert.ok(isOpenAt(hours, at(29, '20:00')));
  assert.ok(isOpenAt(hours, at(30, '01:59')));
  assert.equal(isOpenAt(hours, at(30, '02:00')), false);
});

test('a day can be open to its end', () => {
  const hours = { mon: '18:00-24:00', tue: 'closed' };
  assert.ok(isOpenAt(hours, at(30, '23:59')));
  assert.equal(isOpenAt(hours, new Date(2026, 11, 1, 0, 0)), false);
});
