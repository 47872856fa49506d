/**
 * Texts of index.html, kiosk.html and files.html, written once in data/i18n. An element that says `data-message="index.id"` gets the message as
 * its text, one that says `data-message-title="index.id"` as that attribute. The marks stay, so that another language
 * can be put in their place (web/page/messages.js).
 */

import { attributeText } from './attribute_text.mjs';

/**
 * @param {string} html
 * @param {Record<string, unknown>} messages in English
 * @returns {string}
 */
export function withMessages(html, messages) {
  const textOf = (/** @type {string} */ id) => {
    const text = messages[id];
    if (typeof text !== 'string')
      throw new Error(`a page asks for "${id}"; write it in data/i18n/en.json, without arguments`);
    return attributeText(text);
  };
  return html
    .replace(
      /\sdata-message-([a-z-]+)="([^"]*)"/g,
      (mark, name, id) => `${mark} ${name}="${textOf(id)}"`,
    )
    .replace(
      /(<[a-z][^>]*\sdata-message="([^"]*)"[^>]*>)(<\/)/g,
      (_, tag, id, end) => `${tag}${textOf(id)}${end}`,
    );
}
