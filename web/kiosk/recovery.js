/**
 * The way back for a page that something happened to: the log is told, and the page loads again with
 * the screen's home address, which brings it to the attract screen.
 *
 * - What leaves nothing to look at (the program aborted, a failure is shown, no frame is painted, the
 *   GL context does not come back, far too much memory) loads it at once, whoever is there.
 * - What a visitor may not even have noticed, such as an exception that nobody caught on a page which
 *   goes on painting, throws nobody out: it is loaded when the screen is at rest, which it often is.
 * - A load that follows others without a minute of calm waits (backoff.js).
 *
 * A page whose thread is blocked cannot help itself: the watchdog outside does (docs/kiosk.md).
 *
 * @typedef {import('./kiosk_log.js').Kind} Kind
 *
 * @typedef {object} Doors
 * @property {import('./kiosk_log.js').KioskLog} log
 * @property {import('./backoff.js').Backoff} backoff
 * @property {() => number} upMs since the page began
 * @property {() => void} load the screen's home address anew
 * @property {(ms: number, then: () => void) => void} later
 */

export class Recovery {
  #isLeaving = false;
  #isDue = false;

  /** @param {Doors} doors */
  constructor(doors) {
    this.doors = doors;
  }

  /**
   * The page can not go on.
   * @param {Kind} kind
   * @param {string} [words]
   */
  leave(kind, words) {
    // One fault makes others.
    if (this.#isLeaving) return;
    this.doors.log.add(kind, words);
    this.#go();
  }

  /**
   * The page goes on, and is loaded when nobody is there.
   * @param {Kind} kind
   * @param {string} [words]
   */
  note(kind, words) {
    if (this.#isLeaving) return;
    this.doors.log.add(kind, words);
    this.#isDue = true;
  }

  /** Nobody is there. */
  atRest() {
    if (this.#isDue && !this.#isLeaving) this.#go();
  }

  #go() {
    this.#isLeaving = true;
    const { backoff, load, later, upMs } = this.doors;
    const wait = backoff.wait(upMs());
    if (wait === 0) load();
    else later(wait, load);
  }
}
