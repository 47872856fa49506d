/**
 * A new version is taken when nobody is there. It has failed when the page is still the same some
 * seconds later, or shows a failure after it: the service worker then goes back to the version that
 * works by itself (worker/versions.js), and no other one is taken for an hour.
 */

import { Kept } from './kept.js';

const patienceMs = 8000;
const pauseMs = 3_600_000;

export class UpdateWatch {
  /** @type {number | null} */
  #askedAt = null;

  /**
   * @param {{ready: boolean, take: () => void}} update of the service worker
   * @param {Pick<Storage, 'getItem' | 'setItem'> | null} storage of the window
   * @param {() => number} now
   */
  constructor(update, storage, now = Date.now) {
    this.update = update;
    this.now = now;
    /** When one was taken, and when one failed. @type {Kept<{takenAt: number, failedAt: number}>} */
    this.kept = new Kept(
      storage,
      'rostrum.kiosk-update',
      { takenAt: 0, failedAt: 0 },
      ({ takenAt, failedAt }) => Number.isFinite(takenAt) && Number.isFinite(failedAt),
    );
  }

  /** The page came up: what was taken works. */
  cameUp() {
    this.kept.value = { ...this.kept.value, takenAt: 0 };
  }

  /**
   * The page shows a failure.
   * @returns {boolean} whether that is of a version that was taken just now
   */
  failed() {
    if (this.kept.value.takenAt === 0) return false;
    this.kept.value = { takenAt: 0, failedAt: this.now() };
    return true;
  }

  /**
   * Nobody is there.
   * @returns {boolean} whether the page should have gone and has not
   */
  atRest() {
    const at = this.now();
    if (this.#askedAt !== null) {
      if (Math.abs(at - this.#askedAt) < patienceMs) return false;
      this.#askedAt = null;
      return this.failed();
    }
    if (this.update.ready && Math.abs(at - this.kept.value.failedAt) >= pauseMs) {
      this.#askedAt = at;
      this.kept.value = { ...this.kept.value, takenAt: at };
      this.update.take();
    }
    return false;
  }
}
