import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isTooMuch, memoryMb } from '../../web/kiosk/memory_watch.js';

const given = { memoryMb: 1600, ceilingMb: 1500, atRest: true, upMs: 3_600_000 };

test('over the ceiling the page goes when nobody is there, a quarter more whoever is', () => {
  assert.ok(isTooMuch(given));
  assert.ok(!isTooMuch({ ...given, memoryMb: 1500 }));
  assert.ok(!isTooMuch({ ...given, atRest: false }));
  assert.ok(!isTooMuch({ ...given, atRest: false, memoryMb: 1875 }));
  assert.ok(isTooMuch({ ...given, atRest: false, memoryMb: 1876 }));
});

test('a ceiling below what a page begins with does not load it for ever', () => {
  assert.ok(!isTooMuch({ ...given, ceilingMb: 100, upMs: 599_999 }));
});

test('what scripts take is added where the browser tells', () => {
  assert.equal(memoryMb(64_000_000, {}), 64);
  assert.equal(memoryMb(64_000_000, { memory: { usedJSHeapSize: 36_000_000 } }), 100);
});
