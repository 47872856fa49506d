/** Stand-ins for what is outside of a kiosk's modules: a storage, a clock, timers. */

/** A storage of a browser, which can be full. */
export class Storage {
  isFull = false;
  /** @type {Map<string, string>} */
  kept = new Map();

  /** @param {string} key */
  getItem(key) {
    return this.kept.get(key) ?? null;
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(key, text);
  }
}

/** Time that goes on when a test says so, with what was asked for later. */
export class Clock {
  now = new Date(2026, 10, 30, 12, 0, 0).getTime();
  /** @type {{at: number, then: () => void}[]} */
  #later = [];

  /** @param {number} ms @param {() => void} then @returns {() => void} calls it off */
  later = (ms, then) => {
    const entry = { at: this.now + ms, then };
    this.#later.push(entry);
    return () => {
      this.#later = this.#later.filter((other) => other !== entry);
    };
  };

  /** @param {number} ms */
  pass(ms) {
    const end = this.now + ms;
    for (;;) {
      const next = this.#later.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#later = this.#later.filter((other) => other !== next);
      this.now = next.at;
      next.then();
    }
    this.now = end;
  }
}
