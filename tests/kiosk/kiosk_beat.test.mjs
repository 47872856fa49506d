/** The heartbeat of a page in a kiosk, before a watchdog, a clock and faults of stand-ins. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { startBeat } from '../../web/kiosk/kiosk_beat.js';

/** @typedef {import('../../web/kiosk/kiosk_beat.js').Health} Health */

/** @type {Health} */
const well = { frames: 12, state: 'attract', moving: true };

/** What was posted. @type {Record<string, unknown>[]} */
let posted = [];
/** What the server says; null: it is away. @type {number | null} */
let status = 202;
/** A turn of the clock. */
let turn = () => {};
let isStopped = false;
let faults = new EventTarget();

const doors = {
  send: async (/** @type {string} */ text) => {
    posted.push(JSON.parse(text));
    if (status === null) throw new TypeError('Failed to fetch');
    return status;
  },
  repeat: (/** @type {() => void} */ beat) => {
    turn = beat;
    return () => {
      isStopped = true;
    };
  },
};

beforeEach(() => {
  posted = [];
  status = 202;
  isStopped = false;
  faults = new EventTarget();
});

/** Until what a beat waits for has come. */
const answered = () => new Promise((resolve) => setImmediate(resolve));

/** @param {() => Health | null} state */
const start = (state) => startBeat({ ...doors, faults, state });

test('it says at once and at every turn how the page is', () => {
  const health = { ...well };
  start(() => health);
  health.frames = 13;
  turn();
  assert.deepEqual(posted, [
    { ...well, errors: 0 },
    { ...well, frames: 13, errors: 0 },
  ]);
});

test('it counts the errors that nobody caught', () => {
  start(() => well);
  faults.dispatchEvent(new Event('error'));
  faults.dispatchEvent(new Event('unhandledrejection'));
  turn();
  assert.equal(posted[1]?.['errors'], 2);
});

test('a page that is not well does not beat, and beats again when it is', () => {
  /** @type {Health | null} */
  let health = null;
  start(() => health);
  turn();
  assert.equal(posted.length, 0);
  health = well;
  turn();
  assert.equal(posted.length, 1);
});

test('a program that can no longer be asked does not beat, and complains to nobody', async () => {
  start(() => {
    throw new Error('aborted');
  });
  await answered();
  assert.deepEqual([posted.length, isStopped], [0, false]);
});

for (const none of [200, 204, 404, 405, 501]) {
  test(`an answer of ${none} ends it: no watchdog is there`, async () => {
    status = none;
    start(() => well);
    await answered();
    assert.ok(isStopped);
    assert.equal(posted.length, 1);
  });
}

test('a server that is away is told again', async () => {
  status = null;
  start(() => well);
  await answered();
  assert.ok(!isStopped);
  status = 202;
  turn();
  await answered();
  assert.deepEqual([posted.length, isStopped], [2, false]);
});
