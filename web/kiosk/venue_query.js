/**
 * Settings in the query of the page's address: `?idle_seconds=60&tours=a,b&hours.mon=closed`. Names in a
 * list have commas between them, a part of a setting has a dot before it. `venue=` names another file
 * than venue.json; without a name no file is read.
 */

import { fields, isObject } from './venue_fields.js';

export const usualFile = 'venue.json';

/**
 * @typedef {object} Asked
 * @property {Record<string, unknown>} given settings, as a file would have them
 * @property {string} file that the others are in; '' for none
 * @property {boolean} isFileNamed it must be there then
 * @property {string} own the query of the settings, with its question mark; '' without any
 * @property {string} rest the query of all else
 */

/**
 * @param {string} search of the address
 * @returns {Asked}
 */
export function askedIn(search) {
  /** @type {Record<string, unknown>} */
  const given = {};
  let file = usualFile;
  let isFileNamed = false;
  /** @type {string[]} */
  const own = [];
  /** @type {string[]} */
  const rest = [];
  for (const part of search.replace(/^\?/, '').split('&').filter(Boolean)) {
    // A part at a time, so that what is not ours stays as it is written.
    const [[key = '', value = ''] = []] = new URLSearchParams(part);
    if (key === 'venue') {
      file = value;
      isFileNamed = value !== '';
    } else if (!take(given, key, value)) {
      rest.push(part);
      continue;
    }
    own.push(part);
  }
  return { given, file, isFileNamed, own: queryOf(own), rest: queryOf(rest) };
}

/**
 * The address wins over the file, part by part.
 * @param {unknown} ofFile
 * @param {Record<string, unknown>} ofAddress
 * @returns {unknown}
 */
export function together(ofFile, ofAddress) {
  if (Object.keys(ofAddress).length === 0) return ofFile;
  const all = isObject(ofFile) ? { ...ofFile } : {};
  for (const [name, value] of Object.entries(ofAddress)) {
    const before = Object.hasOwn(all, name) ? all[name] : undefined;
    all[name] = isObject(value) && isObject(before) ? { ...before, ...value } : value;
  }
  return all;
}

/**
 * The query that says these settings.
 * @param {Record<string, any>} settings
 * @returns {string} with its question mark
 */
export function queryFor(settings) {
  const parts = Object.entries(settings).flatMap(([name, value]) => {
    if (Array.isArray(value)) return [[name, value.join(',')]];
    if (isObject(value))
      return Object.entries(value).map(([part, one]) => [`${name}.${part}`, one]);
    return [[name, value]];
  });
  return queryOf(parts.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`));
}

/**
 * @param {Record<string, unknown>} given gets the setting
 * @param {string} key
 * @param {string} value
 * @returns {boolean} whether it is one
 */
function take(given, key, value) {
  const [name = '', part] = key.split('.', 2);
  const field = fields.find((field) => field.name === name);
  if (!field || (part !== undefined) !== (field.kind === 'parts')) return false;
  if (part === undefined) {
    given[name] = read(field.kind, value);
  } else {
    const before = given[name];
    // The mark of a color is also that of the fragment.
    const isColor = name === 'accent' && /^[0-9a-fA-F]{6}$/.test(value);
    given[name] = { ...(isObject(before) ? before : {}), [part]: isColor ? `#${value}` : value };
  }
  return true;
}

/**
 * @param {import('./venue_fields.js').Field['kind']} kind
 * @param {string} value
 * @returns {unknown} what cannot be read stays text, which the check refuses
 */
function read(kind, value) {
  if (kind === 'number' && /^\d{1,9}$/.test(value)) return Number(value);
  if (kind === 'switch' && /^(true|1)$/.test(value)) return true;
  if (kind === 'switch' && /^(false|0)$/.test(value)) return false;
  if (kind === 'list') return value.split(',').filter(Boolean);
  return value;
}

/** @param {string[]} parts */
function queryOf(parts) {
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
