/**
 * An input of the page over its slot on the canvas, for a text that the document has a field for as
 * well: letters of a name in a long list of filters, the note on a record of the basket, and the
 * title of a picture. It shows what the program has
 * and enters what a reader writes when Enter is pressed or the box is left; Escape leaves the text as
 * it was.
 */

import { placeInSlot } from './text_slot.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @typedef {object} Written what a box is for
 * @property {() => string} key of the field in the document; empty: nothing is written now
 * @property {() => string} text that the program has there
 * @property {boolean} [isLive] each letter counts as it is typed
 * @property {boolean} isOpened by the reader, to be written in: the box has the focus when it comes,
 *   and the program is told that it was left, whatever is in it
 */

/**
 * There once a reader looks through a long list of filters.
 * @param {HTMLInputElement} input
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function findBox(input, canvas, bridge) {
  return new TextBox(input, canvas, bridge, {
    key: () => {
      const facet = bridge.finding();
      return facet === '' ? '' : `find:${facet}`;
    },
    text: () => bridge.findText(),
    isOpened: true,
    isLive: true,
  });
}

/**
 * There while a note of the basket, or a caption of a tour, is being written.
 * @param {HTMLInputElement} input
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function noteBox(input, canvas, bridge) {
  return new TextBox(input, canvas, bridge, {
    key: () => bridge.noted(),
    text: () => bridge.note(),
    isOpened: true,
  });
}

/**
 * There while the sheet of Export is open; nobody asks for the title while it is not. Emptied, it is
 * the title that is made of the view again.
 * @param {HTMLInputElement} input
 * @param {HTMLCanvasElement} canvas
 * @param {Bridge} bridge
 */
export function titleBox(input, canvas, bridge) {
  return new TextBox(input, canvas, bridge, {
    key: () => (input.hidden ? '' : 'export:title'),
    text: () => bridge.pictureTitle(),
    isOpened: false,
  });
}

export class TextBox {
  /** Of the field that is written now; empty: none. */
  #key = '';
  /** What the program has there. */
  #text = '';
  #wantsFocus = false;
  #written;

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLCanvasElement} canvas
   * @param {Bridge} bridge
   * @param {Written} written
   */
  constructor(input, canvas, bridge, written) {
    this.input = input;
    this.canvas = canvas;
    this.bridge = bridge;
    this.#written = written;
    // Another window has the focus for a while: the box is not left.
    input.addEventListener('blur', () => {
      if (document.activeElement !== input) this.#enter(input.value);
    });
    if (written.isLive) input.addEventListener('input', () => this.#enterLetters());
    input.addEventListener('keydown', (event) => this.#press(event));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {number} textScale
   */
  place(x, y, width, height, textScale) {
    const wasHidden = this.input.hidden;
    placeInSlot(this.input, x, y, width, height, textScale);
    if (this.input.hidden !== wasHidden) this.follow();
    if (!this.#wantsFocus || this.input.hidden) return;
    this.#wantsFocus = false;
    this.input.focus({ preventScroll: true });
  }

  /** Another text may be written now, or none, or it may have changed elsewhere. */
  follow() {
    const key = this.#written.key();
    const text = key === '' ? '' : this.#written.text();
    if (key === this.#key && text === this.#text) return;
    // Written in the document, it is not taken from there.
    const isReading = 'reading' in document.documentElement.dataset;
    if (key !== this.#key) {
      this.#wantsFocus = this.#written.isOpened && key !== '' && !isReading;
    }
    this.#key = key;
    this.#text = text;
    this.input.value = text;
  }

  /** Another step of the history is about to be opened: what is being written belongs to this one. */
  keep() {
    if (this.#key !== '' && this.input.value !== this.#text) this.#enter(this.input.value);
  }

  /** While it is typed the box keeps what is in it. */
  #enterLetters() {
    this.#text = this.input.value;
    this.bridge.enter(this.#key, this.#text);
  }

  /** @param {string} text */
  #enter(text) {
    const key = this.#key;
    // What has gone meanwhile takes nothing any more.
    if (key === '' || this.#written.key() !== key) return;
    if (this.#written.isOpened || text.trim() !== this.#text) this.bridge.enter(key, text);
    this.follow();
    // What was typed may be written otherwise, or not taken.
    this.input.value = this.#text;
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    // Escape takes letters that count already away again.
    const before = this.#written.isLive ? '' : this.#text;
    this.#enter(event.key === 'Enter' ? this.input.value : before);
    this.canvas.focus({ preventScroll: true });
  }
}
