/**
 * The texts of pages and their scripts, for each entry of `pageTexts`. Scripts get a module with English and a
 * declaration by which tsc checks ids and arguments, HTML a JSON file of the same shape. Another language gets one JSON
 * file, with all that is not in English only.
 *
 * A text without arguments is a string. Others are lists of parts: a string, ['#'], [name], [name, 'number'],
 * [name, 'number', style], or [name, 'plural' | 'ordinal' | 'select', cases, offset]. web/page/pattern.js reads them.
 */

import { TYPE } from '@formatjs/icu-messageformat-parser';

import { messagesIn } from './catalogue.mjs';
import { isRightToLeft } from './cldr.mjs';
import { decimalsOf, englishOnly, pageTexts, styleText } from './source.mjs';

/** @typedef {import('./source.mjs').Element} Element */
/** @typedef {import('./source.mjs').Message} Message */
/** @typedef {import('./source.mjs').Source} Source */
/** @typedef {import('./catalogue.mjs').Voice} Voice */
/** @typedef {string | Part[]} Pattern */
/** @typedef {string | (string | number | Record<string, Pattern>)[]} Part */

/** @param {Element[]} elements @returns {Pattern} */
function patternOf(elements) {
  const parts = elements.map(partOf);
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts;
}

/** @param {Element} element @returns {Part} */
function partOf(element) {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return ['#'];
    case TYPE.number: {
      const style = styleText(element);
      return style
        ? [element.value, 'number', decimalsOf(style) ?? style]
        : [element.value, 'number'];
    }
    case TYPE.plural: {
      const kind = element.pluralType === 'ordinal' ? 'ordinal' : 'plural';
      const cases = casesOf(element.options);
      return element.offset
        ? [element.value, kind, cases, element.offset]
        : [element.value, kind, cases];
    }
    case TYPE.select:
      return [element.value, 'select', casesOf(element.options)];
    default:
      return [element.value];
  }
}

/** @param {Record<string, {value: Element[]}>} options @returns {Record<string, Pattern>} */
function casesOf(options) {
  return Object.fromEntries(
    Object.entries(options).map(([key, { value }]) => [key, patternOf(value)]),
  );
}

/** @param {Source} source @param {Voice} voice @param {string[]} areas @returns {Record<string, Pattern>} */
function patternsIn(source, voice, areas) {
  const messages = areas.flatMap((area) => messagesIn(source, area));
  return Object.fromEntries(
    messages.map((message) => [message.id, patternOf(voice.patternOf(message))]),
  );
}

/** @param {Source} source @param {Voice} english @param {string[]} areas @returns {string} */
export function scriptModule(source, english, areas) {
  const messages = JSON.stringify(patternsIn(source, english, areas), null, 2);
  return `// Made from data/i18n by tools/messages; see docs/messages.md.\nexport const messages = ${messages};\n`;
}

/** @param {Source} source @param {string[]} areas @returns {string} */
export function scriptTypes(source, areas) {
  const messages = areas
    .flatMap((area) => messagesIn(source, area))
    .map(({ id, args }) => {
      const fields = args
        .map(({ name, kind }) => `${name}: ${typeOf(name, kind, source)}`)
        .join('; ');
      return `  '${id}': ${args.length ? `{ ${fields} }` : 'undefined'};\n`;
    });
  return (
    '// Made from data/i18n by tools/messages; see docs/messages.md.\n' +
    `/** The arguments of each message. */\nexport interface Arguments {\n${messages.join('')}}\n\n` +
    'export type Pattern = string | Part[];\n' +
    'export type Part = string | (string | number | Record<string, Pattern>)[];\n' +
    'export const messages: Record<string, Pattern>;\n'
  );
}

/** @param {string} name @param {import('./source.mjs').ArgumentKind} kind @param {Source} source */
function typeOf(name, kind, source) {
  if (kind === 'choice')
    return (source.choices.get(name) ?? []).map((key) => `'${key}'`).join(' | ');
  return kind === 'text' ? 'string' : 'number';
}

/** What a page in another language fetches. @param {Source} source @param {Voice} voice @returns {string} */
export function pageFile(source, voice) {
  const spoken = Object.entries(pageTexts).filter(([page]) => !englishOnly.includes(page));
  const areas = spoken.flatMap(([, ofPage]) => ofPage);
  const messages = patternsIn(source, voice, areas);
  const dir = isRightToLeft(voice.cldr) ? 'rtl' : 'ltr';
  return `${JSON.stringify({ tag: voice.tag, dir, messages })}\n`;
}

/** What tools/site puts into a page. @param {Source} source @param {Voice} english @param {string[]} areas */
export function htmlFile(source, english, areas) {
  return `${JSON.stringify(patternsIn(source, english, areas), null, 2)}\n`;
}
