/**
 * The list of what was built, files.json, as tools/site/file_list.mjs writes it: which files belong
 * together as one version, with the hash of each.
 *
 * @typedef {{name: string, bytes: number, sha256: string}} ListedFile sha256 in hexadecimal
 * @typedef {object} FileList
 * @property {string} version of code and data together
 * @property {string} code of all files but the dataset and the page that names it
 * @property {{version: string, date: string, file: string}} data the dataset's version and day, the
 *   name of its file
 * @property {ListedFile[]} files what a reader needs; index.html comes first
 * @property {ListedFile[]} [others] that are served beside them and not kept
 */

/**
 * A list that can be trusted to have the form of one; null for anything else, such as the page of a
 * hotel's network.
 * @param {unknown} value
 * @returns {FileList | null}
 */
export function listFrom(value) {
  const list = /** @type {FileList} */ (value);
  const isWhole =
    typeof list?.version === 'string' &&
    typeof list.data?.date === 'string' &&
    typeof list.data.file === 'string' &&
    Array.isArray(list.files) &&
    list.files[0]?.name === 'index.html' &&
    list.files.every(({ name, sha256 }) => isPlainName(name) && /^[0-9a-f]{64}$/.test(sha256));
  return isWhole ? list : null;
}

/**
 * Whether the page that names these files is of this version: all that carry a hash are in it.
 * @param {FileList | null} list
 * @param {string[]} names of a page's files
 */
export function isOf(list, names) {
  const listed = new Set(list?.files.map(({ name }) => name));
  const hashed = names.filter(hasHash);
  return hashed.length > 0 && hashed.every((name) => listed.has(name));
}

/** A name with a hash of its bytes: what is under it never changes. @param {string} name */
export function hasHash(name) {
  return /\.[0-9a-f]{12}\.[\w.-]+$/.test(name);
}

/** A file of the site's own folder, which no list can lead out of. @param {unknown} name */
function isPlainName(name) {
  return typeof name === 'string' && /^[\w-][\w.-]*$/.test(name);
}
