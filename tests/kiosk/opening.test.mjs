import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextOpening, openingWords } from '../../web/kiosk/opening.js';

/** The week of Monday 30 November 2026. @param {number} day from 0, Monday @param {number} hour @param {number} [minute] */
const at = (day, hour, minute = 0) => new Date(2026, 10, 30 + day, hour, minute);
const week = /** @type {const} */ ({
  mon: '09:00-18:00',
  tue: '09:00-18:00',
  wed: 'closed',
  thu: '10:30-20:00',
  fri: '20:00-02:00',
  sat: 'closed',
  sun: 'closed',
});

test('a closed venue opens at its next hours, over days on which it does not', () => {
  assert.deepEqual(nextOpening(week, at(0, 3)), at(0, 9));
  assert.deepEqual(nextOpening(week, at(0, 18)), at(1, 9));
  assert.deepEqual(nextOpening(week, at(1, 23, 59)), at(3, 10, 30));
  assert.deepEqual(nextOpening(week, at(5, 2)), at(7, 9));
});

test('the seconds of the clock are not in it', () => {
  const late = new Date(2026, 10, 30, 8, 59, 59, 900);
  assert.deepEqual(nextOpening(week, late), at(0, 9));
});

test('it is said with day and time', () => {
  assert.equal(openingWords(at(0, 9)), 'Open again on Monday at 09:00');
  assert.equal(openingWords(at(3, 10, 30)), 'Open again on Thursday at 10:30');
  assert.equal(openingWords(at(6, 14)), 'Open again on Sunday at 14:00');
});

test('one that never opens is closed', () => {
  const never = Object.fromEntries(Object.keys(week).map((day) => [day, 'closed']));
  assert.equal(nextOpening(never, at(0, 0)), null);
  assert.equal(openingWords(null), 'Closed');
});
