/**
 * files.json and files.html: what was built, with a hash of every file. The worker keeps a version by it, and anyone
 * can see by it whether a site is what was built. Code and data have versions of their own.
 *
 * @typedef {import('./size_report.mjs').Loaded} Loaded
 * @typedef {{name: string, bytes: number, sha256: string}} Entry
 * @typedef {object} Listing web/worker/file_list.js says what is what
 * @property {string} version
 * @property {string} code
 * @property {{version: string, date: string, file: string}} data
 * @property {Entry[]} files
 * @property {Entry[]} others
 */

import { createHash } from 'node:crypto';

const pageName = 'files.html';

/**
 * All but files.html, which is written from it and added by `listWith`.
 * @param {object} site
 * @param {Loaded} site.index
 * @param {Loaded[]} site.dataset its files, by the first of which it is known
 * @param {Loaded[]} site.code all else that is kept for use without a network
 * @param {Loaded[]} site.others that are served and not kept
 * @param {string} site.datasetVersion "2026.11.22"
 * @param {(listing: Listing) => Uint8Array} pageOf writes files.html
 * @returns {Listing}
 */
export function listingOf({ index, dataset, code, others, datasetVersion }, pageOf) {
  const [records] = dataset;
  if (!records) throw new Error('the dataset has no file');
  const files = [index, ...sorted([...dataset, ...code])];
  const listing = {
    version: '',
    code: versionOf(sorted(code)),
    data: { version: datasetVersion, date: dateOf(datasetVersion), file: records.name },
    files: files.map(entry),
    others: sorted(others).map(entry),
  };
  // The page holds the version, so the version is made of the page as it is without one.
  const page = { name: pageName, sha256: hashOf(pageOf(listing)) };
  return { ...listing, version: versionOf([...files, page]) };
}

/**
 * @param {Listing} listing
 * @param {Loaded} page files.html as served
 * @returns {string} JSON
 */
export function listWith(listing, page) {
  return `${JSON.stringify({ ...listing, files: [...listing.files, entry(page)] }, null, 1)}\n`;
}

/**
 * A version of the dataset is the day of its publication.
 * @param {string} version
 */
export function dateOf(version) {
  const day = /^(\d{4})\.(\d\d)\.(\d\d)/.exec(version);
  if (!day) throw new Error(`the dataset's version "${version}" does not begin with a day`);
  return day.slice(1).join('-');
}

/** @param {{name: string, sha256: string}[]} files */
function versionOf(files) {
  return hashOf(files.map(({ name, sha256 }) => `${name} ${sha256}\n`).join('')).slice(0, 12);
}

/** @param {string | Uint8Array} bytes @returns {string} in hexadecimal */
function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param {Loaded[]} files */
function sorted(files) {
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {Loaded} file */
function entry({ name, bytes, sha256 }) {
  return { name, bytes, sha256 };
}
