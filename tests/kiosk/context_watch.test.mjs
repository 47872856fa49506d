import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { watchContext } from '../../web/kiosk/context_watch.js';
import { Clock } from './support/doors.mjs';

/** @type {string[]} */
let left = [];
let clock = new Clock();
let canvas = new EventTarget();

beforeEach(() => {
  left = [];
  clock = new Clock();
  canvas = new EventTarget();
  const recovery = /** @type {any} */ ({ leave: (/** @type {string} */ kind) => left.push(kind) });
  watchContext(canvas, recovery, clock.later);
});

const lose = () => canvas.dispatchEvent(new Event('webglcontextlost'));

test('a context that does not come back in five seconds is not waited for', () => {
  lose();
  clock.pass(4999);
  assert.deepEqual(left, []);
  clock.pass(1);
  assert.deepEqual(left, ['context']);
});

test('one that comes back is well; the next one has five seconds again', () => {
  lose();
  clock.pass(4000);
  canvas.dispatchEvent(new Event('webglcontextrestored'));
  clock.pass(60_000);
  lose();
  clock.pass(4000);
  assert.deepEqual(left, []);
});
