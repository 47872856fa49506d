/**
 * Copies; of a link to a view, which has no site's address before it, the reader chooses what: a link to this file,
 * or the view's text for another copy.
 */

import { baseUrl } from '../page/address_bar.js';
import {
  copyText as copy,
  prepareCopyDialog as prepareCopyDialogOfSite,
} from '../page/clipboard.js';
import { element } from '../page/elements.js';
import { words } from './in_page.js';

/** @typedef {import('../page/bridge.js').Bridge} Bridge */

/** What is copied when the reader has chosen. @type {{bridge: Bridge, view: string} | undefined} */
let offered;

/**
 * @param {Bridge} bridge
 * @param {string} text
 * @param {string} said when it worked
 */
export async function copyText(bridge, text, said) {
  if (text === '') {
    await copy(bridge, baseUrl(), words('file-link-copied'));
  } else if (text.startsWith('#')) {
    offered = { bridge, view: text };
    element('file-link', HTMLDialogElement).showModal();
  } else {
    await copy(bridge, text, said);
  }
}

export function prepareCopyDialog() {
  prepareCopyDialogOfSite();
  onPress('copy-file-link', ({ bridge, view }) =>
    copy(bridge, baseUrl() + view, words('file-link-copied')),
  );
  onPress('copy-view-text', ({ bridge, view }) => copy(bridge, view, words('view-text-copied')));
  onPress('close-file-link', async () => {});
}

/**
 * @param {string} id
 * @param {(offer: {bridge: Bridge, view: string}) => Promise<void>} act
 */
function onPress(id, act) {
  element(id, HTMLButtonElement).addEventListener('click', () => {
    element('file-link', HTMLDialogElement).close();
    if (offered) void act(offered);
  });
}
