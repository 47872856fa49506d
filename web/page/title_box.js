/**
 * The title of a picture: an input of the page over its slot on the sheet of Export. It shows what
 * will stand above the picture and takes what a reader writes when Enter is pressed or the box is
 * left; emptied, it is the title that is made of the view again.
 */

import { placeInSlot } from './text_slot.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

const key = 'export:title';

export class TitleBox {
  /** What the program has now. */
  #title = '';

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLCanvasElement} canvas
   * @param {Bridge} bridge
   */
  constructor(input, canvas, bridge) {
    this.input = input;
    this.canvas = canvas;
    this.bridge = bridge;
    input.addEventListener('change', () => this.#send());
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
    const was = this.input.hidden;
    placeInSlot(this.input, x, y, width, height, textScale);
    if (was && !this.input.hidden) this.follow();
  }

  /** The title follows the view; nobody asks for it while the box is not there. */
  follow() {
    if (this.input.hidden) return;
    const title = this.bridge.pictureTitle();
    if (title === this.#title && this.input.value !== '') return;
    this.#title = title;
    this.input.value = title;
  }

  #send() {
    if (this.input.value.trim() === this.#title) return;
    this.bridge.enter(key, this.input.value);
    this.follow();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') this.input.value = this.#title;
    this.#send();
    this.canvas.focus({ preventScroll: true });
  }
}
