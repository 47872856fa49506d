/** Says, when Share is opened, what a file without a site cannot do; the system's sheet is for links to a site. */

import { element } from '../page/elements.js';
import { prepareShare as prepareShareOfSite } from '../page/share.js';
import { siteAddress, words } from './in_page.js';

export { shareLink } from '../page/share.js';

/** @param {import('../page/bridge.js').Bridge} bridge */
export function prepareShare(bridge) {
  if (siteAddress() !== '') {
    prepareShareOfSite(bridge);
    return;
  }
  const outline = element('outline', HTMLElement);
  let wasOpen = false;
  const look = () => {
    const isOpen = outline.querySelector('[data-node="share"]') !== null;
    if (isOpen && !wasOpen) bridge.notify(words('no-address'));
    wasOpen = isOpen;
  };
  new MutationObserver(look).observe(outline, { childList: true, subtree: true });
}
