/**
 * What Rostrum and the page that embeds it tell each other; docs/embed.md documents it.
 *
 * Only the window that holds this one is listened to. Its first greeting says from which origin it
 * is; from then on messages of another origin are ignored, and nothing is ever sent before, nor to
 * another one. What is not a message of this form is ignored without an answer.
 */

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {{type: 'hello'} | {type: 'open', address: string}} Message */

const version = 1;
// A few messages a second at most, the last one always.
const restMs = 400;
// Longer than any address that is read.
const mostCharacters = 8000;

export class EmbeddingPage {
  /** @type {Bridge | null} */
  #bridge = null;
  /** @type {(address: string) => void} */
  #openAddress = () => {};
  /** Of the embedding page, once it has greeted. @type {string | null} */
  #origin = null;
  /** What it asked for before the program was there. @type {string | null} */
  #wished = null;
  #height = 0;
  /** What was told last, so that nothing is told twice. */
  #toldAddress = '';
  #toldHeight = 0;
  #lastMs = -restMs;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    if (window.parent === window) return;
    addEventListener('message', (event) => this.#hear(event));
  }

  /**
   * @param {Bridge} bridge
   * @param {(address: string) => void} openAddress
   */
  start(bridge, openAddress) {
    this.#bridge = bridge;
    this.#openAddress = openAddress;
    if (this.#wished !== null) this.#open(this.#wished);
    this.#sayReady();
  }

  viewChanged() {
    this.#tellSoon();
  }

  /** @param {number} height */
  heightChanged(height) {
    this.#height = Math.round(height);
    this.#tellSoon();
  }

  /** @param {MessageEvent} event */
  #hear(event) {
    if (event.source !== window.parent) return;
    // A page without an origin of its own cannot be told from others like it.
    if (event.origin === 'null' || event.origin === '') return;
    const message = messageFrom(event.data);
    if (!message || (this.#origin ?? event.origin) !== event.origin) return;
    if (message.type === 'hello') {
      this.#origin = event.origin;
      this.#sayReady();
    } else if (this.#origin !== null) {
      this.#open(message.address);
    }
  }

  /** @param {string} address */
  #open(address) {
    if (this.#bridge) this.#openAddress(embeddedAs(this.#bridge.address(), address));
    else this.#wished = address;
  }

  #sayReady() {
    if (!this.#bridge || this.#origin === null) return;
    this.#say('ready', { ...this.#view(), height: this.#height });
    this.#toldAddress = this.#bridge.address();
    this.#toldHeight = this.#height;
  }

  #tellSoon() {
    if (!this.#bridge || this.#origin === null || this.#timer !== undefined) return;
    const left = this.#lastMs + restMs - performance.now();
    this.#timer = setTimeout(() => this.#tell(), Math.max(0, left));
  }

  #tell() {
    this.#timer = undefined;
    if (!this.#bridge) return;
    this.#lastMs = performance.now();
    const address = this.#bridge.address();
    if (address !== this.#toldAddress) {
      this.#toldAddress = address;
      this.#say('view', this.#view());
    }
    if (this.#height !== this.#toldHeight) {
      this.#toldHeight = this.#height;
      this.#say('height', { height: this.#height });
    }
  }

  #view() {
    return {
      address: this.#bridge?.address() ?? '',
      link: this.#bridge?.link() ?? '',
      title: this.#bridge?.title() ?? '',
    };
  }

  /**
   * @param {'ready' | 'view' | 'height'} type
   * @param {object} facts
   */
  #say(type, facts) {
    if (this.#origin === null) return;
    window.parent.postMessage({ rostrum: version, type, ...facts }, this.#origin);
  }
}

/**
 * @param {unknown} data
 * @returns {Message | null}
 */
function messageFrom(data) {
  if (typeof data !== 'object' || data === null) return null;
  const { rostrum, type, address } = /** @type {Record<string, unknown>} */ (data);
  if (rostrum !== version) return null;
  if (type === 'hello') return { type };
  if (type !== 'open' || typeof address !== 'string' || address.length > mostCharacters)
    return null;
  return { type, address: address.replace(/^#/, '') };
}

/**
 * A view that stands in a page stays without its frame, unless the new address says otherwise.
 * @param {string} now
 * @param {string} next
 */
function embeddedAs(now, next) {
  const says = /(?:^|&)embed=/;
  if (!says.test(now) || says.test(next)) return next;
  return next === '' ? 'embed=1' : `${next}&embed=1`;
}
