/** Copies a text; where the browser refuses, shows it selected, so that the reader can. */

import { element } from './elements.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

/**
 * @param {Bridge} bridge
 * @param {string} text
 * @param {string} said when it worked
 */
export async function copyText(bridge, text, said) {
  try {
    await navigator.clipboard.writeText(text);
    bridge.notify(said);
  } catch {
    showText(text);
  }
}

/** @param {string} text */
function showText(text) {
  const dialog = element('copy-dialog', HTMLDialogElement);
  const field = element('copy-text', HTMLTextAreaElement);
  field.value = text;
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
}

export function prepareCopyDialog() {
  const dialog = element('copy-dialog', HTMLDialogElement);
  element('copy-close', HTMLButtonElement).addEventListener('click', () => dialog.close());
}
