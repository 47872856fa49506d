/** Names that the page and the worker share. */

/** What begins the names of this site's caches; other sites of the origin have other ones. @param {string} scope */
export function cachePrefix(scope) {
  return `rostrum ${scope} `;
}
