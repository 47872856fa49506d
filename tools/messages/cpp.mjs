/** The C++ side of the messages: a header for each area, the enums of their choices, and English inside the program. */

import { messagesIn } from './catalogue.mjs';
import { programAreas } from './source.mjs';

/** @typedef {import('./source.mjs').Argument} Argument */
/** @typedef {import('./source.mjs').Message} Message */
/** @typedef {import('./source.mjs').Source} Source */

const note = '// Made from data/i18n by tools/messages; see docs/messages.md.\n';

/** Words that C++ keeps for itself and that are likely in ids. */
const keywords = new Set(
  (
    'and auto bool break case catch char class const continue default delete do double else enum explicit export extern false ' +
    'float for friend goto if inline int long mutable namespace new not operator or private protected public register ' +
    'return short signed sizeof static struct switch template this throw true try typename union unsigned using virtual ' +
    'void volatile while xor'
  ).split(' '),
);

/** @type {Record<Exclude<import('./source.mjs').ArgumentKind, 'choice'>, string>} */
const types = { text: 'Text', number: 'Number', decimal: 'Decimal', date: 'Date' };

/** @param {Source} source @param {string} area @returns {string} */
export function areaHeader(source, area) {
  const index = programAreas(source).indexOf(area);
  const messages = messagesIn(source, area);
  const chooses = messages.some(({ args }) => args.some(({ kind }) => kind === 'choice'));
  const includes = [
    '#include "engine/text/arguments.hpp"',
    ...(chooses ? ['#include "messages/choices.hpp"'] : []),
  ];
  const bodies = messages.map((message, i) => declaration(message, index * 1024 + i));
  return `${note}#pragma once\n\n${includes.join('\n')}\n\nnamespace rostrum::msg {\n\n${bodies.join('')}\n}  // namespace rostrum::msg\n`;
}

/** Without the text, so that another text leaves the header as it is. @param {Message} message @param {number} value @returns {string} */
function declaration({ id, args }, value) {
  const name = nameOf(id);
  if (!args.length) return `inline constexpr Plain ${name}{MessageId{${value}}};\n`;
  const fields = args.map((argument) => `  ${typeOf(argument)} ${safe(argument.name)};\n`).join('');
  return `struct ${name} {\n  static constexpr MessageId message_id{${value}};\n${fields}};\n\n`;
}

/** @param {Argument} argument */
function typeOf({ name, kind }) {
  return kind === 'choice' ? `Choice<${enumName(name)}>` : types[kind];
}

/** share_copy_link of share.copy-link. @param {string} id */
export function nameOf(id) {
  return safe(id.replaceAll(/[.-]/g, '_'));
}

/** @param {string} name */
function safe(name) {
  return keywords.has(name) ? `${name}_` : name;
}

/** MapMeasure of map_measure. @param {string} name */
function enumName(name) {
  return name.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** @param {Source} source @returns {string} */
export function choicesHeader(source) {
  const enums = [...source.choices]
    .sort()
    .map(
      ([name, keys]) =>
        `enum class ${enumName(name)} : std::uint8_t { ${keys.map(safe).join(', ')} };\n`,
    );
  return `${note}// What an argument of a select can be, by the argument's name.\n#pragma once\n\n#include <cstdint>\n\nnamespace rostrum::msg {\n\n${enums.join('')}\n}  // namespace rostrum::msg\n`;
}

/** @param {{head: number[], bodies: number[][]}} english @returns {string} */
export function englishSource({ head, bodies }) {
  const lines = [head, ...bodies]
    .filter((bytes) => bytes.length)
    .map((bytes) => `    "${literal(bytes)}"\n`);
  const size = bodies.reduce((sum, body) => sum + body.length, head.length);
  return (
    `${note}#include "engine/text/english.hpp"\n\n` +
    // A compiler need not take more than 65,536 bytes in a literal; ours do.
    '#pragma GCC diagnostic ignored "-Woverlength-strings"\n\nnamespace rostrum {\n\nnamespace {\n\n' +
    `constexpr char bytes[] =\n${lines.join('').trimEnd()};\n\n}  // namespace\n\n` +
    `std::span<const char> english_messages() {\n  return {bytes, ${size}};\n}\n\n}  // namespace rostrum\n`
  );
}

/** @param {number[]} bytes @returns {string} */
function literal(bytes) {
  return bytes
    .map((byte) => {
      if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
      if (byte < 0x20 || byte >= 0x7f || byte === 0x3f)
        return `\\${byte.toString(8).padStart(3, '0')}`;
      return String.fromCharCode(byte);
    })
    .join('');
}
