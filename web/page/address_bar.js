/** What the address bar says: the page, the view in its fragment, and perhaps a file of this site. */

/** This page without query and fragment; a file on a disk has no origin that could stand before its path. */
export function baseUrl() {
  return `${location.protocol}//${location.host}${location.pathname}`;
}

/** What links to a view begin with, for others too. */
export { baseUrl as linkBase };

/** The view, without '#'. */
export function addressInBar() {
  return location.hash.slice(1);
}

/** The path in `?data=`, or null. */
export function fileInBar() {
  return new URLSearchParams(location.search).get('data') || null;
}

/**
 * The query that names a file of this site.
 * @param {string} path
 */
export function queryOfFile(path) {
  return `?data=${encodeURIComponent(path).replaceAll('%2F', '/')}`;
}
