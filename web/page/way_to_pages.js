/** Beside the program stands a page for every forum, which needs nothing but a browser. */

import { message } from './messages.js';

/**
 * @param {string} [site] where they are, if not beside this page
 * @returns {HTMLElement[]}
 */
export function wayToPages(site = '') {
  const link = document.createElement('a');
  link.href = `${site}forums/`;
  link.textContent = message('page.read-plain-pages');
  const way = document.createElement('p');
  way.append(link);
  return [way];
}
