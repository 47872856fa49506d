/** The boxes for letters of a name, for a note and for a title: they follow the program, and enter what is written. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { findBox, noteBox, titleBox } from '../../web/page/text_box.js';

/** @typedef {import('../../web/page/bridge.js').Bridge} Bridge */

class Input extends EventTarget {
  value = '';
  hidden = true;
  focused = 0;
  style = { setProperty: () => {} };
  focus() {
    ++this.focused;
  }
}

/** What the boxes ask of the page. @type {{ documentElement: { dataset: Record<string, string> }, activeElement: unknown }} */
const pageState = { documentElement: { dataset: {} }, activeElement: null };
Object.defineProperty(globalThis, 'document', { value: pageState, configurable: true });

beforeEach(() => {
  pageState.documentElement.dataset = {};
  pageState.activeElement = null;
});

const asInput = (/** @type {Input} */ input) =>
  /** @type {HTMLInputElement} */ (/** @type {unknown} */ (input));
const canvas = /** @type {HTMLCanvasElement} */ (/** @type {unknown} */ (new Input()));
const asBridge = (/** @type {object} */ calls) =>
  /** @type {Bridge} */ (/** @type {unknown} */ (calls));

/** A program in which a note is written on `noted`. */
function noting() {
  const state = { noted: '', note: 'before', entered: /** @type {string[][]} */ ([]) };
  const input = new Input();
  const bridge = {
    noted: () => state.noted,
    note: () => state.note,
    enter: (/** @type {string} */ key, /** @type {string} */ text) => {
      state.entered.push([key, text]);
      state.noted = '';
      box.follow();
    },
  };
  const box = noteBox(asInput(input), canvas, asBridge(bridge));
  return { state, input, box };
}

/** @param {string} key */
function pressed(key) {
  return Object.assign(new Event('keydown', { cancelable: true }), { key, isComposing: false });
}

/** @param {ReturnType<typeof noting>} running */
function opened({ state, input, box }) {
  state.noted = 'basket:note:minsk-2018';
  box.follow();
  box.place(10, 20, 300, 32, 1);
  assert.equal(input.value, 'before');
}

test('a note has the focus when it comes, once, and not before it has a place', () => {
  const running = noting();
  running.state.noted = 'basket:note:minsk-2018';
  running.box.follow();
  running.box.place(0, 0, 0, 0, 1);
  assert.equal(running.input.focused, 0);
  running.box.place(10, 20, 300, 32, 1);
  running.box.place(10, 40, 300, 32, 1);
  assert.equal(running.input.focused, 1);
  assert.equal(running.input.hidden, false);
});

test('Enter keeps a note, once', () => {
  const running = noting();
  opened(running);
  running.input.value = 'ask them';
  running.input.dispatchEvent(pressed('Enter'));
  running.input.dispatchEvent(new Event('blur'));
  assert.deepEqual(running.state.entered, [['basket:note:minsk-2018', 'ask them']]);
});

test('leaving the box keeps it too', () => {
  const running = noting();
  opened(running);
  running.input.value = 'ask them';
  running.input.dispatchEvent(new Event('blur'));
  assert.deepEqual(running.state.entered, [['basket:note:minsk-2018', 'ask them']]);
});

test('Escape leaves the note as it was', () => {
  const running = noting();
  opened(running);
  running.input.value = 'ask them';
  running.input.dispatchEvent(pressed('Escape'));
  assert.deepEqual(running.state.entered, [['basket:note:minsk-2018', 'before']]);
});

test('while no note is written nothing is entered', () => {
  const running = noting();
  running.box.follow();
  running.input.dispatchEvent(new Event('blur'));
  assert.deepEqual(running.state.entered, []);
});

test('a note that was closed meanwhile is not entered when its box goes', () => {
  const running = noting();
  opened(running);
  running.input.value = 'ask them';
  running.state.noted = '';
  running.input.dispatchEvent(new Event('blur'));
  assert.deepEqual(running.state.entered, []);
});

