/** What the staff is told, in words. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { kinds } from '../../web/kiosk/kiosk_log.js';
import {
  countTable,
  faultRows,
  kindWords,
  reportFile,
  stateRows,
  summary,
} from '../../web/kiosk/staff_report.js';

const now = new Date(2026, 10, 30, 12, 0, 0).getTime();

/** @type {import('../../web/kiosk/staff_report.js').Facts} */
const facts = {
  now,
  version: '1.0.0',
  dated: '2026-11-22',
  isOnline: false,
  upMs: 3 * 3_600_000 + 5 * 60_000,
  memoryMb: 1412,
  days: {
    '2026-10-31': { views: 100, records: 100, tours: 100, languages: { en: 100 } },
    '2026-11-01': { views: 20, records: 10, tours: 2, languages: { en: 7, az: 2 } },
    '2026-11-30': { views: 1, records: 0, tours: 3, languages: { en: 1 } },
  },
  entries: [
    { time: now - 1000, kind: 'code', words: '' },
    { time: now - 60_000, kind: 'stall', words: 'no turn of the screen' },
  ],
  counts: { error: 2, stall: 1, code: 1 },
  mistakes: ['staff_code: "x" is no code.'],
};

test('the state is told in rows, with the last restart and its reason', () => {
  assert.deepEqual(stateRows(facts), [
    ['Rostrum', '1.0.0'],
    ['Data of', '22 November 2026'],
    ['Network', 'Away; the screen does without'],
    ['Running for', '3 h 5 min'],
    ['Memory', '1,412 MB'],
    ['Last restart of the page', '30 Nov 2026, 11:59:00: A stalled picture'],
  ]);
  assert.equal(stateRows({ ...facts, entries: [] }).at(-1)?.[1], 'None in the log');
});

test('counts are those of today, of thirty days and of all', () => {
  assert.deepEqual(countTable(facts), {
    heads: ['Today', 'Last 30 days', 'All, 3 days'],
    rows: [
      ['Questions answered', [1, 21, 121]],
      ['Records opened', [0, 10, 110]],
      ['Tours seen to the end', [3, 5, 105]],
      ['Visits in Azerbaijani', [0, 2, 2]],
      ['Visits in English', [1, 8, 108]],
    ],
  });
});

test('each kind of the log has words, in the order of their weight', () => {
  assert.equal(new Set(kinds.map(kindWords)).size, kinds.length);
  assert.deepEqual(faultRows(facts), [
    ['A mistake in the page', 2],
    ['A stalled picture', 1],
    ['A wrong code', 1],
  ]);
});

test('the code says it in short', () => {
  assert.equal(
    summary(facts),
    [
      'Rostrum 1.0.0, data 2026-11-22. 30 Nov 2026, 12:00:00, running for 3 h 5 min, 1,412 MB',
      'Today: 1 question, 0 records, 3 tours',
      'Last 30 days: 21 questions, 10 records, 5 tours',
      'A mistake in the page: 2',
      'A stalled picture: 1',
      'A wrong code: 1',
    ].join('\n'),
  );
});

test('the file says all of it, for machines', () => {
  const { name, mime, text } = reportFile(facts);
  assert.deepEqual([name, mime], ['rostrum-kiosk-2026-11-30.json', 'application/json']);
  const report = JSON.parse(text);
  assert.deepEqual(report.counts, facts.days);
  assert.deepEqual(report.state, {
    version: '1.0.0',
    data: '2026-11-22',
    online: false,
    uptime_seconds: 11_100,
    memory_mb: 1412,
  });
  assert.deepEqual(report.log.counts, facts.counts);
  assert.equal(report.log.entries[1].time, new Date(now - 60_000).toISOString());
  assert.deepEqual(report.settings, facts.mistakes);
});
