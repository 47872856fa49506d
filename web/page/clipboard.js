/** Copies the link; where the browser refuses, shows it selected, so that the reader can. */

import { element } from './elements.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {Bridge} bridge
 * @param {string} link
 */
export async function copyLink(bridge, link) {
  try {
    await navigator.clipboard.writeText(link);
    bridge.notify('Link copied');
  } catch {
    showLink(link);
  }
}

/** @param {string} link */
function showLink(link) {
  const dialog = element('link-dialog', HTMLDialogElement);
  const field = element('link-text', HTMLInputElement);
  field.value = link;
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
}

export function prepareLinkDialog() {
  const dialog = element('link-dialog', HTMLDialogElement);
  element('link-close', HTMLButtonElement).addEventListener('click', () => dialog.close());
}
