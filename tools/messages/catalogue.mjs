/**
 * The compiled form of all messages in one language. engine/text/message_file.cpp reads it:
 *
 *   "RMSG", version, fingerprint (8 bytes), tag, right to left?, number format, cardinal and ordinal plural rules,
 *   list patterns, areas: for each the number of its messages, then the length of every message in bytes, then the messages
 *
 * The fingerprint stands for ids and arguments; a program takes only a file with its own.
 */

import { createHash } from 'node:crypto';

import { TYPE } from '@formatjs/icu-messageformat-parser';

import { Op, Style, block, pluralCategories, utf8, varint } from './bytes.mjs';
import { isRightToLeft, listBytes, numberBytes, pluralBytes, pluralRules } from './cldr.mjs';
import { areaOf, decimalsOf, programAreas, styleText } from './source.mjs';

/** @typedef {import('./source.mjs').Element} Element */
/** @typedef {import('./source.mjs').Message} Message */
/** @typedef {import('./source.mjs').Source} Source */
/** @typedef {{tag: string, cldr: string, patternOf: (message: Message) => Element[]}} Voice  What a language says for each message. */

const version = 1;

/** @param {Source} source @param {Voice} voice */
export function compileCatalogue(source, voice) {
  const areas = programAreas(source);
  const bodies = areas.flatMap((area) =>
    messagesIn(source, area).map((message) => bodyOf(message, voice, source)),
  );
  return {
    head: [
      ...utf8('RMSG'),
      version,
      ...fingerprint(source),
      ...block(utf8(voice.tag)),
      Number(isRightToLeft(voice.cldr)),
      ...numberBytes(voice.cldr),
      ...block(pluralBytes(pluralRules(voice.cldr, 'cardinal'))),
      ...block(pluralBytes(pluralRules(voice.cldr, 'ordinal'))),
      ...listBytes(voice.cldr),
      ...varint(areas.length),
      ...areas.flatMap((area) => varint(messagesIn(source, area).length)),
      ...bodies.flatMap((body) => varint(body.length)),
    ],
    bodies,
  };
}

/** @param {Source} source @param {string} area @returns {Message[]} */
export function messagesIn(source, area) {
  return source.messages.filter(({ id }) => areaOf(id) === area);
}

/** @param {Source} source @returns {number[]} */
function fingerprint(source) {
  const digest = createHash('sha256');
  for (const area of programAreas(source)) {
    for (const { id, args } of messagesIn(source, area))
      digest.update(`${id} ${args.map(({ name, kind }) => `${name}:${kind}`).join(' ')}\n`);
  }
  for (const [name, keys] of source.choices) digest.update(`${name}=${keys.join(' ')}\n`);
  return [...digest.digest().subarray(0, 8)];
}

/** @param {Message} message @param {Voice} voice @param {Source} source @returns {number[]} */
function bodyOf(message, voice, source) {
  const names = message.args.map(({ name }) => name);
  return compilePattern(voice.patternOf(message), names, source.choices);
}

/** @param {Element[]} pattern @param {string[]} names @param {Map<string, string[]>} choices @returns {number[]} */
export function compilePattern(pattern, names, choices) {
  const inner = (/** @type {Element[]} */ value) => block(compilePattern(value, names, choices));
  return pattern.flatMap((element) => {
    const at = element.type === TYPE.pound ? -1 : names.indexOf(element.value);
    switch (element.type) {
      case TYPE.literal:
        return utf8(element.value);
      case TYPE.pound:
        return [Op.count];
      case TYPE.plural: {
        const cases = Object.entries(element.options).map(([key, { value }]) => ({
          selector: selectorOf(key),
          body: inner(value),
        }));
        // Those for one number come first and "other" last, so that the first that fits is the one.
        cases.sort((a, b) => rank(a.selector) - rank(b.selector));
        const op = element.pluralType === 'ordinal' ? Op.ordinal : Op.plural;
        return [
          op,
          at,
          ...varint(element.offset),
          cases.length,
          ...cases.flatMap(({ selector, body }) => [...varint(selector), ...body]),
        ];
      }
      case TYPE.select: {
        const keys = choices.get(element.value) ?? [];
        const cases = Object.entries(element.options).map(([key, { value }]) => ({
          key: keys.indexOf(key),
          body: inner(value),
        }));
        cases.sort((a, b) => Number(a.key === 0) - Number(b.key === 0));
        return [Op.select, at, cases.length, ...cases.flatMap(({ key, body }) => [key, ...body])];
      }
      default: {
        const style = styleOf(element);
        return style === undefined ? [Op.argument, at] : [Op.styled, at, style];
      }
    }
  });
}

/** A category, or a number behind the categories. @param {string} key */
function selectorOf(key) {
  return key.startsWith('=')
    ? pluralCategories.length + Number(key.slice(1))
    : pluralCategories.indexOf(key);
}

/** @param {number} selector */
function rank(selector) {
  return selector >= pluralCategories.length ? -1 : selector;
}

/** @param {Element} element @returns {number | undefined} */
function styleOf(element) {
  const style = styleText(element);
  if (!style) return undefined;
  if (element.type === TYPE.date) return Style.shortDate;
  return style === 'group-off' ? Style.ungrouped : Style.decimals + (decimalsOf(style) ?? 0);
}
