/**
 * Whether a finger, a button of the mouse or a key is down: then something is in motion, and what
 * it comes to is not known yet.
 */

export class HeldInput {
  /** @type {Set<number | string>} pointers by id, keys by code */
  #down = new Set();
  /** Grows with every hold, from the first thing that goes down to the last that is let go. */
  turn = 0;

  /** @param {() => void} onRelease when the last one is let go */
  constructor(onRelease) {
    this.onRelease = onRelease;
    const options = { capture: true, passive: true };
    addEventListener('pointerdown', (event) => this.#press(event.pointerId), options);
    addEventListener('pointerup', (event) => this.#release(event.pointerId), options);
    addEventListener('pointercancel', (event) => this.#release(event.pointerId), options);
    // A button let go outside of the window is noticed when the pointer comes back.
    addEventListener(
      'pointermove',
      (event) => {
        if (event.buttons === 0) this.#release(event.pointerId);
      },
      options,
    );
    addEventListener(
      'keydown',
      (event) => {
        // Some systems tell of its release only when it is switched off again.
        if (event.key !== 'CapsLock') this.#press(event.code);
      },
      options,
    );
    addEventListener('keyup', (event) => this.#keyUp(event), options);
    // What is let go elsewhere is never told.
    addEventListener('blur', () => this.#releaseAll(), options);
  }

  get any() {
    return this.#down.size > 0;
  }

  /** @param {number | string} what */
  #press(what) {
    if (!this.any) ++this.turn;
    this.#down.add(what);
  }

  /** @param {KeyboardEvent} event */
  #keyUp(event) {
    if (event.key !== 'Meta') {
      this.#release(event.code);
      return;
    }
    // While the Command key is down, macOS tells of no other key's release.
    for (const what of [...this.#down]) {
      if (typeof what === 'string') this.#release(what);
    }
  }

  /** @param {number | string} what */
  #release(what) {
    if (this.#down.delete(what) && !this.any) this.onRelease();
  }

  #releaseAll() {
    if (!this.any) return;
    this.#down.clear();
    this.onRelease();
  }
}
