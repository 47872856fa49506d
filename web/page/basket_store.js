/**
 * The reader's basket on this device, and likewise the tour they collect: a JSON text under one key
 * of the browser's storage, written after every change and handed back at the start. It is sent
 * nowhere; an empty one leaves nothing behind. What cannot be understood is set aside under a key of its own before anything is
 * written over it.
 */

import { message } from './messages.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} Store */

/**
 * @typedef {object} Collected what a reader has collected
 * @property {'tour' | 'other'} what as messages tell it: the basket is the other
 * @property {string} key of the storage
 * @property {(bridge: Bridge, text: string) => boolean} give to the program; false: not understood
 */

export const basketKey = 'rostrum.basket';
export const setAsideKey = 'rostrum.basket.set-aside';

/** @type {Collected} */
const basketOnDevice = {
  what: 'other',
  key: basketKey,
  give: (bridge, text) => bridge.restoreBasket(text),
};
/** @type {Collected} */
export const tourOnDevice = {
  what: 'tour',
  key: 'rostrum.tour',
  give: (bridge, text) => {
    bridge.restoreTour(text);
    return true;
  },
};

export class BasketStore {
  /** So that a reader is told once that there is no storage. */
  #told = false;

  /**
   * @param {Bridge} bridge
   * @param {Store | null} store null where the browser gives none
   * @param {Collected} [collected]
   */
  constructor(bridge, store, collected = basketOnDevice) {
    this.bridge = bridge;
    this.store = store;
    this.collected = collected;
  }

  /** Gives the program what was kept. */
  restore() {
    const text = this.#kept() ?? '';
    if (text !== '') this.#give(text);
  }

  /** @returns {string | null} none where the browser keeps nothing */
  #kept() {
    try {
      return this.store?.getItem(this.collected.key) ?? null;
    } catch {
      return null;
    }
  }

  /**
   * Another window of the same site has changed it: what it kept is shown here too.
   * @param {EventTarget} target that hears of it
   */
  listen(target) {
    target.addEventListener('storage', (event) => {
      const { key, newValue } = /** @type {StorageEvent} */ (event);
      if (key === this.collected.key) this.#give(newValue ?? '');
    });
    // A page that the browser has kept heard of nothing meanwhile.
    target.addEventListener('pageshow', (event) => {
      if (/** @type {PageTransitionEvent} */ (event).persisted) this.#give(this.#kept() ?? '');
    });
  }

  /** @param {string} text of what is collected; empty: nothing is in it */
  keep(text) {
    try {
      if (!this.store) throw new Error('no storage');
      if (text === '') this.store.removeItem(this.collected.key);
      else this.store.setItem(this.collected.key, text);
    } catch (error) {
      if (isFull(error)) {
        this.bridge.notify(message('page.basket-too-large', { what: this.collected.what }));
      } else if (!this.#told) {
        this.#told = true;
        this.bridge.notify(message('page.basket-not-kept', { what: this.collected.what }));
      }
    }
  }

  /** @param {string} text */
  #give(text) {
    if (this.collected.give(this.bridge, text)) return;
    try {
      this.store?.setItem(setAsideKey, text);
    } catch {
      // The reader knows already that it was not understood; there is no room to keep it twice.
    }
  }
}

/** @returns {Store | null} null where the reader or the embedding page forbids it */
export function deviceStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** @param {unknown} error */
function isFull(error) {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
