/**
 * Texts and questions by chance for the contestants of the search.
 *
 * Every made-up word ends in the only "r" it has, so that no word is the beginning of another or two others written as
 * one: those that look for whole words and those that look for beginnings then find the same.
 */

import { chance, oftenFirst } from './chance.mjs';
import { shortHash } from './rows.mjs';

const consonants = 'bdfgklmnpt';
const vowels = 'aeio';
const wordCount = 20_000;
// Words that nearly all texts have are not what anyone looks for.
const commonWords = 20;

/** @param {number} number */
function wordOf(number) {
  let word = '';
  let rest = number + 40;
  while (rest > 0) {
    word = consonants.charAt(rest % 10) + vowels.charAt(Math.floor(rest / 10) % 4) + word;
    rest = Math.floor(rest / 40);
  }
  return `${word}r`;
}

/**
 * @param {number} count
 * @param {number} [seed]
 * @returns {string[]} of about twenty words each, the first with a capital
 */
export function makeTexts(count, seed = 20261123) {
  const random = chance(seed);
  const draw = oftenFirst(random, wordCount);
  const words = Array.from({ length: wordCount }, (_, i) => wordOf(i));
  return Array.from({ length: count }, () => {
    const length = 15 + Math.floor(random() * 11);
    const text = Array.from({ length }, () => words[draw()]).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
}

/**
 * One to three words of a text, which therefore is found.
 * @param {string[]} texts
 * @param {number} count
 * @param {number} [seed]
 * @returns {string[]}
 */
export function makeQuestions(texts, count, seed = 20261124) {
  const random = chance(seed);
  const common = new Set(Array.from({ length: commonWords }, (_, i) => wordOf(i)));
  return Array.from({ length: count }, (_, i) => {
    for (;;) {
      const text = /** @type {string} */ (texts[Math.floor(random() * texts.length)]);
      const words = text
        .toLowerCase()
        .split(' ')
        .filter((word) => !common.has(word));
      const from = Math.floor(random() * words.length);
      const asked = new Set(words.slice(from, from + 1 + (i % 3)));
      if (asked.size === 1 + (i % 3)) return [...asked].join(' ');
    }
  });
}

/** @param {string[]} texts */
export function hashOfTexts(texts) {
  return shortHash([new TextEncoder().encode(texts.join('\n'))]);
}
