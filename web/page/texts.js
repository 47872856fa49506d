/**
 * Texts and sources of the records, which the plain view does without: they are fetched once it is painted. A link to a
 * forum has them come beside what its first frame needs, and one to anything else is opened when they are there, since
 * its view may be made of them. Where the network is away they are asked for again and again.
 */

import { message } from './messages.js';
import { bytesOf, LoadFailure } from './parts.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

const firstPauseMs = 2000;
const longestPauseMs = 60_000;

/** @typedef {import('./first_view.js').FirstView} FirstView */

export class Texts {
  #address;
  #first;
  /** What was asked for before the start. @type {Promise<Uint8Array> | null} */
  #coming = null;

  /**
   * @param {string} address of the file
   * @param {FirstView} first
   */
  constructor(address, first) {
    this.#address = address;
    this.#first = first;
    if (first === 'plain') return;
    this.#coming = bytesOf(address);
    // Whoever waits for it is told.
    this.#coming.catch(() => {});
  }

  /**
   * Before the first view is opened.
   * @param {Bridge} bridge
   */
  async beforeFirstView(bridge) {
    if (this.#first !== 'other' || !bridge.awaitsTexts()) return;
    // Better painted without them than not at all.
    await this.#take(bridge).catch((error) => console.warn(error));
  }

  /**
   * After the first frame.
   * @param {Bridge} bridge
   * @param {Promise<void>} program when all of it is there, which reads them
   * @returns {Promise<void>} when they are there; rejected when they are not those of the first file
   */
  async afterFirstFrame(bridge, program) {
    this.#coming ??= bytesOf(this.#address);
    this.#coming.catch(() => {});
    await program;
    for (
      let pauseMs = firstPauseMs;
      bridge.awaitsTexts();
      pauseMs = Math.min(2 * pauseMs, longestPauseMs)
    ) {
      try {
        await this.#take(bridge);
      } catch (error) {
        console.warn(error);
        if (pauseMs === firstPauseMs) bridge.notify(message('page.texts-missing'));
        // A file that was refused is the same the next time.
        if (!(error instanceof LoadFailure)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  /** @param {Bridge} bridge */
  async #take(bridge) {
    const coming = this.#coming ?? bytesOf(this.#address);
    this.#coming = null;
    const refused = bridge.addTexts(await coming);
    if (refused) throw new Error(refused);
  }
}
