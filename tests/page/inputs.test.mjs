/** The two inputs over the canvas show what the program says, and leave alone what is being typed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PeriodBox } from '../../web/page/period_box.js';
import { SearchBox } from '../../web/page/search_box.js';

/** @typedef {import('../../web/page/bridge.js').Bridge} Bridge */

class Input extends EventTarget {
  value = '';
  setAttribute() {}
}

const input = () => /** @type {HTMLInputElement} */ (/** @type {unknown} */ (new Input()));
const canvas = /** @type {HTMLCanvasElement} */ ({});
const bridge = (/** @type {object} */ calls) =>
  /** @type {Bridge} */ (/** @type {unknown} */ (calls));

test('the search shows a text that came from elsewhere', () => {
  let text = 'drones';
  const box = new SearchBox(input(), canvas, bridge({ searchText: () => text }));
  box.follow();
  assert.equal(box.input.value, 'drones');
  text = '';
  box.follow();
  assert.equal(box.input.value, '');
});

test('the search leaves a space at its end, and what an input method composes', () => {
  let text = 'drones';
  const box = new SearchBox(input(), canvas, bridge({ searchText: () => text, setText: () => {} }));
  box.input.value = 'drones ';
  box.follow();
  assert.equal(box.input.value, 'drones ');
  box.input.dispatchEvent(new Event('compositionstart'));
  text = 'other';
  box.follow();
  assert.equal(box.input.value, 'drones ');
  box.input.dispatchEvent(new Event('compositionend'));
  box.follow();
  assert.equal(box.input.value, 'other');
});

test('the period shows new words, and keeps an entry while they are the same', () => {
  let words = '2018 – 2025';
  const box = new PeriodBox(input(), canvas, bridge({ periodWords: () => words }));
  box.follow();
  assert.equal(box.input.value, '2018 – 2025');
  box.input.value = '201';
  box.follow();
  assert.equal(box.input.value, '201');
  words = '';
  box.follow();
  assert.equal(box.input.value, '');
});
