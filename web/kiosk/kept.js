/**
 * A value that outlives the page, as JSON under one key of the browser's storage. Where that is
 * blocked, full or holds something else, it lives as long as the page does, and nobody is told.
 *
 * @template T
 */
export class Kept {
  /** Whether the value outlives the page. */
  lasts = true;
  /** @type {T} */
  #value;

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem'> | null} storage
   * @param {string} key
   * @param {T} usual while nothing is kept
   * @param {(found: any) => boolean} isUnderstood
   */
  constructor(storage, key, usual, isUnderstood) {
    this.storage = storage;
    this.key = key;
    this.#value = this.#found(isUnderstood) ?? usual;
    // Whether there is room is known before it matters.
    this.value = this.#value;
  }

  get value() {
    return this.#value;
  }

  set value(value) {
    this.#value = value;
    try {
      if (!this.storage) throw new Error('no storage');
      this.storage.setItem(this.key, JSON.stringify(value));
      this.lasts = true;
    } catch {
      this.lasts = false;
    }
  }

  /**
   * @param {(found: any) => boolean} isUnderstood
   * @returns {T | null}
   */
  #found(isUnderstood) {
    try {
      const found = JSON.parse(this.storage?.getItem(this.key) ?? 'null');
      return found !== null && isUnderstood(found) ? found : null;
    } catch {
      return null;
    }
  }
}

/** @returns {Storage | null} for as long as the window is open; null where that is forbidden */
export function windowStorage() {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
