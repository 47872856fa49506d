/** What the check of files.html says of a file, and of all. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { resultWords, verdictOf, verdictWords } from '../../web/files/verdict.js';

const bytes = new ArrayBuffer(1);
const built = verdictOf({ bytes, kept: false, status: 200 }, true);
const kept = verdictOf({ bytes, kept: true, status: 0 }, true);
const changed = verdictOf({ bytes, kept: false, status: 200 }, false);
const away = verdictOf({ bytes: null, kept: true, status: 0 }, false);
const refused = verdictOf({ bytes: null, kept: false, status: 503 }, false);

test('a file is as built, is not, or could not be had', () => {
  assert.deepEqual([built, kept, changed, away, refused].map(verdictWords), [
    'As built',
    'As built, from the copy on this device',
    'Not as built',
    'Could not be had: no answer',
    'Could not be had: the host answers 503',
  ]);
  const broken = verdictOf({ bytes, kept: true, status: 0 }, false);
  assert.equal(verdictWords(broken), 'Not as built, from the copy on this device');
});

test('what is well is told in one sentence, and what is not with numbers', () => {
  assert.deepEqual(resultWords([built], null), ['The one file is as built.']);
  assert.deepEqual(resultWords([built, built], null), ['All 2 files are as built.']);
  assert.deepEqual(resultWords([built, changed], null), [
    '1 file is as built, 1 is not, and all could be had.',
  ]);
  assert.deepEqual(resultWords([changed, changed, refused], null), [
    'No file is as built, 2 are not, and 1 could not be had.',
  ]);
});

test('what came from the device is counted, and a newer version is named', () => {
  assert.deepEqual(resultWords([kept, away], null), [
    '1 file is as built, none is another, and 1 could not be had.',
    'The network is away. 1 file was read from the copy on this device.',
  ]);
  assert.deepEqual(resultWords([built], '0123456789ab'), [
    'The one file is as built.',
    'The host has another version now, 0123456789ab. Reload this page to check that one.',
  ]);
});
