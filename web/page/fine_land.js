/**
 * The finer land, fetched once the map is near enough to show more than the coarse one has. Without
 * it the coarse one stays.
 */

import { bytesOf } from './parts.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** Device pixels of the whole world's width at which the coarse land's corners begin to show. */
const fineFromPixels = 2200;
/** A network that is away may come back; a file that a newer site took away will not. */
const mostTries = 3;

export class FineLand {
  #asked = false;
  #tries = 0;

  /**
   * @param {Bridge} bridge
   * @param {string} address of the file
   */
  constructor(bridge, address) {
    this.bridge = bridge;
    this.address = address;
  }

  /** To be called when the view may have changed. */
  look() {
    if (this.#asked || !this.address) return;
    const map = this.bridge.target('map:plot');
    if (!map) return;
    const zoom = this.bridge.view().position?.zoom ?? 0;
    if (map.width * devicePixelRatio * 2 ** zoom < fineFromPixels) return;
    this.#asked = true;
    ++this.#tries;
    // A moment in which nothing is drawn, so that the motion that asked for it stays smooth.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => void this.#fetch(), { timeout: 2000 });
    else setTimeout(() => void this.#fetch(), 300);
  }

  async #fetch() {
    try {
      const refused = this.bridge.setBasemap(await bytesOf(this.address));
      if (refused) console.warn(refused);
    } catch (error) {
      this.#asked = this.#tries >= mostTries;
      console.warn(error);
    }
  }
}
