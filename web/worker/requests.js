/**
 * Which requests the worker answers, and how. All others are the browser's: ranges, HEAD, downloads,
 * feeds, files of other folders, pages in frames, and what is to be had past all caches.
 *
 * @typedef {object} Asked what is looked at of a request
 * @property {string} method
 * @property {string} url
 * @property {string} mode
 * @property {string} destination
 * @property {string} cache
 * @property {{has: (name: string) => boolean}} headers
 */

import { hasHash } from './file_list.js';

/** What stands before an id in a link, by the folder of its plain pages; of subjects as engine/link/plain_page has it. */
const prefixes = /** @type {Record<string, string>} */ ({
  forums: 'sel=',
  statements: 'sel=',
  outcomes: 'sel=',
  people: 'sel=person:',
  organizations: 'sel=organization:',
  series: 'sel=series:',
  topics: 'sel=topic:',
  countries: 'sel=country:',
  tours: 'tour=',
});

/**
 * `page`: the explorer; `off`: the explorer, from the network and without a worker; `file`: one of a
 * version; `plain`: a page of text; `list`: that of the files; `picture`: one of a venue, which no version has.
 * @param {Asked} request
 * @param {string} scope address of the site's folder
 * @returns {'page' | 'off' | 'file' | 'plain' | 'list' | 'picture' | null}
 */
export function kindOf({ method, url, mode, destination, cache, headers }, scope) {
  const { origin, pathname, search, searchParams } = new URL(url);
  const address = origin + pathname;
  if (method !== 'GET' || headers.has('range') || !address.startsWith(scope)) return null;
  const path = address.slice(scope.length);
  if (mode !== 'navigate') {
    if (path.includes('/') || search || cache === 'no-store') return null;
    if (hasHash(path)) return 'file';
    return destination === 'image' ? 'picture' : null;
  }
  if (destination !== 'document') return null;
  if (path === '' || path === 'index.html') {
    return searchParams.get('sw') === 'off' ? 'off' : 'page';
  }
  // A host that leads to the name without an ending may be remembered for it.
  if (/^files(\.html)?$/.test(path)) return 'list';
  return /\/(index\.html)?$/.test(path) ? 'plain' : null;
}

/**
 * Where the explorer shows what a plain page is of, for a reader whom the page cannot reach.
 * @param {string} url of the plain page
 * @param {string} scope
 */
export function explorerOf(url, scope) {
  const { origin, pathname } = new URL(url);
  const [folder = '', id] = (origin + pathname).slice(scope.length).split('/');
  const prefix = prefixes[folder];
  return id && id !== 'index.html' && prefix !== undefined ? `${scope}#${prefix}${id}` : scope;
}
