/**
 * What CLDR knows of a language: plural rules, numbers, lists and direction, from its own packages.
 * Only whole numbers are counted, so that of a rule's operands n and i are the number and the rest are nothing.
 */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { Op, block, pluralCategories, utf8, varint } from './bytes.mjs';

/** @typedef {'cardinal' | 'ordinal'} PluralKind */
/** One comparison: number % modulus is (or is not) in one of the ranges. No modulus: 0. */
/** @typedef {{modulus: number, negated: boolean, ranges: [number, number][]}} Relation */
/** Alternatives of relations that hold together. @typedef {{category: string, alternatives: Relation[][]}} PluralRule */
/** @typedef {{decimal: string, group: string, minus: string, zero: string, primary: number, secondary: number,
 *   minimum: number}} NumberFormat */

const require = createRequire(import.meta.url);

/** English is written as the Commonwealth writes it: "a, b and c". @type {Record<string, string>} */
const localeOf = { en: 'en-GB' };

/** @param {string} name @param {string} file @returns {any} */
function read(name, file) {
  const path = join(dirname(require.resolve(`${name}/package.json`)), file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** The tag without its last part: "pt" of "pt-BR"; empty at the end. @param {string} tag */
function parentOf(tag) {
  return tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
}

/** A locale's file, or that of the nearest one above it. @param {string} name @param {string} tag @param {string} file */
function localeFile(name, tag, file) {
  for (let at = localeOf[tag] ?? tag; at; at = parentOf(at)) {
    const found = read(name, `main/${at}/${file}`);
    if (found) return found.main[at];
  }
  throw new Error(`CLDR does not know the language "${tag}"; name the file by a tag that it has`);
}

/** @param {PluralKind} kind @returns {Record<string, Record<string, string>>} Rules of all languages, as CLDR writes them. */
export function allPluralRules(kind) {
  const file = kind === 'cardinal' ? 'plurals' : 'ordinals';
  return read('cldr-core', `supplemental/${file}.json`).supplemental[`plurals-type-${kind}`];
}

/** @param {string} tag @param {PluralKind} kind @returns {PluralRule[]} Without "other", which is what remains. */
export function pluralRules(tag, kind) {
  const all = allPluralRules(kind);
  for (let at = tag; at; at = parentOf(at)) {
    const found = all[at];
    if (found) return rulesFrom(found);
  }
  throw new Error(`CLDR has no plural rules for "${tag}"`);
}

/** @param {Record<string, string>} written @returns {PluralRule[]} */
export function rulesFrom(written) {
  return Object.entries(written).flatMap(([key, text]) => {
    const category = key.replace('pluralRule-count-', '');
    const alternatives = category === 'other' ? [] : alternativesFrom(text);
    return alternatives.length ? [{ category, alternatives }] : [];
  });
}

/** @param {string} text @returns {Relation[][]} Those that a whole number can meet. */
function alternativesFrom(text) {
  const condition = (text.split('@')[0] ?? '').trim();
  return condition.split(/\s+or\s+/).flatMap((alternative) => {
    const relations = alternative.split(/\s+and\s+/).map(relationFrom);
    if (relations.includes(false)) return [];
    return [relations.filter((relation) => typeof relation !== 'boolean')];
  });
}

/** True or false where it is so of every whole number. @param {string} text @returns {Relation | boolean} */
function relationFrom(text) {
  const match = /^([nivwftce])(?:\s*%\s*(\d+))?\s*(!?=)\s*([\d.,\s]+)$/.exec(text.trim());
  if (!match) throw new Error(`CLDR wrote a plural rule in a form that is new: "${text}"`);
  const [, operand, modulus, operator, list] = match;
  const negated = operator === '!=';
  const ranges = /** @type {string} */ (list).split(',').map((range) => {
    const [low, high] = range.trim().split('..').map(Number);
    return /** @type {[number, number]} */ ([low, high ?? low]);
  });
  if (operand !== 'n' && operand !== 'i') return ranges.some(([low]) => low === 0) !== negated;
  return { modulus: Number(modulus ?? 0), negated, ranges };
}

/** The categories that whole numbers of a language have. @param {string} tag @param {PluralKind} kind */
export function categoriesOf(tag, kind) {
  const used = new Set(['other', ...pluralRules(tag, kind).map((rule) => rule.category)]);
  return pluralCategories.filter((category) => used.has(category));
}

/** @param {readonly PluralRule[]} rules @returns {number[]} */
export function pluralBytes(rules) {
  return [
    ...varint(rules.length),
    ...rules.flatMap(({ category, alternatives }) => [
      pluralCategories.indexOf(category),
      ...varint(alternatives.length),
      ...alternatives.flatMap((relations) => [
        ...varint(relations.length),
        ...relations.flatMap(relationBytes),
      ]),
    ]),
  ];
}

/** @param {Relation} relation @returns {number[]} */
function relationBytes({ modulus, negated, ranges }) {
  const bounds = ranges.flatMap(([low, high]) => [...varint(low), ...varint(high)]);
  return [...varint(modulus), Number(negated), ...varint(ranges.length), ...bounds];
}

/** @param {string} tag @returns {NumberFormat} */
export function numberFormat(tag) {
  const { numbers } = localeFile('cldr-numbers-full', tag, 'numbers.json');
  const system = numbers.defaultNumberingSystem;
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const pattern = /** @type {string} */ (numbers[`decimalFormats-numberSystem-${system}`].standard);
  const groups = (pattern.split(/[.;]/)[0] ?? '')
    .split(',')
    .slice(1)
    .map((group) => group.length);
  const primary = groups.at(-1) ?? 0;
  const digits = read('cldr-core', 'supplemental/numberingSystems.json').supplemental
    .numberingSystems[system]._digits;
  return {
    decimal: symbols.decimal,
    group: symbols.group,
    minus: symbols.minusSign,
    zero: [...digits][0] ?? '0',
    primary,
    secondary: groups.length > 1 ? (groups.at(-2) ?? primary) : primary,
    minimum: Number(numbers.minimumGroupingDigits),
  };
}

/** @param {string} tag @returns {number[]} */
export function numberBytes(tag) {
  const { decimal, group, minus, zero, primary, secondary, minimum } = numberFormat(tag);
  return [
    ...[decimal, group, minus, zero].flatMap((text) => block(utf8(text))),
    primary,
    secondary,
    minimum,
  ];
}

/** Patterns of two, at the start, in the middle and at the end: of "and", of "or" and of units. @param {string} tag */
export function listBytes(tag) {
  const { listPatterns } = localeFile('cldr-misc-full', tag, 'listPatterns.json');
  return ['standard', 'or', 'unit'].flatMap((type) => {
    const patterns = listPatterns[`listPattern-type-${type}`];
    return ['2', 'start', 'middle', 'end'].flatMap((part) => block(listPattern(patterns[part])));
  });
}

/** @param {string} pattern @returns {number[]} */
function listPattern(pattern) {
  return pattern
    .split(/\{([01])\}/)
    .flatMap((part, i) => (i % 2 ? [Op.argument, Number(part)] : utf8(part)));
}

/** @param {string} tag @returns {boolean} */
export function isRightToLeft(tag) {
  const { layout } = localeFile('cldr-misc-full', tag, 'layout.json');
  return layout.orientation.characterOrder === 'right-to-left';
}
