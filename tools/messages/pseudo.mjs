/**
 * The pseudo-locale en-XA: English with accents, two fifths longer, in brackets. What stands on a screen without
 * brackets is no message; what is cut loses its last one. Arguments are left as they are.
 */

import { TYPE } from '@formatjs/icu-messageformat-parser';

/** @typedef {import('./source.mjs').Element} Element */

export const pseudoTag = 'en-XA';

// Of letters that names in the dataset have, so that the fonts of the site can draw them.
const plain = 'AESZacdegilnosu';
const accented = 'ÁÉŞŽáçđéğíłńöšü';

/** @param {Element[]} pattern @returns {Element[]} */
export function pseudo(pattern) {
  const letters = lettersIn(pattern);
  const more = Math.ceil(letters * 0.4);
  // Words of one letter, so that a longer line can break where the text could.
  const padding = more ? ` ${'ø'.repeat(more).replaceAll(/(.{5})(?=.)/g, '$1 ')}` : '';
  return [text('['), ...pattern.map(accent), text(`${padding}]`)];
}

/** @param {string} value @returns {Element} */
function text(value) {
  return { type: TYPE.literal, value };
}

/** @param {Element} element @returns {Element} */
function accent(element) {
  if (element.type === TYPE.literal)
    return text(
      [...element.value].map((letter) => [...accented][plain.indexOf(letter)] ?? letter).join(''),
    );
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.fromEntries(
    Object.entries(element.options).map(([key, { value }]) => [key, { value: value.map(accent) }]),
  );
  return { ...element, options };
}

/** Of the longest way through. @param {Element[]} pattern @returns {number} */
function lettersIn(pattern) {
  return pattern.reduce((sum, element) => {
    if (element.type === TYPE.literal) return sum + [...element.value].length;
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return sum;
    return sum + Math.max(...Object.values(element.options).map(({ value }) => lettersIn(value)));
  }, 0);
}
