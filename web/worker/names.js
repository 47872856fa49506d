/** Names that pages and the worker share. */

/** What begins the names of this site's caches; other sites of the origin have other ones. @param {string} scope */
export function cachePrefix(scope) {
  return `rostrum ${scope} `;
}

/** The cache that remembers which version is which, under the address of the scope. @param {string} scope */
export function memoryName(scope) {
  return `${cachePrefix(scope)}versions`;
}
