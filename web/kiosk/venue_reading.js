/** The settings of a venue as they come: from its file, from the address, with the files that they name. */

import { panels } from './theme_colors.js';
import { checkVenue } from './venue.js';
import { isObject, mistake } from './venue_fields.js';
import { askedIn, together } from './venue_query.js';

/** @typedef {import('./venue_fields.js').Known} Known */
/** @typedef {import('./venue_fields.js').Mistake} Mistake */
/** @typedef {(name: string) => Promise<import('./venue_files.js').Found>} ReadFile */

/**
 * @typedef {object} VenueRead
 * @property {unknown} given all that is set
 * @property {Mistake[]} mistakes of the files
 * @property {string[]} languages tags of those that the site carries
 * @property {Uint8Array | null} dataset in place of the one that came with the page
 * @property {boolean} hasLogo
 * @property {string} own the query of the settings
 * @property {string} rest the query of all else
 */

/**
 * Total: whatever there is, it ends with settings.
 * @param {{search: string, languages: string, file: ReadFile | null}} place
 * @returns {Promise<VenueRead>}
 */
export async function venueFrom({ search, languages: carried, file }) {
  const asked = askedIn(search);
  /** @type {Mistake[]} */
  const mistakes = [];
  const ofFile = file && asked.file ? await settingsIn(asked, file, mistakes) : {};
  const given = together(ofFile, asked.given);
  const languages = carriedLanguages(carried);
  const { settings } = checkVenue(given, { tours: null, languages, panels });
  const [dataset, logo] = await Promise.all([
    beside('dataset', settings.dataset, file, mistakes),
    beside('logo', settings.logo, file, mistakes),
  ]);
  return {
    given,
    mistakes,
    languages,
    dataset,
    hasLogo: logo !== null,
    own: asked.own,
    rest: asked.rest,
  };
}

/**
 * The settings that a file says; a file that is no JSON says none.
 * @param {import('./venue_query.js').Asked} asked
 * @param {ReadFile} read
 * @param {Mistake[]} mistakes
 * @returns {Promise<unknown>}
 */
async function settingsIn({ file, isFileNamed }, read, mistakes) {
  if (!isNameBeside(file)) {
    mistakes.push(mistake('venue', 'venue.wrong-file', { given: file }));
    return {};
  }
  const found = await read(file);
  if ('missing' in found) {
    // Most kiosks do without it, but one that was named must be there.
    if (isFileNamed) mistakes.push(fileMissing('venue', file, found.missing));
    return {};
  }
  const { value, reason } = parsed(new TextDecoder().decode(found.bytes));
  if (reason !== null) mistakes.push(mistake('', 'venue.no-json', { file, reason }));
  return reason === null ? value : {};
}

/**
 * @param {string} text
 * @returns {{value: unknown, reason: string | null}} reason: why it is no JSON, in the browser's words
 */
export function parsed(text) {
  try {
    return { value: JSON.parse(text), reason: null };
  } catch (error) {
    return { value: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Tours of a dataset in Rostrum's own form.
 * @param {Uint8Array} bytes
 * @returns {{id: string, title: string}[] | null} null when it is none
 */
export function toursIn(bytes) {
  const { value } = parsed(new TextDecoder().decode(bytes));
  if (!isObject(value)) return null;
  const { tours = [] } = value;
  if (!Array.isArray(tours)) return null;
  return tours.flatMap((tour) =>
    isObject(tour) && typeof tour['id'] === 'string'
      ? [{ id: tour['id'], title: String(tour['title'] ?? tour['id']) }]
      : [],
  );
}

/**
 * @param {string} carried "fr fr.1a2b.messages fr.page.3c4d.json, de …"
 * @returns {string[]} English, which is in the program, and these
 */
export function carriedLanguages(carried) {
  return ['en', ...carried.split(', ').flatMap((entry) => entry.split(' ', 1))].filter(Boolean);
}

/**
 * @param {'dataset' | 'logo'} field
 * @param {string} name '' for none
 * @param {ReadFile | null} file
 * @param {Mistake[]} mistakes
 */
async function beside(field, name, file, mistakes) {
  if (name === '') return null;
  if (file === null) {
    mistakes.push(mistake(field, 'venue.no-files', { file: name }));
    return null;
  }
  const found = await file(name);
  if ('bytes' in found) return found.bytes;
  mistakes.push(fileMissing(field, name, found.missing));
  return null;
}

/**
 * @param {string} field
 * @param {string} file
 * @param {string} reason
 */
function fileMissing(field, file, reason) {
  return mistake(field, 'venue.file-missing', { file, reason });
}

/** @param {string} name */
function isNameBeside(name) {
  return /^\w[\w.-]*\.json$/.test(name);
}
