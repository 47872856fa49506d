/**
 * `globalThis.rostrum`, for pages that embed Rostrum and for tests. web/README.md documents it.
 *
 * @typedef {object} Totals
 * @property {number} forums
 * @property {number} statements
 * @property {number} outcomes
 *
 * @typedef {Totals & {
 *   total: Totals,
 *   facets: Record<string, Record<string, number>>,
 *   histogram: {from: string, to: string, count: number, total: number}[],
 * }} Result
 *
 * @typedef {import('./own_data.js').LoadOptions} LoadOptions
 * @typedef {import('./own_data.js').Loaded} Loaded
 * @typedef {import('./bridge.js').Bridge} Bridge
 * @typedef {import('./bridge.js').Rect} Rect
 * @typedef {import('./bridge.js').FrameFigures} FrameFigures
 * @typedef {() => void} Listener
 */

export class PageInterface {
  /** @type {Bridge | null} */
  #bridge = null;
  /** @type {Set<Listener>} */
  #listeners = new Set();
  /** @type {(address: string) => void} */
  #openAddress = () => {};
  /** @type {(data: unknown, options?: LoadOptions) => Promise<Loaded | null>} */
  #load = () => Promise.resolve(null);
  /** @type {() => void} */
  #resolve = () => {};
  /** @type {(reason: unknown) => void} */
  #reject = () => {};

  constructor() {
    /** @type {Promise<void>} */
    const ready = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // The reader sees the reason on the page; nobody has to wait for the promise.
    ready.catch(() => {});
    this.face = Object.freeze({
      ready,
      address: () => this.#running().address(),
      open: (/** @type {string} */ address) => {
        this.#running();
        this.#openAddress(String(address).replace(/^#/, ''));
      },
      /** @type {(data: unknown, options?: LoadOptions) => Promise<Loaded | null>} */
      load: async (data, options) => {
        this.#running();
        return this.#load(data, options);
      },
      view: () => this.#running().view(),
      /** @returns {Result} */
      result: () => this.#running().result(),
      frames: () => this.#bridge?.frames() ?? 0,
      version: () => this.#running().version(),
      /** @returns {FrameFigures[]} */
      timings: () => this.#running().timings(),
      on: (/** @type {string} */ name, /** @type {Listener} */ listener) => {
        if (name !== 'change')
          throw new TypeError(`There is no event "${name}"; there is "change".`);
        // A wrapper of its own for each call, so that a listener given twice is told twice.
        const entry = () => listener();
        this.#listeners.add(entry);
        return () => {
          this.#listeners.delete(entry);
        };
      },
      /**
       * @param {string} format
       * @param {'shown' | 'all'} [scope]
       */
      export: (format, scope = 'shown') => {
        if (this.#running().awaitsTexts())
          throw new Error('The texts of the records are on their way; wait for rostrum.ready.');
        const file = this.#running().exportFile(String(format), scope === 'all');
        if (!file) throw new TypeError(`There is no format "${format}".`);
        return file;
      },
      /** @returns {Rect | null} */
      target: (/** @type {string} */ key) => this.#running().target(key),
    });
  }

  /**
   * @param {Bridge} bridge
   * @param {(address: string) => void} openAddress
   * @param {(data: unknown, options?: LoadOptions) => Promise<Loaded | null>} load
   */
  start(bridge, openAddress, load) {
    this.#bridge = bridge;
    this.#openAddress = openAddress;
    this.#load = load;
  }

  /** All is there. */
  complete() {
    this.#resolve();
  }

  /** @param {unknown} reason */
  fail(reason) {
    this.#reject(reason);
  }

  changed() {
    for (const listener of [...this.#listeners]) {
      // A mistake of a listener is its own; the others are still told.
      try {
        listener();
      } catch (error) {
        reportError(error);
      }
    }
  }

  #running() {
    if (!this.#bridge) throw new Error('Rostrum is not ready yet; wait for rostrum.ready.');
    return this.#bridge;
  }
}