/** A program with a title of its own making, on the sheet of Export. */
function titling() {
  const state = { made: 'All records', own: '', asked: 0, entered: /** @type {string[][]} */ ([]) };
  const input = new Input();
  const bridge = {
    pictureTitle: () => {
      ++state.asked;
      return state.own || state.made;
    },
    enter: (/** @type {string} */ key, /** @type {string} */ text) => {
      state.entered.push([key, text]);
      state.own = text.trim();
      box.follow();
    },
  };
  const box = titleBox(asInput(input), canvas, asBridge(bridge));
  return { state, input, box };
}

test('nobody asks for a title while its box is not there', () => {
  const { state, input, box } = titling();
  box.follow();
  assert.equal(state.asked, 0);
  box.place(10, 20, 300, 32, 1);
  assert.equal(input.value, 'All records');
  assert.equal(input.focused, 0);
  state.made = 'Two forums';
  box.follow();
  assert.equal(input.value, 'Two forums');
  box.place(0, 0, 0, 0, 1);
  const { asked } = state;
  box.follow();
  assert.equal(state.asked, asked);
});

test('a title is entered once, and not when nothing was written', () => {
  const { state, input, box } = titling();
  box.place(10, 20, 300, 32, 1);
  input.dispatchEvent(new Event('blur'));
  assert.deepEqual(state.entered, []);
  input.value = 'Borders';
  input.dispatchEvent(pressed('Enter'));
  input.dispatchEvent(new Event('blur'));
  assert.deepEqual(state.entered, [['export:title', 'Borders']]);
});

test('Escape leaves the title as it was', () => {
  const { state, input, box } = titling();
  box.place(10, 20, 300, 32, 1);
  input.value = 'Borders';
  input.dispatchEvent(pressed('Escape'));
  assert.deepEqual(state.entered, []);
  assert.equal(input.value, 'All records');
});

test('a title that is emptied is made of the view again', () => {
  const { input, box } = titling();
  box.place(10, 20, 300, 32, 1);
  input.value = ' ';
  input.dispatchEvent(pressed('Enter'));
  assert.equal(input.value, 'All records');
});

/** A program in which names of a facet are looked through. */
function finding() {
  const state = { finding: '', text: '', entered: /** @type {string[][]} */ ([]) };
  const input = new Input();
  const bridge = {
    finding: () => state.finding,
    findText: () => state.text,
    enter: (/** @type {string} */ key, /** @type {string} */ text) => {
      state.entered.push([key, text]);
      state.text = text;
    },
  };
  const box = findBox(asInput(input), canvas, asBridge(bridge));
  state.finding = 'speaker';
  return { state, input, box };
}

test('letters count as they are typed, and the box keeps what is in it', () => {
  const { state, input, box } = finding();
  box.follow();
  box.place(10, 20, 200, 30, 1);
  assert.equal(input.focused, 1);
  for (const typed of ['v', 'vo', 'vo ']) {
    input.value = typed;
    input.dispatchEvent(new Event('input'));
    box.follow();
    assert.equal(input.value, typed);
  }
  assert.deepEqual(state.entered.at(-1), ['find:speaker', 'vo ']);
});

test('Escape takes the letters away again', () => {
  const { state, input, box } = finding();
  box.follow();
  box.place(10, 20, 200, 30, 1);
  input.value = 'vo';
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(pressed('Escape'));
  assert.equal(state.text, '');
  assert.equal(input.value, '');
});

test('a box that is written in the document does not take the focus from it', () => {
  const { input, box } = finding();
  pageState.documentElement.dataset = { reading: '' };
  box.follow();
  box.place(10, 20, 200, 30, 1);
  assert.equal(input.focused, 0);
});

test('another window may have the focus for a while', () => {
  const running = noting();
  opened(running);
  running.input.value = 'half a sen';
  pageState.activeElement = running.input;
  running.input.dispatchEvent(new Event('blur'));
  assert.deepEqual(running.state.entered, []);
  assert.equal(running.input.value, 'half a sen');
});

test('what is being written is kept before another step is opened, and nothing else is', () => {
  const running = noting();
  running.box.keep();
  opened(running);
  running.box.keep();
  assert.deepEqual(running.state.entered, []);
  running.input.value = 'half a note';
  running.box.keep();
  assert.deepEqual(running.state.entered, [['basket:note:minsk-2018', 'half a note']]);
});
