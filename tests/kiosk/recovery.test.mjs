/** The way back: who is thrown out, when, and how often. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Backoff } from '../../web/kiosk/backoff.js';
import { KioskLog } from '../../web/kiosk/kiosk_log.js';
import { Recovery } from '../../web/kiosk/recovery.js';
import { Clock, Storage } from './support/doors.mjs';

let clock = new Clock();
let storage = new Storage();
let loads = 0;
let log = new KioskLog(storage);

/** A page that has just begun. */
function page() {
  const began = clock.now;
  log = new KioskLog(storage, () => clock.now);
  return new Recovery({
    log,
    backoff: new Backoff(storage),
    upMs: () => clock.now - began,
    load: () => ++loads,
    later: clock.later,
  });
}

beforeEach(() => {
  clock = new Clock();
  storage = new Storage();
  loads = 0;
});

test('what leaves nothing to look at loads the page at once, and is counted', () => {
  page().leave('abort', 'unreachable');
  assert.equal(loads, 1);
  assert.deepEqual(log.counts, { abort: 1 });
  assert.deepEqual(
    log.entries.map(({ kind, words, time }) => ({ kind, words, time })),
    [{ kind: 'abort', words: 'unreachable', time: clock.now }],
  );
});

test('what follows from a fault is no other one', () => {
  const recovery = page();
  recovery.leave('abort');
  recovery.leave('failure');
  recovery.note('error');
  recovery.atRest();
  assert.equal(loads, 1);
  assert.deepEqual(log.counts, { abort: 1 });
});

test('a page that goes on is loaded when nobody is there, and not before', () => {
  const recovery = page();
  recovery.atRest();
  recovery.note('error', 'TypeError');
  recovery.note('error', 'TypeError');
  assert.equal(loads, 0);
  assert.deepEqual(log.counts, { error: 2 });
  recovery.atRest();
  recovery.atRest();
  assert.equal(loads, 1);
});

test('loads never follow each other fast', () => {
  for (let at = 0; at < 7; ++at) {
    page().leave('failure');
    clock.pass(60_000);
  }
  loads = 0;
  page().leave('failure');
  clock.pass(59_999);
  assert.equal(loads, 0);
  clock.pass(1);
  assert.equal(loads, 1);
});
