/**
 * Reads data/i18n: the messages in English, those of other languages, and the list of areas. Every error names
 * file, id and what to do; all of them are told at once.
 */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { TYPE, parse } from '@formatjs/icu-messageformat-parser';

import { categoriesOf } from './cldr.mjs';

/** @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element */
/** @typedef {'text' | 'number' | 'decimal' | 'date' | 'choice'} ArgumentKind */
/** @typedef {{name: string, kind: ArgumentKind}} Argument */
/** @typedef {{id: string, message: string, description: string, pattern: Element[], args: Argument[]}} Message
 *   Arguments stand in the order of their names. */
/** @typedef {{tag: string, messages: Map<string, Message>}} Translation */
/** @typedef {{areas: string[], messages: Message[], choices: Map<string, string[]>, translations: Translation[],
 *   errors: string[], warnings: string[]}} Source  Choices: the keys of each select, by the argument's name; "other" is first. */

export const englishFile = 'en.json';
export const areasFile = 'areas.json';
/**
 * What pages and their scripts say, and the program does without: the areas in each file that is made of them. `kiosk`
 * is what only a kiosk fetches, its form too; `files` is files.html with its check.
 * @type {Record<string, string[]>}
 */
export const pageTexts = {
  page: ['page'],
  index: ['index'],
  kiosk: ['care', 'venue'],
  files: ['files'],
};
/** Those that no other language has, as the plain pages. */
export const englishOnly = ['files'];
const longestArgumentList = 8; // engine/text/message.hpp has the same
const mostInArea = 1023; // ten bits of a MessageId
const mostAreas = 64; // the other six

/** @param {string} folder @param {string} [others] where the other languages lie @returns {Source} */
export function readSource(folder, others = folder) {
  /** @type {Source} */
  const source = {
    areas: [],
    messages: [],
    choices: new Map(),
    translations: [],
    errors: [],
    warnings: [],
  };
  const areas = readJson(folder, areasFile, source);
  source.areas = areas ? Object.keys(areas) : [];
  if (source.areas.length > mostAreas)
    source.errors.push(`${areasFile}: more than ${mostAreas} areas`);
  source.messages = [...readMessages(folder, englishFile, 'en', source).values()];
  checkEnglish(source);
  gatherChoices(source);
  const files = readdirSync(others)
    .filter((name) => name.endsWith('.json'))
    .sort();
  for (const file of files) {
    if (file === englishFile || file === areasFile) continue;
    const tag = file.replace(/\.json$/, '');
    const messages = readMessages(others, file, tag, source);
    checkTranslation(file, messages, source);
    source.translations.push({ tag, messages });
  }
  return source;
}

/** @param {string} folder @param {string} file @param {Source} source @returns {Record<string, any> | undefined} */
function readJson(folder, file, source) {
  try {
    const text = readFileSync(join(folder, file), 'utf8');
    // JSON itself would take the last of two in silence; a merge can leave both.
    const ids = [...text.matchAll(/^\s*"([^".]+\.[^"]*)":/gm)].map((match) => match[1] ?? '');
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
      source.errors.push(`${file}: "${id}": stands twice; keep one`);
    return JSON.parse(text);
  } catch (error) {
    source.errors.push(
      `${file}: ${error instanceof Error ? error.message : error}; mend the file's JSON`,
    );
    return undefined;
  }
}

/** @param {string} folder @param {string} file @param {string} tag @param {Source} source @returns {Map<string, Message>} */
function readMessages(folder, file, tag, source) {
  const json = readJson(folder, file, source);
  /** @type {Map<string, Message>} */
  const messages = new Map();
  let last = '';
  for (const [id, entry] of Object.entries(json ?? {})) {
    const complain = (/** @type {string} */ what) =>
      source.errors.push(`${file}: "${id}": ${what}`);
    if (id < last) complain(`stands after "${last}"; run: node tools/messages/tidy.mjs`);
    last = id;
    const { message, description } = entry ?? {};
    if (typeof message !== 'string' || message === '') {
      complain('has no "message"; write its text, or remove the entry');
      continue;
    }
    const pattern = parsed(message, complain);
    if (!pattern) continue;
    const args = argumentsOf(pattern, tag, complain);
    messages.set(id, { id, message, description, pattern, args });
  }
  return messages;
}

