/** A new version that is taken at rest, comes up or fails. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { UpdateWatch } from '../../web/kiosk/update_watch.js';
import { Clock, Storage } from './support/doors.mjs';

let clock = new Clock();
let storage = new Storage();
let taken = 0;
const update = { ready: true, take: () => void ++taken };
/** A page of this window. */
const page = () => new UpdateWatch(update, storage, () => clock.now);

beforeEach(() => {
  clock = new Clock();
  storage = new Storage();
  taken = 0;
  update.ready = true;
});

test('what is ready is taken once; nothing is taken that is not', () => {
  update.ready = false;
  const watch = page();
  assert.equal(watch.atRest(), false);
  assert.equal(taken, 0);
  update.ready = true;
  watch.atRest();
  clock.pass(2000);
  assert.equal(watch.atRest(), false);
  assert.equal(taken, 1);
});

test('a page that does not go has failed to, and takes none for an hour', () => {
  const watch = page();
  watch.atRest();
  clock.pass(8000);
  assert.equal(watch.atRest(), true);
  const next = page();
  next.cameUp();
  clock.pass(3_599_999);
  assert.equal(next.atRest(), false);
  assert.equal(taken, 1);
  clock.pass(1);
  next.atRest();
  assert.equal(taken, 2);
});

test('a failure after an update is that of the update, and one later is not', () => {
  page().atRest();
  assert.equal(page().failed(), true);
  assert.equal(page().failed(), false);
});

test('a failure on a page that came up is none of the update', () => {
  page().atRest();
  page().cameUp();
  assert.equal(page().failed(), false);
});
