/** What a kiosk says is in English, or in the language of the page that the kiosk's script is told. */

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { message, speakAs, writtenTag } from '../../web/kiosk/messages.js';

const english = /** @type {const} */ ({ tag: 'en', dir: 'ltr', messages: {} });

afterEach(() => speakAs(() => english));

test('it is English at first, written as in the program', () => {
  assert.equal(message('care.megabytes', { count: 1500 }), '1,500 MB');
  assert.equal(writtenTag(), 'en-GB');
});

test('it follows the page, and stays English where a language lacks a text', () => {
  /** @type {import('../../web/page/pattern.js').Language} */
  let spoken = english;
  speakAs(() => spoken);
  spoken = { tag: 'de', dir: 'ltr', messages: { 'care.megabytes': [['count', 'number'], ' MB!'] } };
  assert.equal(message('care.megabytes', { count: 1500 }), '1.500 MB!');
  assert.equal(message('care.closed'), 'Closed');
  assert.equal(writtenTag(), 'de');
});