/** @param {string} message @param {(what: string) => void} complain @returns {Element[] | undefined} */
function parsed(message, complain) {
  // The compiled form marks its parts with them.
  if ([...message].some((letter) => letter < ' ' && letter !== '\n'))
    complain('holds a control character; take it out');
  try {
    return parse(message, {
      ignoreTag: true,
      requiresOtherClause: true,
      shouldParseSkeletons: false,
    });
  } catch (error) {
    const { message: code, location } = /** @type {any} */ (error);
    const rest = location
      ? ` near "${message.slice(location.start.offset, location.start.offset + 20)}"`
      : '';
    complain(`is not ICU MessageFormat: ${String(code).toLowerCase().replaceAll('_', ' ')}${rest}`);
    return undefined;
  }
}

/** @param {Element[]} pattern @param {string} tag @param {(what: string) => void} complain @returns {Argument[]} */
function argumentsOf(pattern, tag, complain) {
  /** @type {Map<string, ArgumentKind>} */
  const kinds = new Map();
  visit(pattern, (element) => {
    const kind = kindOf(element, complain);
    if (!kind) return;
    const name = element.value;
    if (!/^[a-z][a-z0-9_]*$/.test(name))
      complain(`argument {${name}}: write its name in small letters, digits and _`);
    const before = kinds.get(name) ?? kind;
    if (before !== kind)
      complain(
        `argument {${name}} is a ${before} here and a ${kind} there; give one of them another name`,
      );
    kinds.set(name, before);
    if (element.type === TYPE.plural) checkPlural(element, tag, complain);
  });
  if (kinds.size > longestArgumentList)
    complain(`has more than ${longestArgumentList} arguments; make two messages of it`);
  return [...kinds]
    .map(([name, kind]) => ({ name, kind }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {any} element @param {(what: string) => void} complain @returns {ArgumentKind | undefined} */
function kindOf(element, complain) {
  switch (element.type) {
    case TYPE.argument:
      return 'text';
    case TYPE.number:
      return numberKind(element, complain);
    case TYPE.plural:
      return 'number';
    case TYPE.select:
      return 'choice';
    case TYPE.date:
      if (![null, undefined, 'short'].includes(styleText(element)))
        complain(`{${element.value}, date}: the only style is "short"`);
      return 'date';
    case TYPE.time:
      complain(`{${element.value}, time}: there are no times of day here; use date`);
  }
  return undefined;
}

/** @param {any} element @param {(what: string) => void} complain @returns {ArgumentKind} */
function numberKind(element, complain) {
  const style = styleText(element);
  if (style && decimalsOf(style) !== undefined) return 'decimal';
  if (style && style !== 'group-off') {
    complain(
      `{${element.value}, number, ${style}}: the styles are ::group-off (years) and ::.0, ::.00 (decimals)`,
    );
  }
  return 'number';
}

/** The style of a number or date, without the colons of a skeleton. @param {any} element @returns {string | undefined} */
export function styleText(element) {
  const { style } = element;
  if (style === null || style === undefined) return undefined;
  if (typeof style === 'string') return style;
  if (style.pattern !== undefined) return style.pattern;
  return style.tokens
    .map((/** @type {any} */ token) => [token.stem, ...token.options].join('/'))
    .join(' ');
}

/** Digits after the point that a style asks for. @param {string} style @returns {number | undefined} */
export function decimalsOf(style) {
  const match = /^\.(0{1,6})$/.exec(style);
  return match ? match[1]?.length : undefined;
}

/** @param {import('@formatjs/icu-messageformat-parser').PluralElement} element @param {string} tag
 *  @param {(what: string) => void} complain */
function checkPlural(element, tag, complain) {
  const kind = element.pluralType === 'ordinal' ? 'ordinal' : 'cardinal';
  const wanted = categoriesOf(tag, kind);
  const given = Object.keys(element.options).filter((key) => !key.startsWith('='));
  const missing = wanted.filter((category) => !given.includes(category));
  const strange = given.filter((category) => !wanted.includes(category));
  const all = wanted.join(', ');
  if (missing.length)
    complain(`{${element.value}}: "${tag}" also needs ${missing.join(', ')} (${all})`);
  if (strange.length)
    complain(`{${element.value}}: "${tag}" has no ${strange.join(', ')} (${all})`);
}

/** Every element, those within choices too. @param {Element[]} pattern @param {(element: any) => void} seen */
export function visit(pattern, seen) {
  for (const element of pattern) {
    seen(element);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const { value } of Object.values(element.options)) visit(value, seen);
    }
  }
}

/** @param {Source} source */
function checkEnglish(source) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { id, description } of source.messages) {
    const complain = (/** @type {string} */ what) =>
      source.errors.push(`${englishFile}: "${id}": ${what}`);
    if (!/^[a-z][a-z0-9]*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      complain('write an id as area.kebab-name, in small letters');
    if (typeof description !== 'string' || description === '')
      complain('needs a "description": where it stands and what its arguments are');
    const area = areaOf(id);
    counts.set(area, (counts.get(area) ?? 0) + 1);
    if (!source.areas.includes(area))
      complain(
        `the area "${area}" is not in ${areasFile}; add it there with a line about it, or use one of those`,
      );
  }
  for (const [area, count] of counts) {
    if (count > mostInArea)
      source.errors.push(
        `${englishFile}: more than ${mostInArea} messages in "${area}"; make two areas of it`,
      );
  }
}

