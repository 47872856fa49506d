/**
 * Care for the screen itself, while nobody is there. The picture drifts along a small closed path, a
 * step a minute, so that nothing burns in; it is dimmed after ten minutes, and black outside of the
 * hours of the venue, but for a sentence that wanders. Whoever touches it finds the explorer at once.
 *
 * @typedef {object} Doors
 * @property {() => number} now milliseconds since 1970
 * @property {(x: number, y: number) => void} drift moves the whole picture, in CSS pixels
 * @property {(isDim: boolean) => void} dim
 * @property {(words: {text: string, x: number, y: number} | null) => void} night x and y in percent of
 *   the screen; null: it is not night
 * @property {(at: Date) => boolean} isOpen
 * @property {(at: Date) => string} words of a venue that is closed
 */

const minuteMs = 60_000;
const dimMs = 10 * minuteMs;
/** For the program to notice a touch that came by night. */
const wakingMs = 3000;

/** Steps of whole pixels, that letters stay sharp: none is longer than what an eye takes for still. */
const path = /** @type {[number, number][]} */ ([
  [0, 0],
  [2, 2],
  [4, 0],
  [2, -2],
  [0, 0],
  [-2, 2],
  [-4, 0],
  [-2, -2],
]);

export class ScreenCare {
  isNight = false;
  /** When it came to rest. @type {number | null} */
  #restsSince = null;
  #wakesUntil = 0;
  /** What the doors were told last. @type {Record<string, string>} */
  #told = {};

  /** @param {Doors} doors */
  constructor(doors) {
    this.doors = doors;
  }

  /**
   * Once a second.
   * @param {boolean} atRest nobody is there
   */
  look(atRest) {
    const now = this.doors.now();
    if (!atRest) {
      this.#restsSince = null;
      this.#show(now, false);
      return;
    }
    // A clock that was set back begins anew.
    if (this.#restsSince === null || this.#restsSince > now) this.#restsSince = now;
    this.#show(now, now >= this.#wakesUntil && !this.doors.isOpen(new Date(now)));
  }

  /** Somebody touched the screen. */
  wake() {
    const now = this.doors.now();
    this.#restsSince = null;
    this.#wakesUntil = now + wakingMs;
    this.#show(now, false);
  }

  /**
   * @param {number} now
   * @param {boolean} isNight
   */
  #show(now, isNight) {
    const { drift, dim, night, words } = this.doors;
    const rested = this.#restsSince === null ? 0 : now - this.#restsSince;
    const minute = Math.floor(rested / minuteMs);
    this.isNight = isNight;
    const [x, y] = (!isNight && path[minute % path.length]) || [0, 0];
    this.#tell('drift', [x, y], () => drift(x, y));
    const isDim = !isNight && rested >= dimMs;
    this.#tell('dim', isDim, () => dim(isDim));
    // It may be said in another way every minute: the venue opens, or the language is another one.
    const text = isNight ? words(new Date(now)) : '';
    const place = { x: 6 + ((minute * 29) % 49), y: 8 + ((minute * 37) % 79) };
    this.#tell('night', isNight && [text, place], () => night(isNight ? { text, ...place } : null));
  }

  /**
   * The page is written to when something is another than before.
   * @param {string} what
   * @param {unknown} how
   * @param {() => void} tell
   */
  #tell(what, how, tell) {
    const text = JSON.stringify(how);
    if (this.#told[what] === text) return;
    this.#told[what] = text;
    tell();
  }
}
