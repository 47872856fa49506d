/** A screen through hours of a clock that a test turns. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { ScreenCare } from '../../web/kiosk/screen_care.js';
import { Clock } from './support/doors.mjs';

const minute = 60_000;

let clock = new Clock();
let isOpen = true;
/** What the screen shows. */
let shown = { place: [0, 0], isDim: false, night: /** @type {string | null} */ (null) };
/** Where words stood in the night. @type {Set<string>} */
let places = new Set();
/** How often the page was written to. */
let writes = 0;
let screen = /** @type {ScreenCare} */ (/** @type {unknown} */ (null));

beforeEach(() => {
  clock = new Clock();
  isOpen = true;
  shown = { place: [0, 0], isDim: false, night: null };
  places = new Set();
  writes = 0;
  screen = new ScreenCare({
    now: () => clock.now,
    drift: (x, y) => {
      writes += 1;
      shown.place = [x, y];
    },
    dim: (isDim) => {
      writes += 1;
      shown.isDim = isDim;
    },
    night: (said) => {
      writes += 1;
      shown.night = said?.text ?? null;
      if (said) places.add(`${said.x},${said.y}`);
    },
    isOpen: () => isOpen,
    words: () => 'Open again on Monday at 09:00',
  });
});

/** Looks once a second, with nobody there. @param {number} ms */
function rest(ms) {
  for (let passed = 0; passed < ms; passed += 1000) {
    screen.look(true);
    clock.pass(1000);
  }
  screen.look(true);
}

test('at rest the picture drifts a step a minute, by few pixels, and comes back to where it was', () => {
  screen.look(true);
  const seen = [shown.place];
  for (let step = 0; step < 8; ++step) {
    rest(minute);
    seen.push(shown.place);
  }
  const steps = seen.slice(1).map(([x = 0, y = 0], at) => {
    const [fromX = 0, fromY = 0] = seen[at] ?? [];
    return Math.hypot(x - fromX, y - fromY);
  });
  assert.ok(steps.every((length) => length > 0 && length < 3));
  assert.ok(seen.flat().every((way) => Math.abs(way) <= 4));
  assert.deepEqual(seen.at(-1), [0, 0]);
  assert.ok(new Set(seen.map(String)).size >= 6);
});

test('between two steps nothing is written to the page', () => {
  screen.look(true);
  writes = 0;
  rest(minute - 1000);
  assert.equal(writes, 0);
});

test('while somebody is there it stands still and is bright', () => {
  rest(15 * minute);
  assert.ok(shown.isDim);
  screen.look(false);
  assert.deepEqual(shown, { place: [0, 0], isDim: false, night: null });
  for (let passed = 0; passed < 30; ++passed) {
    clock.pass(minute);
    screen.look(false);
  }
  assert.deepEqual(shown, { place: [0, 0], isDim: false, night: null });
});

test('it dims after ten minutes of rest, and not before', () => {
  rest(10 * minute - 1000);
  assert.equal(shown.isDim, false);
  rest(1000);
  assert.equal(shown.isDim, true);
});

test('a touch brightens it at once, and rest begins anew', () => {
  rest(12 * minute);
  screen.wake();
  assert.deepEqual([shown.place, shown.isDim], [[0, 0], false]);
  rest(9 * minute);
  assert.equal(shown.isDim, false);
});

test('outside of the hours it is dark, with words that wander and no shade', () => {
  isOpen = false;
  screen.look(true);
  assert.equal(screen.isNight, true);
  assert.equal(shown.night, 'Open again on Monday at 09:00');
  rest(60 * minute);
  assert.ok(places.size >= 40);
  assert.deepEqual([shown.place, shown.isDim], [[0, 0], false]);
  for (const place of places) {
    const [x = 0, y = 0] = place.split(',').map(Number);
    assert.ok(x >= 6 && x <= 54 && y >= 8 && y <= 86, place);
  }
});

test('it lights when the venue opens', () => {
  isOpen = false;
  rest(minute);
  isOpen = true;
  screen.look(true);
  assert.deepEqual([screen.isNight, shown.night], [false, null]);
});

test('a touch by night shows the explorer until that visitor is gone', () => {
  isOpen = false;
  rest(minute);
  screen.wake();
  assert.deepEqual([screen.isNight, shown.night], [false, null]);
  // The program has not noticed yet.
  screen.look(true);
  assert.equal(screen.isNight, false);
  clock.pass(10 * minute);
  screen.look(false);
  assert.equal(screen.isNight, false);
  screen.look(true);
  assert.equal(screen.isNight, true);
});

test('a touch that the program does not take leaves it dark some seconds later', () => {
  isOpen = false;
  rest(minute);
  screen.wake();
  rest(4000);
  assert.equal(screen.isNight, true);
});

test('a clock that is set back begins anew', () => {
  rest(12 * minute);
  clock.now -= 60 * minute;
  screen.look(true);
  assert.equal(shown.isDim, false);
  rest(10 * minute);
  assert.equal(shown.isDim, true);
});
