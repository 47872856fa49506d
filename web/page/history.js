/**
 * The address bar and the browser's history. Choices push an entry, motion replaces the current
 * one. Nothing is written while a finger, a button or a key is down, and never more than two
 * entries a second, because browsers refuse floods: Safari throws after 100 in 30 seconds. What
 * waits is written later, in order, or when the page goes.
 *
 * Every entry of ours carries a depth, so that going back never leaves Rostrum by itself, and
 * which file of the reader's own it is of: that file is no part of an address.
 */

import { addressInBar, baseUrl, fileInBar, linkBase, queryOfFile } from './address_bar.js';
import { HeldInput } from './held_input.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/**
 * @typedef {object} Entry as it was when it was made: what is shown may be other data by the time
 * it is written
 * @property {boolean} push
 * @property {string} link
 * @property {string} own the file of the reader's own that it is of; empty: the collection
 * @property {number} turn of the hold it was made in
 */

const secondMs = 1000;
/** Between the last entry and one that replaces it, so that a choice never waits for motion. */
const restMs = 500;
/** After a release, which the program answers in its next frame. */
const answerMs = 100;
const refusedMs = 3000;
const mostWaiting = 8;

export class History {
  /** In the order they are to be written. @type {Entry[]} */
  #waiting = [];
  #opening = false;
  /** When the last two entries were written. @type {[number, number]} */
  #written = [-secondMs, -secondMs];
  #notBeforeMs = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** `?data=…` while a file of this site is shown that was opened by the address; else empty. */
  #fileQuery = '';
  /** What links for others begin with; '' where there is nothing to give. */
  base = linkBase();
  /** `?title=…`, the settings of a screen in a public place: they are of no view, and stay where they are. */
  settings = '';
  /**
   * What to do when the bar or an entry is of a file that is not shown: open it, or say so.
   * @type {() => Promise<void>}
   */
  missingFile = async () => {};
  /** Before another entry is opened: what is being written is still of the one before. */
  beforeOpening = () => {};

