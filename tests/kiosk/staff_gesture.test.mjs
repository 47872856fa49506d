import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { listenForStaff } from '../../web/kiosk/staff_gesture.js';
import { Clock } from './support/doors.mjs';

let window = new EventTarget();
let clock = new Clock();
let opened = 0;
let remove = () => {};

beforeEach(() => {
  window = new EventTarget();
  clock = new Clock();
  opened = 0;
  remove = listenForStaff(window, () => ++opened, clock.later);
});

/** @param {string} kind @param {object} [what] */
function happens(kind, what = {}) {
  const event = new Event(kind, { cancelable: true });
  window.dispatchEvent(Object.assign(event, { pointerId: 1, clientX: 20, clientY: 20, ...what }));
  return event;
}

test('the corner that is held for three seconds opens', () => {
  happens('pointerdown');
  clock.pass(2999);
  happens('pointermove', { clientX: 30 });
  assert.equal(opened, 0);
  clock.pass(1);
  assert.equal(opened, 1);
});

test('what is held shorter opens nothing, and is left to the page', () => {
  const press = happens('pointerdown');
  clock.pass(2900);
  happens('pointerup');
  clock.pass(10_000);
  assert.deepEqual([opened, press.defaultPrevented], [0, false]);
});

test('another place, a finger that leaves and a second one open nothing', () => {
  happens('pointerdown', { clientX: 64 });
  clock.pass(5000);
  happens('pointerdown');
  happens('pointermove', { clientY: 200 });
  clock.pass(5000);
  happens('pointerdown');
  happens('pointerdown', { pointerId: 2 });
  clock.pass(5000);
  assert.equal(opened, 0);
});

test('another pointer that moves is no matter', () => {
  happens('pointerdown');
  happens('pointermove', { pointerId: 9, clientX: 500 });
  happens('pointerup', { pointerId: 9 });
  clock.pass(3000);
  assert.equal(opened, 1);
});

test('Escape that is held opens, pressed again and again or with another key it does not', () => {
  for (let press = 0; press < 5; ++press) {
    happens('keydown', { key: 'Escape' });
    clock.pass(1000);
    happens('keyup', { key: 'Escape' });
  }
  happens('keydown', { key: 'Escape' });
  happens('keydown', { key: 'a' });
  clock.pass(5000);
  assert.equal(opened, 0);
  happens('keydown', { key: 'Escape' });
  clock.pass(2000);
  happens('keydown', { key: 'Escape', repeat: true });
  clock.pass(1000);
  assert.equal(opened, 1);
});

test('it can be taken away', () => {
  happens('pointerdown');
  remove();
  clock.pass(5000);
  happens('pointerdown');
  clock.pass(5000);
  assert.equal(opened, 0);
});
