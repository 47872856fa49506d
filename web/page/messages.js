/**
 * The texts of the page's own scripts, in the language of the page: English, which comes with the
 * scripts, until another one is set. docs/messages.md says how they are written.
 */

import { messages as english } from '../../build/gen/messages/page.js';
import { filled } from './pattern.js';

/** @typedef {import('../../build/gen/messages/page.js').Arguments} Arguments */
/** @typedef {import('../../build/gen/messages/page.js').Pattern} Pattern */

/**
 * As a file <tag>.page.json has it.
 * @typedef {{tag: string, dir: 'ltr' | 'rtl', messages: Record<string, Pattern>}} Language
 */

/** @type {Language} */
export const englishPage = { tag: 'en', dir: 'ltr', messages: english };

/** @type {Language} */
let current = englishPage;

/** What index.html says by itself, in English. @type {Record<string, string>} */
const written = {};

/**
 * A message's text.
 * @template {keyof Arguments} Id
 * @param {Id} id
 * @param {Arguments[Id] extends undefined ? [] : [Arguments[Id]]} values
 */
export function message(id, ...values) {
  return filled(current.messages[id] ?? english[id] ?? id, values[0] ?? {}, rulesTag());
}

/**
 * Has the page speak another language: what is asked for from now on, and what index.html says.
 * @param {Language} language
 * @param {Document} page
 */
export function setLanguage(language, page) {
  current = language;
  page.documentElement.lang = language.tag;
  page.documentElement.dir = language.dir;
  for (const node of page.querySelectorAll('[data-message]')) {
    const id = node.getAttribute('data-message') ?? '';
    node.textContent = textInPage(id, node.textContent ?? '');
  }
  for (const name of ['aria-label', 'content', 'placeholder', 'title']) {
    for (const node of page.querySelectorAll(`[data-message-${name}]`)) {
      const id = node.getAttribute(`data-message-${name}`) ?? '';
      node.setAttribute(name, textInPage(id, node.getAttribute(name) ?? ''));
    }
  }
}

/**
 * A text of index.html in the language of the page; where it has none, the English one.
 * @param {string} id
 * @param {string} shown now: at first it is English
 */
function textInPage(id, shown) {
  written[id] ??= shown;
  const text = current.messages[id];
  return typeof text === 'string' ? text : written[id];
}

/**
 * A day in the words of the page: "22 November 2026".
 * @param {string} day "2026-11-22"
 * @param {boolean} withYear
 */
export function dayText(day, withYear) {
  return new Intl.DateTimeFormat(rulesTag(), {
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** English as the program has it; a pseudo-locale counts as English does. */
function rulesTag() {
  return /^en(-XA)?$/.test(current.tag) ? 'en-GB' : current.tag;
}
