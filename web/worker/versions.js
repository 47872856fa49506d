/**
 * Which version of the site a reader is given: the last one that has painted is kept until the next
 * one has, and is gone back to when that fails twice. Values only; store.js keeps them.
 *
 * @typedef {import('./file_list.js').FileList} FileList
 * @typedef {object} Versions
 * @property {FileList | null} proven has painted
 * @property {FileList | null} next kept whole, and has not painted yet
 * @property {boolean} taken readers are given the next one
 * @property {number} starts of the next one
 * @property {string} refused the version that failed, which is not kept again
 * @property {boolean} kiosk nothing is taken that was not asked for
 */

import { isOf } from './file_list.js';

/** Starts of a new version that may fail. */
const mostStarts = 2;

/** @type {Versions} */
export const none = {
  proven: null,
  next: null,
  taken: false,
  starts: 0,
  refused: '',
  kiosk: false,
};

/** Whether a version that a host offers is to be kept. @param {Versions} versions @param {FileList} list */
export function wants({ proven, next, refused }, list) {
  return ![proven?.version, next?.version, refused].includes(list.version);
}

/** A version is kept whole. @param {Versions} versions @param {FileList} list @returns {Versions} */
export function kept(versions, list) {
  return { ...versions, next: list, taken: false, starts: 0 };
}

/**
 * The host is back at the version that works, so that the next one is none any more.
 * @param {Versions} versions
 * @param {FileList} list of the host
 * @returns {Versions}
 */
export function withdrawn(versions, list) {
  const { proven, next } = versions;
  return next && proven?.version === list.version ? withoutNext(versions) : versions;
}

/** A page is asked for; `served` says which version it is given. @param {Versions} versions @returns {Versions} */
export function started(versions) {
  const { next, taken, starts, kiosk } = versions;
  if (!next || (kiosk && !taken)) return versions;
  if (starts >= mostStarts) return { ...withoutNext(versions), refused: next.version };
  return { ...versions, taken: true, starts: starts + 1 };
}

/** @param {Versions} versions @returns {FileList | null} null: what the network has */
export function served({ proven, next, taken }) {
  return next && taken ? next : proven;
}

/**
 * A page has painted its first frame.
 * @param {Versions} versions
 * @param {string[]} names of its files
 * @returns {Versions}
 */
export function painted(versions, names) {
  return isOf(versions.next, names)
    ? { ...withoutNext(versions), proven: versions.next, refused: '' }
    : versions;
}

/** The next version is asked for. @param {Versions} versions @returns {Versions} */
export function take(versions) {
  return { ...versions, taken: versions.next !== null };
}

/**
 * The browser has thrown away files of a version: it is as if it had never been kept.
 * @param {Versions} versions
 * @param {string} version
 * @returns {Versions}
 */
export function lost(versions, version) {
  const { proven, next } = versions;
  if (next?.version === version) return withoutNext(versions);
  return proven?.version === version ? { ...versions, proven: null } : versions;
}

/**
 * What a page can be told of a newer version than its own; null when it has the newest.
 * @param {Versions} versions
 * @param {string[]} names of the page's files
 * @returns {{date: string, isData: boolean} | null} isData: the dataset is another one
 */
export function offer({ proven, next }, names) {
  const newest = next ?? proven;
  if (!newest || isOf(newest, names)) return null;
  return { date: newest.data.date, isData: !names.includes(newest.data.file) };
}

/** @param {Versions} versions @returns {Versions} */
function withoutNext(versions) {
  return { ...versions, next: null, taken: false, starts: 0 };
}
