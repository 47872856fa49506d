import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { CodeLock } from '../../web/kiosk/code_lock.js';

let now = 0;
let lock = new CodeLock('4711', () => now);

beforeEach(() => {
  now = 0;
  lock = new CodeLock('4711', () => now);
});

/** @param {string} digits */
function tries(digits) {
  for (const digit of digits) lock.press(digit);
  return lock.tryIt();
}

test('the code opens, and a digit can be taken back', () => {
  lock.press('5');
  lock.takeBack();
  assert.equal(tries('4711'), 'open');
  assert.equal(lock.entered, '');
});

test('a wrong one, a longer one and none do not', () => {
  assert.equal(tries('4712'), 'wrong');
  assert.equal(tries('47110'), 'wrong');
  now = 10_000;
  assert.equal(tries(''), 'wrong');
});

test('after three that were wrong it takes no digit for five seconds', () => {
  for (let time = 0; time < 3; ++time) assert.equal(tries('0000'), 'wrong');
  assert.equal(lock.waitMs, 5000);
  now = 4999;
  assert.equal(tries('4711'), 'waits');
  now = 5000;
  assert.equal(tries('0000'), 'wrong');
  assert.equal(tries('4711'), 'open');
});

test('a lock without a code opens to nothing', () => {
  lock = new CodeLock('', () => now);
  assert.equal(tries(''), 'wrong');
});
