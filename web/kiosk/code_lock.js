/** The code of the staff, as it is pressed digit by digit. After three that were wrong it waits. */

const mostWrong = 3;
const waitMs = 5000;
const longest = 8;

export class CodeLock {
  entered = '';
  #wrong = 0;
  #waitsUntil = 0;

  /**
   * @param {string} code
   * @param {() => number} now milliseconds of a clock that only goes on
   */
  constructor(code, now = () => performance.now()) {
    this.code = code;
    this.now = now;
  }

  /** Milliseconds until digits are taken again. */
  get waitMs() {
    return Math.max(0, this.#waitsUntil - this.now());
  }

  /** @param {string} digit */
  press(digit) {
    if (this.waitMs === 0 && this.entered.length < longest) this.entered += digit;
  }

  takeBack() {
    this.entered = this.entered.slice(0, -1);
  }

  /** @returns {'open' | 'wrong' | 'waits'} waits: nothing was tried, because it waits */
  tryIt() {
    if (this.waitMs > 0) return 'waits';
    const isRight = this.code !== '' && this.entered === this.code;
    this.entered = '';
    if (isRight) {
      this.#wrong = 0;
      return 'open';
    }
    this.#wrong += 1;
    if (this.#wrong === mostWrong) {
      this.#wrong = 0;
      this.#waitsUntil = this.now() + waitMs;
    }
    return 'wrong';
  }
}
