/** A message's text from its pattern, in a language; docs/messages.md says how they are written. */

/** @typedef {import('../../build/gen/messages/page.js').Pattern} Pattern */
/** @typedef {Record<string, string | number>} Values */

/**
 * As a file <tag>.page.json has it.
 * @typedef {{tag: string, dir: 'ltr' | 'rtl', messages: Record<string, Pattern>}} Language
 */

/**
 * @param {Pattern} pattern
 * @param {Values} values
 * @param {string} tag of the language
 * @returns {string}
 */
export function filled(pattern, values, tag) {
  return textOf(pattern, values, 0, rulesTag(tag));
}

/** English as the program has it; a pseudo-locale counts as English does. @param {string} tag */
export function rulesTag(tag) {
  return /^en(-XA)?$/.test(tag) ? 'en-GB' : tag;
}

/** @param {Pattern} pattern @param {Values} values @param {number} counted @param {string} rules @returns {string} */
function textOf(pattern, values, counted, rules) {
  if (typeof pattern === 'string') return pattern;
  return pattern
    .map((part) => (typeof part === 'string' ? part : partText(part, values, counted, rules)))
    .join('');
}

/**
 * @param {(string | number | Record<string, Pattern>)[]} part
 * @param {Values} values
 * @param {number} counted
 * @param {string} rules
 */
function partText([name, kind, how, offset], values, counted, rules) {
  if (name === '#') return numberText(counted, rules);
  const value = values[String(name)] ?? '';
  if (kind === 'number') return numberText(Number(value), rules, how);
  if (typeof how !== 'object') return String(value);
  const count = Number(value) - Number(offset ?? 0);
  const key = kind === 'select' ? String(value) : pluralKey(how, Number(value), count, kind, rules);
  return textOf(how[key] ?? how['other'] ?? '', values, count, rules);
}

/**
 * @param {Record<string, Pattern>} cases
 * @param {number} value
 * @param {number} count
 * @param {unknown} kind
 * @param {string} rules
 */
function pluralKey(cases, value, count, kind, rules) {
  if (`=${value}` in cases) return `=${value}`;
  const type = kind === 'ordinal' ? 'ordinal' : 'cardinal';
  return new Intl.PluralRules(rules, { type }).select(count);
}

/** @param {number} value @param {string} rules @param {unknown} [how] digits after the point, or 'group-off' */
function numberText(value, rules, how) {
  const digits = typeof how === 'number' ? how : 0;
  return new Intl.NumberFormat(rules, {
    useGrouping: how !== 'group-off',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
