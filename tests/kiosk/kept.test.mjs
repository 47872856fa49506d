/** A value in a storage that is there, full, blocked or filled by somebody else. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Kept } from '../../web/kiosk/kept.js';
import { Storage } from './support/doors.mjs';

/** @param {Storage | null} storage */
const numberIn = (storage) => new Kept(storage, 'n', { n: 0 }, ({ n }) => Number.isInteger(n));

test('what was kept is there for the next page', () => {
  const storage = new Storage();
  numberIn(storage).value = { n: 3 };
  const next = numberIn(storage);
  assert.deepEqual([next.value, next.lasts], [{ n: 3 }, true]);
});

test('a storage that is full or away keeps it as long as the page lives', () => {
  const full = new Storage();
  full.isFull = true;
  for (const storage of [full, null]) {
    const kept = numberIn(storage);
    assert.equal(kept.lasts, false);
    kept.value = { n: 4 };
    assert.deepEqual(kept.value, { n: 4 });
  }
});

test('what is not understood is as if nothing were kept', () => {
  for (const text of ['{', '5', '"x"', '{"n": "many"}', 'null', '[]']) {
    const storage = new Storage();
    storage.setItem('n', text);
    assert.deepEqual(numberIn(storage).value, { n: 0 }, text);
  }
});
