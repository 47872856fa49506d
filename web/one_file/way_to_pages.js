/** The plain pages are on the site, none beside a file. */

import { wayToPages as wayFrom } from '../page/way_to_pages.js';
import { siteAddress } from './in_page.js';

/** @returns {HTMLElement[]} */
export function wayToPages() {
  const site = siteAddress();
  return site === '' ? [] : wayFrom(site);
}
