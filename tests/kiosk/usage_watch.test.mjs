/** Changes of the view, as the program tells them, become counts. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nobodyIn, watchUse } from '../../web/kiosk/usage_watch.js';

/** @type {import('../../web/kiosk/usage_counts.js').Seen[]} */
const seen = [];
let outlines = 0;
const view = { address: 'kiosk=1', phase: 'attract', outline: '{"key":"tour:position"}' };
let changes = () => {};

const bridge = /** @type {any} */ ({
  address: () => view.address,
  kioskPhase: () => view.phase,
  outlineText: () => {
    outlines += 1;
    return view.outline;
  },
});
const counts = /** @type {any} */ ({ see: (/** @type {any} */ what) => seen.push(what) });
const look = watchUse(bridge, counts, {
  on: (_, hear) => {
    changes = hear;
  },
});

test('a change is told with who is there', () => {
  changes();
  Object.assign(view, { address: 'q=energy&kiosk=1', phase: 'active' });
  changes();
  assert.deepEqual(seen.splice(0), [
    { address: 'kiosk=1', isThere: false, isTourAtEnd: false },
    { address: 'q=energy&kiosk=1', isThere: true, isTourAtEnd: false },
  ]);
});

test('the end of a tour is what its document says, read once for each view', () => {
  Object.assign(view, { address: 'tour=a&step=2&kiosk=1', outline: '{"key":"tour:end"}' });
  changes();
  assert.deepEqual(look(true), { isTouring: true });
  look(true);
  assert.deepEqual(
    seen.splice(0).map(({ isTourAtEnd }) => isTourAtEnd),
    [true, true, true],
  );
  assert.equal(outlines, 1);
});

test('tours that play while nobody is there are not read', () => {
  view.address = 'tour=b&kiosk=1';
  assert.deepEqual(look(false), { isTouring: true });
  assert.equal(outlines, 1);
});

test('nobody is there at rest and by night', () => {
  const phases = /** @type {const} */ (['active', 'warning', 'attract', 'night']);
  assert.deepEqual(phases.map(nobodyIn), [false, false, true, true]);
});
