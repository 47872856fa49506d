/** What the address bar says: the page, the view in its fragment, and perhaps a file of this site. */

/** This page without query and fragment. */
export function baseUrl() {
  return location.origin + location.pathname;
}

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