/** Of messages that the program says. @param {Source} source */
export function programAreas({ areas }) {
  const ofPages = Object.values(pageTexts).flat();
  return areas.filter((area) => !ofPages.includes(area));
}

/** @param {string} id */
export function areaOf(id) {
  return id.slice(0, id.indexOf('.'));
}

/** @param {Source} source */
function gatherChoices(source) {
  for (const { id, pattern } of source.messages) {
    visit(pattern, (element) => {
      if (element.type !== TYPE.select) return;
      const keys = source.choices.get(element.value) ?? ['other'];
      for (const key of Object.keys(element.options)) {
        if (!/^[a-z][a-z0-9_]*$/.test(key))
          source.errors.push(
            `${englishFile}: "${id}": write the key ${key} in small letters, digits and _`,
          );
        if (!keys.includes(key)) keys.push(key);
      }
      source.choices.set(element.value, keys);
    });
  }
  for (const [name, keys] of source.choices)
    source.choices.set(name, ['other', ...keys.filter((key) => key !== 'other').sort()]);
}

/** @param {string} file @param {Map<string, Message>} messages @param {Source} source */
function checkTranslation(file, messages, source) {
  const english = new Map(source.messages.map((message) => [message.id, message]));
  for (const { id, args, pattern } of messages.values()) {
    const complain = (/** @type {string} */ what) =>
      source.errors.push(`${file}: "${id}": ${what}`);
    const original = english.get(id);
    if (!original) {
      complain(`is not in ${englishFile}; remove it or mend its id`);
      continue;
    }
    for (const { name, kind } of args) {
      const there = original.args.find((argument) => argument.name === name);
      if (!there)
        complain(
          `{${name}} is no argument of the English message; those are: ${namesOf(original)}`,
        );
      else if (there.kind !== kind)
        complain(`{${name}} is a ${kind} here and a ${there.kind} in English`);
    }
    for (const { name } of original.args) {
      if (!args.some((argument) => argument.name === name)) complain(`leaves out {${name}}`);
    }
    visit(pattern, (element) => {
      if (element.type !== TYPE.select) return;
      for (const key of Object.keys(element.options)) {
        if (!source.choices.get(element.value)?.includes(key))
          complain(`{${element.value}} has no choice "${key}" in English`);
      }
    });
  }
  const missing = source.messages.filter(({ id }) => !messages.has(id)).map(({ id }) => id);
  if (missing.length)
    source.warnings.push(
      `${file}: ${missing.length} messages are missing and stay English: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`,
    );
}

/** @param {Message} message */
function namesOf({ args }) {
  return args.map(({ name }) => `{${name}}`).join(', ') || 'none';
}
