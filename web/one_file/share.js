/** The system's sheet is for links to a site, of which a file may know none. */

import { prepareShare as prepareShareOfSite } from '../page/share.js';
import { siteAddress } from './in_page.js';

export { shareLink } from '../page/share.js';

/** @param {import('../page/bridge.js').Bridge} bridge */
export function prepareShare(bridge) {
  if (siteAddress() !== '') prepareShareOfSite(bridge);
}
