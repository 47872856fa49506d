/** Names that pages and the worker share. */

/** What begins the names of this site's caches; other sites of the origin have other ones. @param {string} scope */
export function cachePrefix(scope) {
  return `rostrum ${scope} `;
}

/** Where a kiosk's page keeps the files of its venue, which no version has. @param {string} scope */
export function venueCache(scope) {
  return `${cachePrefix(scope)}venue`;
}

/** The cache that remembers which version is which, under the address of the scope. @param {string} scope */
export function memoryName(scope) {
  return `${cachePrefix(scope)}versions`;
}
