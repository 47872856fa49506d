/**
 * Whether the page still paints. It is looked at once a second; turns that did not come are counted
 * and not seconds, so that a thread which was busy for long and goes on is no fault.
 *
 * The browser has stalled when it gives no turn of the screen though the page is seen. One that never
 * gave any since the page began may belong to a screen that sleeps: to load the page again would not
 * help it. The program has stalled when turns come and it paints nothing, though somebody touched the
 * canvas or a tour plays, of which a step is shown for 24 seconds at most (engine/present/tour_page).
 *
 * @typedef {object} Seen
 * @property {boolean} isVisible
 * @property {number} frames that the program has painted
 * @property {boolean} isTouring a tour plays by itself
 */

const mostTurns = 5;
const mostTouringTurns = 40;

export class FrameWatch {
  #hasAnswered = false;
  #isAsked = false;
  /** Looks without an answer of the browser. */
  #silent = 0;
  #frames = -1;
  /** Looks without a frame of the program. */
  #still = 0;
  #isTouched = false;

  /** @param {(turn: () => void) => void} ask for a turn of the screen */
  constructor(ask) {
    this.ask = ask;
  }

  /** Somebody touched the canvas. */
  touched() {
    if (this.#isTouched) return;
    this.#isTouched = true;
    this.#still = 0;
  }

  /**
   * @param {Seen} seen
   * @returns {string} why the page does not paint; empty while it does
   */
  look({ isVisible, frames, isTouring }) {
    if (!isVisible) {
      this.#silent = 0;
      this.#still = 0;
      return '';
    }
    if (this.#isAsked) {
      this.#silent += 1;
    } else {
      this.#isAsked = true;
      this.ask(() => {
        this.#isAsked = false;
        this.#hasAnswered = true;
        this.#silent = 0;
      });
    }
    if (this.#silent >= mostTurns && this.#hasAnswered) return 'no turn of the screen';
    return this.#isStill(frames, isTouring) ? 'no frame of the program' : '';
  }

  /**
   * @param {number} frames
   * @param {boolean} isTouring
   */
  #isStill(frames, isTouring) {
    if (frames !== this.#frames || this.#silent > 0) {
      if (frames !== this.#frames) this.#isTouched = false;
      this.#frames = frames;
      this.#still = 0;
      return false;
    }
    if (!this.#isTouched && !isTouring) {
      this.#still = 0;
      return false;
    }
    this.#still += 1;
    return this.#still >= (this.#isTouched ? mostTurns : mostTouringTurns);
  }
}
