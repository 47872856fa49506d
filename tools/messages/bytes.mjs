/** The compiled form's bytes. engine/text/message_file.cpp and pattern.cpp read what is written with this. */

/** A part of a pattern that is not text. Texts hold no control characters but the line break. */
export const Op = { argument: 1, count: 2, plural: 3, ordinal: 4, select: 5, styled: 6 };

/** How a styled argument is shown; decimals have their digits added. */
export const Style = { ungrouped: 0, shortDate: 1, decimals: 16 };

/** In the order of engine/text/plural_rules.hpp. */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** A whole number from 0 up in groups of seven bits, the lowest first. @param {number} value @returns {number[]} */
export function varint(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

/** @param {string} text @returns {number[]} */
export function utf8(text) {
  return [...Buffer.from(text, 'utf8')];
}

/** Bytes with their number before them. @param {readonly number[]} bytes @returns {number[]} */
export function block(bytes) {
  return [...varint(bytes.length), ...bytes];
}