  /** @param {Bridge} bridge */
  constructor(bridge) {
    this.bridge = bridge;
    this.held = new HeldInput(() => {
      this.#notBeforeMs = Math.max(this.#notBeforeMs, performance.now() + answerMs);
      this.#schedule();
    });
    addEventListener('popstate', () => void this.#openFromBar());
    addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.flush();
    });
  }

  /** Opens what the address bar says: a view, in its canonical form, perhaps of a file of this site. */
  async start() {
    const path = fileInBar();
    if (path !== null) {
      this.#fileQuery = queryOfFile(path);
      await this.missingFile();
    } else {
      await this.#openFromBar();
    }
  }

  /** @param {string} query that names a file of this site in the address from now on, or none */
  keepFileQuery(query) {
    this.#fileQuery = query;
    this.bridge.setBaseUrl(this.base && this.base + query);
  }

  /**
   * @param {boolean} push
   * @param {string} address
   */
  write(push, address) {
    if (this.#opening) return;
    const last = this.#waiting.at(-1);
    // What a finger or key does until it is let go is one step.
    const isSameHold = this.held.any && last?.turn === this.held.turn;
    const isOneStep = !push || (last?.push && isSameHold);
    const entry = this.#entry(push, address);
    if (last && (isOneStep || this.#waiting.length >= mostWaiting)) {
      Object.assign(last, { link: entry.link, own: entry.own });
    } else {
      this.#waiting.push(entry);
    }
    this.#schedule();
  }

  /**
   * Shows the view of an address as a step of its own, which Back takes back.
   * @param {string} address
   */
  open(address) {
    this.#opening = true;
    this.bridge.open(address);
    this.#opening = false;
    this.write(true, this.bridge.address());
  }

  /** Writes what waits without waiting any longer. */
  flush() {
    clearTimeout(this.#timer);
    while (this.#waiting.length > 0 && this.#writeFirst());
  }

  /** One step back within Rostrum. */
  back() {
    this.flush();
    if (depth() > 0) history.back();
  }

  #schedule() {
    clearTimeout(this.#timer);
    const next = this.#waiting[0];
    if (!next || this.held.any) return;
    const now = performance.now();
    const [earlier, last] = this.#written;
    const due = Math.max(
      earlier + secondMs,
      next.push || this.#waiting.length > 1 ? 0 : last + restMs,
      this.#notBeforeMs,
    );
    if (due > now) {
      this.#timer = setTimeout(() => this.#schedule(), due - now);
      return;
    }
    this.#writeFirst();
    this.#schedule();
  }

  /** @returns {boolean} whether the browser took it */
  #writeFirst() {
    const [entry] = this.#waiting;
    if (!entry) return false;
    const isThere = entry.link === location.href && shownFile() === entry.own;
    if (!isThere && !this.#put(entry)) return false;
    this.#waiting.shift();
    return true;
  }

  /**
   * Shows what the bar says, of other data than before.
   * @param {() => void} showData
   */
  openWith(showData) {
    this.#waiting = [];
    this.#openArrival(showData);
    this.#replace(this.bridge.address());
  }

  /** Where the bar is, the whole collection from now on. */
  startAnew() {
    this.#waiting = [];
    this.#opening = true;
    if (this.bridge.ownData() !== '') this.bridge.leaveFile();
    this.bridge.open('');
    this.#opening = false;
    this.#replace(this.bridge.address());
  }

  async #openFromBar() {
    this.beforeOpening();
    clearTimeout(this.#timer);
    this.#waiting = [];
    const shown = this.bridge.ownData();
    const ofFile = history.state === null ? this.#fileQuery !== '' : shownFile() !== '';
    const isAnother =
      location.search !== this.#fileQuery || (history.state !== null && shownFile() !== shown);
    if (ofFile && (shown === '' || isAnother)) {
      await this.missingFile();
      return;
    }
    this.#openArrival(() => {
      if (shown !== '' && !ofFile) this.bridge.leaveFile();
    });
    const address = this.bridge.address();
    const isCanonical = location.search === this.#query() && address === addressInBar();
    if (!isCanonical || history.state === null) this.#replace(address);
  }

  #query() {
    return this.#fileQuery || this.settings;
  }

  /**
   * Keys may come in a query string; they are moved into the fragment, others are dropped.
   * @param {() => void} showData what it writes is what the bar says already
   */
  #openArrival(showData) {
    this.#opening = true;
    showData();
    const { search, hash } = location;
    this.bridge.open((search === this.settings ? '' : search) + hash);
    this.#opening = false;
  }

  /**
   * @param {boolean} push
   * @param {string} address
   * @returns {Entry}
   */
  #entry(push, address) {
    const link = baseUrl() + this.#query() + (address ? `#${address}` : '');
    return { push, link, own: this.bridge.ownData(), turn: this.held.turn };
  }

  /** @param {string} address */
  #replace(address) {
    const entry = this.#entry(false, address);
    if (!this.#put(entry)) this.#waiting.push(entry);
  }

  /**
   * @param {Entry} entry
   * @returns {boolean} false when the browser refused, as too frequent: it is asked again later
   */
  #put({ push, link, own }) {
    const state = { depth: depth() + (push ? 1 : 0), own };
    try {
      if (push) history.pushState(state, '', link);
      else history.replaceState(state, '', link);
    } catch {
      this.#notBeforeMs = performance.now() + refusedMs;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#schedule(), refusedMs);
      return false;
    }
    // Writing takes its time as well: the pause is counted from its end.
    this.#written = [this.#written[1], performance.now()];
    return true;
  }
}

/** Entries of ours behind the current one. */
function depth() {
  return Number(history.state?.depth ?? 0);
}

/** The file of the reader's own that the current entry is of; empty: the collection. */
function shownFile() {
  return String(history.state?.own ?? '');
}
