/**
 * The texts of the page's own scripts, in the language of the page: English, which comes with the
 * scripts, until another one is set. docs/messages.md says how they are written.
 */

import { messages as english } from '../../build/gen/messages/page.js';

/** @typedef {import('../../build/gen/messages/page.js').Arguments} Arguments */
/** @typedef {import('../../build/gen/messages/page.js').Pattern} Pattern */
/** @typedef {Record<string, string | number>} Values */

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
  return filled(current.messages[id] ?? english[id] ?? id, values[0] ?? {}, 0);
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

/** @param {Pattern} pattern @param {Values} values @param {number} counted @returns {string} */
function filled(pattern, values, counted) {
  if (typeof pattern === 'string') return pattern;
  return pattern
    .map((part) => (typeof part === 'string' ? part : partText(part, values, counted)))
    .join('');
}

/** @param {(string | number | Record<string, Pattern>)[]} part @param {Values} values @param {number} counted */
function partText([name, kind, how, offset], values, counted) {
  if (name === '#') return numberText(counted);
  const value = values[String(name)] ?? '';
  if (kind === 'number') return numberText(Number(value), how);
  if (typeof how !== 'object') return String(value);
  const count = Number(value) - Number(offset ?? 0);
  const key = kind === 'select' ? String(value) : pluralKey(how, Number(value), count, kind);
  return filled(how[key] ?? how['other'] ?? '', values, count);
}

/**
 * @param {Record<string, Pattern>} cases
 * @param {number} value
 * @param {number} count
 * @param {unknown} kind
 */
function pluralKey(cases, value, count, kind) {
  if (`=${value}` in cases) return `=${value}`;
  const type = kind === 'ordinal' ? 'ordinal' : 'cardinal';
  return new Intl.PluralRules(rulesTag(), { type }).select(count);
}

/** @param {number} value @param {unknown} [how] digits after the point, or 'group-off' */
function numberText(value, how) {
  const digits = typeof how === 'number' ? how : 0;
  return new Intl.NumberFormat(rulesTag(), {
    useGrouping: how !== 'group-off',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
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
