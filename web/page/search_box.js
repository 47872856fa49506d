/**
 * The search is a real input of the page, laid over the slot that the canvas leaves for it: so the
 * clipboard, input methods, spell checking and the phone's keyboard work as everywhere.
 */

import { baseUrl } from './address_bar.js';
import { placeInSlot } from './text_slot.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

export class SearchBox {
  #composing = false;

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLCanvasElement} canvas
   * @param {Bridge} bridge
   */
  constructor(input, canvas, bridge) {
    this.input = input;
    this.canvas = canvas;
    this.bridge = bridge;
    input.addEventListener('compositionstart', () => {
      this.#composing = true;
    });
    input.addEventListener('compositionend', () => {
      this.#composing = false;
      this.#search();
    });
    input.addEventListener('input', () => this.#search());
    input.addEventListener('paste', (event) => this.#paste(event));
    input.addEventListener('keydown', (event) => this.#key(event));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   * @param {number} textScale
   */
  place(x, y, width, height, textScale) {
    placeInSlot(this.input, x, y, width, height, textScale);
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  /** The text may have changed elsewhere: by a link, the back button, a chip. */
  follow() {
    const text = this.bridge.searchText();
    if (!this.#composing && this.input.value.trim() !== text) this.input.value = text;
  }

  #search() {
    if (!this.#composing) this.bridge.setText(this.input.value);
  }

  /**
   * A link is opened; the box then shows the text of its view, marked, so that typing replaces it.
   * @param {ClipboardEvent} event
   */
  #paste(event) {
    const text = event.clipboardData?.getData('text') ?? '';
    if (namesFile(text)) {
      event.preventDefault();
      location.assign(text.trim());
      return;
    }
    if (!this.bridge.openLink(text)) return;
    event.preventDefault();
    this.input.value = this.bridge.searchText();
    this.input.select();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.input.value !== '') {
      event.preventDefault();
      this.input.value = '';
      this.#search();
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      // To what was found: on a phone the list comes in the place of the keyboard.
      this.bridge.goToList();
      this.canvas.focus({ preventScroll: true });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.canvas.focus({ preventScroll: true });
    }
  }
}

/**
 * Whether a link to this page names a file of this site, which only the address bar opens.
 * @param {string} text
 */
function namesFile(text) {
  try {
    const url = new URL(text.trim());
    return url.origin + url.pathname === baseUrl() && url.searchParams.has('data');
  } catch {
    return false;
  }
}
