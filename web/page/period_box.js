/**
 * The period as text: an input of the page over its slot in the timeline. It shows the period in
 * words and takes what a reader types when Enter is pressed or the box is left; what is no period
 * stays in it, marked, and a notice says why.
 */

import { placeInSlot } from './text_slot.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

export class PeriodBox {
  /** What the program shows now. */
  #words = '';
  /** What was refused last, so that it is not asked again on the way out. */
  #refused = '';

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLCanvasElement} canvas
   * @param {Bridge} bridge
   */
  constructor(input, canvas, bridge) {
    this.input = input;
    this.canvas = canvas;
    this.bridge = bridge;
    input.addEventListener('input', () => this.#mark(false));
    input.addEventListener('change', () => this.#send());
    input.addEventListener('blur', () => {
      if (this.#refused === '') this.input.value = this.#words;
    });
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

  /** The period may have changed elsewhere: by the brush, a link, the back button. */
  follow() {
    const words = this.bridge.periodWords();
    if (words === this.#words) return;
    this.#words = words;
    this.#mark(false);
    this.input.value = words;
  }

  #send() {
    const text = this.input.value.trim();
    if (text === this.#words || (text !== '' && text === this.#refused)) return;
    const understood = this.bridge.setPeriodText(text);
    this.#mark(!understood);
    if (understood) this.input.value = this.#words;
    else this.#refused = text;
  }

  /** @param {boolean} refused */
  #mark(refused) {
    if (!refused) this.#refused = '';
    this.input.setAttribute('aria-invalid', String(refused));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#send();
      if (this.#refused === '') this.canvas.focus({ preventScroll: true });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#mark(false);
      this.input.value = this.#words;
      this.canvas.focus({ preventScroll: true });
    }
  }
}
