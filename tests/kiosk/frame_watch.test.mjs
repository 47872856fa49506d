/** A page that paints and one that does not, second by second. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { FrameWatch } from '../../web/kiosk/frame_watch.js';

/** Whether the browser gives turns of the screen. */
let turns = true;
/** @type {(() => void)[]} */
let asked = [];
let watch = new FrameWatch(() => {});
let frames = 0;

beforeEach(() => {
  turns = true;
  asked = [];
  frames = 1;
  watch = new FrameWatch((turn) => void asked.push(turn));
  look();
});

/** A second goes by. @param {Partial<import('../../web/kiosk/frame_watch.js').Seen>} [seen] */
function look(seen = {}) {
  const why = watch.look({ isVisible: true, frames, isTouring: false, ...seen });
  if (turns) for (const turn of asked.splice(0)) turn();
  return why;
}

/** @param {number} seconds @param {Parameters<typeof look>[0]} [seen] */
const looks = (seconds, seen) =>
  Array.from({ length: seconds }, () => look(seen)).find((why) => why !== '') ?? '';

test('a page at rest paints nothing, and that is well', () => {
  assert.equal(looks(600), '');
});

test('a browser that gives no turn any more has stalled after five seconds', () => {
  turns = false;
  assert.equal(looks(5), '');
  assert.equal(look(), 'no turn of the screen');
});

test('one that never gave a turn may sleep, and is left', () => {
  watch = new FrameWatch(() => {});
  assert.equal(looks(600), '');
});

test('a page that is not seen has no turns, and begins to count when it is seen', () => {
  turns = false;
  assert.equal(looks(600, { isVisible: false }), '');
  assert.equal(looks(5), '');
  assert.notEqual(look(), '');
});

test('a program that paints nothing after a touch has stalled', () => {
  look();
  watch.touched();
  assert.equal(looks(4), '');
  assert.equal(look(), 'no frame of the program');
});

test('one that painted after the touch is well, however long nobody touches it again', () => {
  look();
  watch.touched();
  look();
  frames += 1;
  assert.equal(looks(600), '');
  watch.touched();
  assert.notEqual(looks(5), '');
});

test('touches that go on do not put it off', () => {
  look();
  const seen = Array.from({ length: 5 }, () => {
    watch.touched();
    return look();
  });
  assert.deepEqual(seen.slice(-2), ['', 'no frame of the program']);
});

test('a tour that plays shows another step within 40 seconds', () => {
  look();
  assert.equal(looks(24, { isTouring: true }), '');
  frames += 1;
  assert.equal(looks(40, { isTouring: true }), '');
  assert.equal(look({ isTouring: true }), 'no frame of the program');
});
