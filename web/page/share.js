/** The sheet of the reader's system, where the browser has a door to it. */

import { message } from './messages.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/** @param {Bridge} bridge */
export function prepareShare(bridge) {
  if (typeof navigator.share === 'function') bridge.offerShare();
}

/**
 * Within the reader's own event, as browsers ask.
 * @param {Bridge} bridge
 */
export async function shareLink(bridge) {
  try {
    await navigator.share({ title: document.title, url: bridge.link() });
  } catch (error) {
    const closed = error instanceof DOMException && error.name === 'AbortError';
    if (!closed) bridge.notify(message('page.share-failed'));
  }
}
