/** What the one file's page says to its scripts: the site's address, and words that the served page has no use for. */

import { element } from '../page/elements.js';

/** The address of the site that this file is a copy of, with a slash at its end; '' when nobody told it. */
export function siteAddress() {
  return element('one-file', HTMLElement).dataset['site'] ?? '';
}

/** @param {string} id of the element with the words, in the language of the page */
export function words(id) {
  return element(id, HTMLElement).textContent ?? '';
}
