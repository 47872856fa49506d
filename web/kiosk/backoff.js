/**
 * How long to wait before the page is loaded again: not at all, unless that happens again and again
 * (tools/kiosk/backoff.py has the same rule for the browser). It never gives up.
 */

import { Kept } from './kept.js';

const waitsMs = [0, 0, 0, 2_000, 5_000, 15_000, 30_000, 60_000];
/** A page that was well for that long did not fail in a row with those before. */
const calmMs = 60_000;
/** Without a memory a page could load for ever. */
const forgetfulMs = 30_000;

export class Backoff {
  /** @param {Pick<Storage, 'getItem' | 'setItem'> | null} storage of the window */
  constructor(storage) {
    /** Loads in a row. @type {Kept<{loads: number}>} */
    this.kept = new Kept(storage, 'rostrum.kiosk-loads', { loads: 0 }, ({ loads }) =>
      Number.isInteger(loads),
    );
  }

  /**
   * @param {number} calm milliseconds for which the page was well
   * @returns {number} milliseconds until it is loaded again
   */
  wait(calm) {
    if (!this.kept.lasts) return forgetfulMs;
    const loads = calm >= calmMs ? 0 : this.kept.value.loads;
    this.kept.value = { loads: loads + 1 };
    return this.kept.lasts ? (waitsMs[loads] ?? calmMs) : forgetfulMs;
  }
}
