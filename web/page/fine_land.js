/**
 * The finer land, fetched once the map is near enough to show more than the coarse one has. Without
 * it the coarse one stays.
 */

import { bytesOf } from './load.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** Device pixels from -180 to 180 degrees at which the coarse land's corners begin to show. */
const fineFromPixels = 3000;

export class FineLand {
  #asked = false;

  /**
   * @param {Bridge} bridge
   * @param {HTMLCanvasElement} canvas
   * @param {string} address of the file
   */
  constructor(bridge, canvas, address) {
    this.bridge = bridge;
    this.canvas = canvas;
    this.address = address;
  }

  /** To be called when the view may have changed. */
  look() {
    if (this.#asked || !this.address) return;
    const zoom = this.bridge.view().position?.zoom ?? 0;
    if (this.canvas.width * 2 ** zoom < fineFromPixels) return;
    this.#asked = true;
    // A moment in which nothing is drawn, so that the motion that asked for it stays smooth.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void this.#fetch(), { timeout: 2000 });
    else setTimeout(() => void this.#fetch(), 300);
  }

  async #fetch() {
    try {
      const refused = this.bridge.setBasemap(await bytesOf(this.address));
      if (refused) console.warn(refused);
    } catch (error) {
      this.#asked = false; // perhaps the network is back when the map moves again
      console.warn(error);
    }
  }
}
