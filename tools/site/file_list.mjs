/**
 * files.json: what was built, with a hash of every file. The worker keeps a version by it, and anyone
 * can see by it whether a site is what was built. Code and data have versions of their own.
 *
 * @typedef {import('./size_report.mjs').Loaded} Loaded
 */

import { createHash } from 'node:crypto';

/**
 * @param {object} site
 * @param {Loaded} site.index
 * @param {Loaded} site.dataset
 * @param {Loaded[]} site.code all else that is kept for use without a network
 * @param {Loaded[]} site.others that are served and not kept
 * @param {string} site.datasetVersion "2026.11.22"
 * @returns {string} JSON; web/worker/file_list.js has its form
 */
export function fileList({ index, dataset, code, others, datasetVersion }) {
  const files = [index, ...sorted([dataset, ...code])];
  const list = {
    version: versionOf(files),
    code: versionOf(sorted(code)),
    data: { version: datasetVersion, date: dateOf(datasetVersion), file: dataset.name },
    files: files.map(entry),
    others: sorted(others).map(entry),
  };
  return `${JSON.stringify(list, null, 1)}\n`;
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

/** @param {Loaded[]} files */
function versionOf(files) {
  const hash = createHash('sha256');
  for (const { name, sha256 } of files) hash.update(`${name} ${sha256}\n`);
  return hash.digest('hex').slice(0, 12);
}

/** @param {Loaded[]} files */
function sorted(files) {
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {Loaded} file */
function entry({ name, bytes, sha256 }) {
  return { name, bytes, sha256 };
}
