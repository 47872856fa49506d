/**
 * What happened to the screen, for its staff: the last entries in words, and how often each kind was
 * there. It stays on this device. docs/kiosk.md says what the kinds mean.
 *
 * @typedef {typeof kinds[number]} Kind
 * @typedef {{time: number, kind: Kind, words: string}} Entry time in milliseconds since 1970
 * @typedef {{entries: Entry[], counts: Partial<Record<Kind, number>>}} Told
 */

import { Kept } from './kept.js';

/** Those for which the page is started again come first. */
export const kinds = /** @type {const} */ ([
  'error',
  'abort',
  'failure',
  'stall',
  'context',
  'memory',
  'update',
  'hand',
  'settings',
  'code',
]);

const most = 200;
const longest = 300;
/** What is said again that soon is counted and not written down. */
const sameMs = 60_000;

export class KioskLog {
  /**
   * @param {Pick<Storage, 'getItem' | 'setItem'> | null} storage
   * @param {() => number} now
   */
  constructor(storage, now = Date.now) {
    this.now = now;
    /** @type {Kept<Told>} */
    this.kept = new Kept(storage, 'rostrum.kiosk-log', { entries: [], counts: {} }, isTold);
  }

  /** The newest one first. */
  get entries() {
    return this.kept.value.entries.toReversed();
  }

  get counts() {
    return this.kept.value.counts;
  }

  /**
   * @param {Kind} kind
   * @param {string} [words] of the fault itself
   */
  add(kind, words = '') {
    const time = this.now();
    const entry = { time, kind, words: words.slice(0, longest) };
    const { entries, counts } = this.kept.value;
    const last = entries.at(-1);
    const isSame =
      last?.kind === kind && last.words === entry.words && Math.abs(time - last.time) < sameMs;
    this.kept.value = {
      entries: isSame ? entries : [...entries, entry].slice(-most),
      counts: { ...counts, [kind]: (counts[kind] ?? 0) + 1 },
    };
  }

  empty() {
    this.kept.value = { entries: [], counts: {} };
  }
}

/** @param {any} found */
function isTold({ entries, counts }) {
  return (
    Array.isArray(entries) &&
    entries.every(
      (entry) =>
        Number.isFinite(entry?.time) &&
        kinds.includes(entry.kind) &&
        typeof entry.words === 'string',
    ) &&
    typeof counts === 'object' &&
    counts !== null &&
    Object.values(counts).every(Number.isFinite)
  );
}
