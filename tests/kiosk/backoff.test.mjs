import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Backoff } from '../../web/kiosk/backoff.js';
import { Storage } from './support/doors.mjs';

test('three loads in a row are made at once; then the pause grows to a minute and stays', () => {
  const storage = new Storage();
  // Each page is a new one with the same window.
  const waits = Array.from({ length: 10 }, () => new Backoff(storage).wait(500));
  assert.deepEqual(
    waits.map((ms) => ms / 1000),
    [0, 0, 0, 2, 5, 15, 30, 60, 60, 60],
  );
});

test('a minute of calm begins anew', () => {
  const storage = new Storage();
  for (let load = 0; load < 6; ++load) new Backoff(storage).wait(59_999);
  assert.equal(new Backoff(storage).wait(60_000), 0);
  assert.equal(new Backoff(storage).wait(1), 0);
});

test('without a memory it always waits', () => {
  const full = new Storage();
  full.isFull = true;
  for (const storage of [null, full]) assert.equal(new Backoff(storage).wait(0), 30_000);
});
