import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { watchFaults } from '../../web/kiosk/fault_watch.js';

/** @type {string[][]} */
let told = [];
let window = new EventTarget();

beforeEach(() => {
  told = [];
  window = new EventTarget();
  const tell =
    (/** @type {string} */ how) =>
    (/** @type {string} */ kind, words = '') =>
      void told.push([how, kind, words]);
  watchFaults(window, /** @type {any} */ ({ leave: tell('leave'), note: tell('note') }));
});

/** @param {string} kind @param {object} what */
const happens = (kind, what) => window.dispatchEvent(Object.assign(new Event(kind), what));

test('an exception that nobody caught is noted, with where it was thrown', () => {
  const error = new TypeError('x is no function');
  error.stack = 'TypeError: x is no function\n    at f (https://example.org/app.1a2b.js:3:141)';
  happens('error', { error, message: 'Uncaught' });
  happens('unhandledrejection', { reason: 'no network' });
  assert.deepEqual(told, [
    ['note', 'error', 'TypeError: x is no function (app.1a2b.js:3:141)'],
    ['note', 'error', 'no network'],
  ]);
});

test('a program that aborted is left, also from within a promise', () => {
  const error = new WebAssembly.RuntimeError('unreachable');
  error.stack = '';
  happens('error', { error });
  happens('unhandledrejection', { reason: error });
  assert.deepEqual(told, [
    ['leave', 'abort', 'RuntimeError: unreachable'],
    ['leave', 'abort', 'RuntimeError: unreachable'],
  ]);
});

test('a layout that took another turn is no fault, a script that says no more is one', () => {
  happens('error', {
    message: 'ResizeObserver loop completed with undelivered notifications.',
    error: undefined,
  });
  assert.deepEqual(told, []);
  happens('error', { message: 'Script error.', error: null });
  assert.deepEqual(told, [['note', 'error', 'Script error.']]);
});
