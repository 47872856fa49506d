/**
 * The settings of a venue, from whatever a file or an address holds: what can be used, with defaults
 * for all else, and every mistake. docs/kiosk.md has the table of them.
 *
 * @typedef {import('./venue_fields.js').Known} Known
 * @typedef {import('./venue_fields.js').Mistake} Mistake
 * @typedef {import('./venue_fields.js').Venue} Venue
 */

import { fields, isObject, mistake } from './venue_fields.js';

/** @returns {Venue} what holds where nothing is said */
export function usualVenue() {
  return /** @type {Venue} */ (
    structuredClone(Object.fromEntries(fields.map(({ name, usual }) => [name, usual])))
  );
}

/**
 * @param {unknown} given an object of settings; what has no value of its own has the usual one
 * @param {Known} known
 * @returns {{settings: Venue, mistakes: Mistake[]}}
 */
export function checkVenue(given, known) {
  const settings = usualVenue();
  if (!isObject(given)) {
    return { settings, mistakes: [mistake('', 'venue.no-settings', { given })] };
  }
  /** @type {Mistake[]} */
  const mistakes = [];
  for (const [name, value] of Object.entries(given)) {
    // By which editors find the schema.
    if (name === '$schema') continue;
    const field = fields.find((field) => field.name === name);
    if (!field) {
      const allowed = fields.map(({ name }) => name).join(', ');
      mistakes.push(mistake(name, 'venue.unknown-field', { allowed }));
      continue;
    }
    const checked = field.check(value, known);
    Object.assign(settings, { [name]: checked.value });
    mistakes.push(...(checked.mistakes ?? []));
  }
  return { settings, mistakes };
}

/**
 * The engine's part of the settings: what is as usual is left to it.
 * @param {Venue} settings
 * @returns {string} JSON
 */
export function engineText(settings) {
  const usual = usualVenue();
  const names = /** @type {const} */ ([
    'title',
    'tours',
    'idle_seconds',
    'countdown_seconds',
    'codes',
    'languages',
    'accent',
  ]);
  const own = names.filter((name) => !isSame(settings[name], usual[name]));
  const of = (/** @type {typeof names[number]} */ name) =>
    name === 'languages' ? settings.languages.map(named) : settings[name];
  return JSON.stringify(Object.fromEntries(own.map((name) => [name, of(name)])));
}

/**
 * As those who speak it call it.
 * @param {string} tag of a language
 */
function named(tag) {
  return { tag, name: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag };
}

/**
 * The file that says these settings and nothing else.
 * @param {Venue} settings
 * @returns {Partial<Venue>}
 */
export function ownSettings(settings) {
  const usual = usualVenue();
  const own = fields.filter(({ name }) => !isSame(settings[name], usual[name]));
  return Object.fromEntries(
    own.map(({ name, kind }) => [
      name,
      kind === 'parts' ? ownParts(settings[name], usual[name]) : settings[name],
    ]),
  );
}

/**
 * @param {any} parts
 * @param {any} usual
 */
function ownParts(parts, usual) {
  return Object.fromEntries(Object.entries(parts).filter(([part, value]) => value !== usual[part]));
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
