/** Numbers of a day from the addresses that visitors come through. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { dayOf, sumOf, UsageCounts } from '../../web/kiosk/usage_counts.js';
import { Clock, Storage } from './support/doors.mjs';

let clock = new Clock();
let storage = new Storage();
let counts = new UsageCounts(storage);

beforeEach(() => {
  clock = new Clock();
  storage = new Storage();
  counts = new UsageCounts(storage, () => clock.now);
});

/** A view is shown, and looked at for some seconds. @param {string} address @param {number} [seconds] @param {boolean} [isTourAtEnd] */
function shows(address, seconds = 3, isTourAtEnd = false) {
  for (let second = 0; second <= seconds; ++second) {
    counts.see({ address: `${address}&kiosk=1`, isThere: true, isTourAtEnd });
    clock.pass(1000);
  }
}

const leaves = () => counts.see({ address: 'kiosk=1', isThere: false, isTourAtEnd: false });

/** @returns {Partial<import('../../web/kiosk/usage_counts.js').Day>} */
const today = () => counts.days[dayOf(clock.now)] ?? {};

test('a question that stands is a view; its letters and how it is shown are none', () => {
  shows('');
  shows('q=e', 0);
  shows('q=en', 0);
  shows('q=energy');
  shows('q=energy&theme=light&at=40,50,3');
  shows('q=energy&topic=cyber');
  shows('');
  assert.equal(today().views, 2);
});

test('what a visit begins with was not asked for', () => {
  shows('topic=border-security');
  leaves();
  shows('topic=border-security');
  assert.equal(today().views, 0);
});

test('a record counts when it is opened, and when it is opened again', () => {
  shows('');
  shows('sel=kuwait-2024');
  shows('sel=kuwait-2024&theme=light');
  shows('');
  shows('sel=kuwait-2024');
  shows('sel=person:ali-naghiyev', 0);
  assert.equal(today().records, 3);
});

test('a tour counts once when its end is shown; what it shows was not chosen', () => {
  shows('');
  shows('tour=a&topic=cyber&sel=x');
  shows('tour=a&step=2&topic=energy&sel=y', 3, true);
  shows('tour=a&topic=cyber');
  shows('tour=a&step=2&topic=energy', 3, true);
  assert.deepEqual([today().tours, today().views, today().records], [1, 0, 0]);
  shows('');
  shows('tour=b&step=2', 3, true);
  assert.equal(today().tours, 2);
});

test('a visit counts once for each language it is made in', () => {
  shows('');
  shows('lang=az');
  shows('');
  leaves();
  shows('lang=az');
  assert.deepEqual(today().languages, { en: 1, az: 2 });
});

test('while nobody is there nothing is counted', () => {
  for (const address of ['tour=a&sel=x', 'tour=a&step=2&q=y', 'q=y']) {
    counts.see({ address, isThere: false, isTourAtEnd: true });
    clock.pass(3000);
    counts.see({ address, isThere: false, isTourAtEnd: true });
  }
  assert.deepEqual(counts.days, {});
});

test('nothing but numbers, days and tags of languages is kept', () => {
  shows('');
  shows('q=secret&sel=person:somebody');
  const kept = [...storage.kept.values()].join();
  assert.doesNotMatch(kept, /secret|somebody/);
  assert.deepEqual(JSON.parse(kept), {
    '2026-11-30': { views: 1, records: 1, tours: 0, languages: { en: 1 } },
  });
});

test('400 days are kept, for the next page too', () => {
  for (let day = 0; day < 410; ++day) {
    shows('');
    leaves();
    clock.pass(86_400_000);
  }
  const days = Object.keys(new UsageCounts(storage).days);
  assert.equal(days.length, 400);
  assert.deepEqual(days, days.toSorted());
  assert.equal(days.at(-1), dayOf(clock.now - 86_400_000));
});

test('days add up from one on', () => {
  const days = {
    '2026-11-01': { views: 1, records: 2, tours: 3, languages: { en: 4 } },
    '2026-11-02': { views: 10, records: 20, tours: 30, languages: { en: 40, az: 1 } },
  };
  assert.deepEqual(sumOf(days), {
    views: 11,
    records: 22,
    tours: 33,
    languages: { en: 44, az: 1 },
  });
  assert.deepEqual(sumOf(days, '2026-11-02'), days['2026-11-02']);
});

test('counts of another form are begun anew', () => {
  for (const text of ['{"2026-11-30": 5}', '{"2026-11-30": {"views": 1}}', '[1]']) {
    storage.setItem('rostrum.kiosk-counts', text);
    assert.deepEqual(new UsageCounts(storage).days, {}, text);
  }
});
