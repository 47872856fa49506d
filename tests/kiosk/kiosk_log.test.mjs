import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { KioskLog } from '../../web/kiosk/kiosk_log.js';
import { Clock, Storage } from './support/doors.mjs';

let storage = new Storage();
let clock = new Clock();
const open = () => new KioskLog(storage, () => clock.now);

beforeEach(() => {
  storage = new Storage();
  clock = new Clock();
});

test('an entry has time, kind and words, and is there after a restart', () => {
  open().add('error', 'TypeError: x');
  clock.pass(1000);
  open().add('stall');
  const { entries, counts } = open();
  assert.deepEqual(entries, [
    { time: clock.now, kind: 'stall', words: '' },
    { time: clock.now - 1000, kind: 'error', words: 'TypeError: x' },
  ]);
  assert.deepEqual(counts, { error: 1, stall: 1 });
});

test('the last 200 entries are kept, and the number of all', () => {
  const log = open();
  for (let at = 0; at < 250; ++at) log.add('error', `number ${at}`);
  assert.equal(log.entries.length, 200);
  assert.equal(log.entries[0]?.words, 'number 249');
  assert.deepEqual(log.counts, { error: 250 });
});

test('what happens in every frame is counted and not written down again', () => {
  const log = open();
  for (let at = 0; at < 100; ++at) log.add('error', 'the same');
  assert.equal(log.entries.length, 1);
  assert.deepEqual(log.counts, { error: 100 });
  clock.pass(60_000);
  log.add('error', 'the same');
  assert.equal(log.entries.length, 2);
});

test('words are cut, and an empty log is empty for the next page too', () => {
  const log = open();
  log.add('abort', 'x'.repeat(1000));
  assert.equal(log.entries[0]?.words.length, 300);
  log.empty();
  assert.deepEqual([open().entries, open().counts], [[], {}]);
});

test('a full storage makes no error, and the log goes on', () => {
  const log = open();
  storage.isFull = true;
  log.add('memory', '2000 MB');
  assert.deepEqual(log.counts, { memory: 1 });
});

test('a log of another form is begun anew', () => {
  for (const text of [
    '{"entries": [{}], "counts": {}}',
    '{"entries": [], "counts": {"error": "x"}}',
    '{"entries": [{"time": 1, "kind": "unknown", "words": ""}], "counts": {}}',
  ]) {
    storage.setItem('rostrum.kiosk-log', text);
    assert.deepEqual(open().entries, [], text);
  }
});
