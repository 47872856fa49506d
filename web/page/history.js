/**
 * The address bar and the browser's history. Choices push an entry, motion replaces the current one
 * at most every 300 ms, because browsers refuse floods; what waits is written before the page goes.
 *
 * Every entry of ours carries a depth, so that going back never leaves Rostrum by itself, and
 * whether it is of a file of the reader's own: that file is no part of an address.
 */

/** @typedef {import('./bridge.js').Bridge} Bridge */

const restMs = 300;

export class History {
  /** @type {string | null} */
  #waiting = null;
  #holding = false;
  #lastWriteMs = -restMs;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #opening = false;
  /** What to do when an entry is of a file that is not shown: open it again, or say so. */
  missingFile = () => {};

  /** @param {Bridge} bridge */
  constructor(bridge) {
    this.bridge = bridge;
    addEventListener('popstate', () => this.#openFromBar());
    addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.flush();
    });
  }

  /** Opens what the address bar says, in its canonical form. */
  start() {
    this.#openFromBar();
  }

  /**
   * @param {boolean} push
   * @param {string} address
   */
  write(push, address) {
    if (this.#opening) return;
    if (push) {
      this.flush();
      if (address !== addressInBar()) this.#put(address, depth() + 1);
      return;
    }
    this.#waiting = address;
    if (this.#holding) return;
    const restLeft = this.#lastWriteMs + restMs - performance.now();
    clearTimeout(this.#timer);
    if (restLeft <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), restLeft);
  }

  /**
   * Shows the view of an address as a step of its own, which Back takes back.
   * @param {string} address
   */
  open(address) {
    this.flush();
    this.#holding = true;
    this.bridge.open(address);
    this.#holding = false;
    this.#waiting = null;
    this.write(true, this.bridge.address());
  }

  flush() {
    clearTimeout(this.#timer);
    if (this.#waiting === null) return;
    const address = this.#waiting;
    this.#waiting = null;
    this.#put(address, depth());
  }

  /** One step back within Rostrum. */
  back() {
    this.flush();
    if (depth() > 0) history.back();
  }

  #openFromBar() {
    clearTimeout(this.#timer);
    this.#waiting = null;
    const ofFile = Boolean(history.state?.own ?? dataQuery);
    const fileIsShown = this.bridge.ownData() !== '';
    if (ofFile && !fileIsShown) {
      this.missingFile();
      return;
    }
    // What leaving would write is what the bar says already.
    this.#opening = true;
    if (fileIsShown && !ofFile) this.bridge.leaveFile();
    this.bridge.open(addressInBar());
    this.#opening = false;
    const address = this.bridge.address();
    if (address !== addressInBar() || history.state === null) this.#put(address, depth());
  }

  /**
   * Shows what the bar says, of other data than before.
   * @param {() => void} showData
   */
  openWith(showData) {
    this.#opening = true;
    showData();
    this.bridge.open(addressInBar());
    this.#opening = false;
    this.#put(this.bridge.address(), depth());
  }

  /** Where the bar is, the whole collection from now on. */
  startAnew() {
    this.bridge.open('');
    this.#put(this.bridge.address(), depth());
  }

  /**
   * @param {string} address
   * @param {number} newDepth
   */
  #put(address, newDepth) {
    const url = linkTo(address);
    const state = { depth: newDepth, own: this.bridge.ownData() !== '' };
    try {
      if (newDepth > depth()) history.pushState(state, '', url);
      else history.replaceState(state, '', url);
    } catch {
      // Refused as too frequent: the next write brings the bar up to date.
    }
    this.#lastWriteMs = performance.now();
  }
}

/** @param {string} address */
export function linkTo(address) {
  return baseUrl() + dataQuery + (address ? `#${address}` : '');
}

/** `?data=…` while a file of this site is shown that was opened by the address; else empty. */
let dataQuery = '';

/** @param {string} query */
export function setDataQuery(query) {
  dataQuery = query;
}

/** This page without query and fragment. */
export function baseUrl() {
  return location.origin + location.pathname;
}

function addressInBar() {
  return location.hash.slice(1);
}

/** Entries of ours behind the current one. */
function depth() {
  return Number(history.state?.depth ?? 0);
}
