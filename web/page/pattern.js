/**
 * The compiled form of a message, as tools/messages/script.mjs writes it, filled with values.
 *
 * @typedef {import('../../build/gen/messages/page.js').Pattern} Pattern
 * @typedef {Record<string, string | number>} Values
 */

/**
 * @param {Pattern} pattern
 * @param {Values} values
 * @param {string} tag of the language whose numbers and plurals it has
 * @param {number} [counted] what # stands for
 * @returns {string}
 */
export function filled(pattern, values, tag, counted = 0) {
  if (typeof pattern === 'string') return pattern;
  return pattern
    .map((part) => (typeof part === 'string' ? part : partText(part, values, tag, counted)))
    .join('');
}

/**
 * @param {(string | number | Record<string, Pattern>)[]} part
 * @param {Values} values
 * @param {string} tag
 * @param {number} counted
 */
function partText([name, kind, how, offset], values, tag, counted) {
  if (name === '#') return numberText(counted, tag);
  const value = values[String(name)] ?? '';
  if (kind === 'number') return numberText(Number(value), tag, how);
  if (typeof how !== 'object') return String(value);
  const count = Number(value) - Number(offset ?? 0);
  const key = kind === 'select' ? String(value) : pluralKey(how, Number(value), count, kind, tag);
  return filled(how[key] ?? how['other'] ?? '', values, tag, count);
}

/**
 * @param {Record<string, Pattern>} cases
 * @param {number} value
 * @param {number} count
 * @param {unknown} kind
 * @param {string} tag
 */
function pluralKey(cases, value, count, kind, tag) {
  if (`=${value}` in cases) return `=${value}`;
  const type = kind === 'ordinal' ? 'ordinal' : 'cardinal';
  return new Intl.PluralRules(tag, { type }).select(count);
}

/** @param {number} value @param {string} tag @param {unknown} [how] digits after the point, or 'group-off' */
function numberText(value, tag, how) {
  const digits = typeof how === 'number' ? how : 0;
  return new Intl.NumberFormat(tag, {
    useGrouping: how !== 'group-off',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
