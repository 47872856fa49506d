/**
 * The settings of a venue: a row for each, with what it usually is and what is allowed. A check is
 * total: it takes whatever a file holds, and gives a value that can be used and what was wrong.
 *
 * @typedef {import('./messages.js').Arguments} Arguments
 * @typedef {import('./theme_colors.js').Theme} Theme
 * @typedef {import('./venue_hours.js').Hours} Hours
 *
 * @typedef {object} Known what settings are held against
 * @property {string[] | null} tours ids of those there are; null: nobody knows
 * @property {string[]} languages tags of those that the site carries
 * @property {Record<Theme, string[]>} panels colours that an accent stands on
 *
 * @typedef {object} Mistake
 * @property {string} field that it is in, "accent.light" for a part of one; '' for the whole file
 * @property {Extract<keyof Arguments, `venue.${string}`>} id of the message that says it
 * @property {Record<string, string | number>} values
 *
 * @typedef {object} Venue settings that can be used as they are
 * @property {string} title
 * @property {string} logo file beside the page; '' for none
 * @property {Record<Theme, string>} accent
 * @property {string[]} languages the first one is the screen's; empty: those of the site
 * @property {string} start address of the view to begin with
 * @property {string[]} tours ids in the order of playing; empty: all
 * @property {number} idle_seconds
 * @property {number} countdown_seconds
 * @property {number} text_percent
 * @property {boolean} codes addresses of sources as codes
 * @property {string} site_url folder of the same site on the web; '' for none
 * @property {string} land
 * @property {Hours} hours
 * @property {string} dataset file beside the page; '' for the one that came with it
 * @property {string} staff_code '' when the staff sheet cannot be opened
 * @property {number} memory_mb
 */

import { contrast, enough } from './contrast.js';
import { isOfThisMachine } from './site_address.js';
import { onAccent, themes, usualAccent } from './theme_colors.js';
import { areHours, days } from './venue_hours.js';

/** @typedef {(given: unknown, known: Known) => {value: any, mistakes?: Mistake[]}} Check */
/**
 * @typedef {object} Field
 * @property {keyof Venue} name
 * @property {'text' | 'number' | 'switch' | 'choice' | 'list' | 'parts'} kind
 * @property {any} usual
 * @property {Check} check
 * @property {number} [least]
 * @property {number} [most]
 * @property {RegExp} [pattern]
 * @property {readonly string[]} [options]
 * @property {readonly string[]} [parts] of an object of texts
 */

const mostShown = 50; // characters of a value in a message

/** @type {Field[]} */
export const fields = [
  text('title', 'venue.wrong-title', {
    usual: 'Rostrum',
    pattern: /^(?=.*\S)\P{Cc}{1,60}$/u,
    most: 60,
  }),
  text('logo', 'venue.wrong-logo', { pattern: /^\w[\w.-]*\.(svg|png|webp)$/u }),
  { name: 'accent', kind: 'parts', usual: usualAccent, parts: themes, check: checkAccent },
  list('languages', 'venue.wrong-languages', 'venue.wrong-language', ({ languages }) => languages),
  text('start', 'venue.wrong-start', {
    pattern: /^[A-Za-z]+=[^#&\s]*(&[A-Za-z]+=[^#&\s]*)*$/u,
    most: 1200,
  }),
  list('tours', 'venue.wrong-tours', 'venue.wrong-tour', ({ tours }) => tours),
  wholeNumber('idle_seconds', { least: 15, most: 900, usual: 90 }),
  wholeNumber('countdown_seconds', { least: 5, most: 120, usual: 30 }),
  wholeNumber('text_percent', { least: 80, most: 200, usual: 100 }),
  {
    name: 'codes',
    kind: 'switch',
    usual: true,
    check: (given) =>
      typeof given === 'boolean'
        ? { value: given }
        : { value: true, mistakes: [mistake('codes', 'venue.wrong-codes', { given })] },
  },
  text('site_url', 'venue.wrong-site-url', {
    pattern: /^https?:\/\/[^/\s\p{Cc}?#@\\]+\/([^\s\p{Cc}?#\\]*\/)?$/u,
    most: 200,
    isUsable: (address) => URL.canParse(address) && !isOfThisMachine(address),
  }),
  choice('land', 'venue.wrong-land', ['borders', 'points']),
  { name: 'hours', kind: 'parts', usual: {}, parts: days, check: checkHours },
  text('dataset', 'venue.wrong-dataset', { pattern: /^\w[\w.-]*\.json$/u }),
  // What was given is not said: it stands on a screen that everybody sees.
  text('staff_code', 'venue.wrong-staff-code', { pattern: /^[0-9]{4,8}$/u, isSecret: true }),
  wholeNumber('memory_mb', { least: 300, most: 64000, usual: 1500 }),
];

/**
 * @param {string} field
 * @param {Mistake['id']} id
 * @param {Record<string, unknown>} values
 * @returns {Mistake}
 */
export function mistake(field, id, values) {
  const told = Object.entries(values).map(([name, value]) => [
    name,
    name === 'given' ? shown(value) : value,
  ]);
  return { field, id, values: { field, ...Object.fromEntries(told) } };
}

/** What was given, as JSON writes it, not too long. @param {unknown} value */
export function shown(value) {
  if (typeof value === 'string') return JSON.stringify(cut(value));
  try {
    return cut(JSON.stringify(value) ?? String(value));
  } catch {
    // Nothing that a file can hold.
    return cut(String(value));
  }
}

/** @param {string} text */
function cut(text) {
  const letters = [...text];
  return letters.length > mostShown ? `${letters.slice(0, mostShown).join('')}…` : text;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {keyof Venue} name
 * @param {Mistake['id']} id
 * @param {{pattern: RegExp, usual?: string, most?: number, isSecret?: boolean, isUsable?: (text: string) => boolean}} allowed
 *   isUsable: what a pattern cannot say
 * @returns {Field}
 */
function text(name, id, { pattern, usual = '', most, isSecret = false, isUsable = () => true }) {
  return {
    name,
    kind: 'text',
    usual,
    pattern,
    ...(most && { most }),
    check: (given) => {
      const fits = typeof given === 'string' && (!most || [...given].length <= most);
      if (fits && pattern.test(given) && isUsable(given)) return { value: given };
      return {
        value: usual,
        mistakes: [mistake(name, id, isSecret ? {} : { given, ...(most && { most }) })],
      };
    },
  };
}

/**
 * @param {keyof Venue} name
 * @param {{least: number, most: number, usual: number}} bounds
 * @returns {Field}
 */
function wholeNumber(name, { least, most, usual }) {
  return {
    name,
    kind: 'number',
    least,
    most,
    usual,
    check: (given) => {
      const number = Number.isInteger(given) ? Number(given) : Number.NaN;
      if (number >= least && number <= most) return { value: number };
      return {
        value: usual,
        mistakes: [mistake(name, 'venue.wrong-number', { given, least, most, usual })],
      };
    },
  };
}

/**
 * @param {keyof Venue} name
 * @param {Mistake['id']} id
 * @param {[string, ...string[]]} options the first one is usual
 * @returns {Field}
 */
function choice(name, id, options) {
  return {
    name,
    kind: 'choice',
    usual: options[0],
    options,
    check: (given) =>
      options.some((option) => option === given)
        ? { value: given }
        : { value: options[0], mistakes: [mistake(name, id, { given })] },
  };
}

/**
 * Names in an order. Those that are not known, or stand there twice, are left out one by one.
 * @param {keyof Venue} name
 * @param {Mistake['id']} ofAll
 * @param {Mistake['id']} ofOne
 * @param {(known: Known) => string[] | null} knownOf
 * @returns {Field}
 */
function list(name, ofAll, ofOne, knownOf) {
  return {
    name,
    kind: 'list',
    usual: [],
    check: (given, known) => {
      if (!Array.isArray(given) || given.length === 0) {
        return { value: [], mistakes: [mistake(name, ofAll, { given })] };
      }
      const allowed = knownOf(known);
      /** @type {string[]} */
      const value = [];
      /** @type {Mistake[]} */
      const mistakes = [];
      for (const item of given) {
        if (typeof item !== 'string' || (allowed && !allowed.includes(item))) {
          const names = allowed?.join(', ') ?? '';
          mistakes.push(mistake(name, ofOne, { given: item, allowed: names }));
        } else if (value.includes(item)) {
          mistakes.push(mistake(name, 'venue.listed-twice', { given: item }));
        } else {
          value.push(item);
        }
      }
      return { value, mistakes };
    },
  };
}

/** @type {Check} */
function checkAccent(given, { panels }) {
  const value = { ...usualAccent };
  const mistakes = checkParts('accent', given, themes, 'venue.wrong-accent', (theme, color) => {
    const field = `accent.${theme}`;
    const usual = usualAccent[theme];
    if (typeof color !== 'string' || !/^#[0-9a-fA-F]{6}$/.test(color)) {
      return mistake(field, 'venue.wrong-color', { given: color, usual });
    }
    const onPanels = Math.min(...panels[theme].map((panel) => contrast(color, panel)));
    const withWords = Math.max(...onAccent.map((ink) => contrast(color, ink)));
    const least = Math.min(onPanels, withWords);
    if (least < enough) {
      const id = onPanels < enough ? 'venue.faint-color' : 'venue.color-under-words';
      // Rounded down: 4.49 is not enough, and must not be said to be 4.5.
      return mistake(field, id, {
        given: color,
        ratio: Math.floor(least * 10) / 10,
        enough,
        usual,
      });
    }
    value[theme] = color.toLowerCase();
    return null;
  });
  return { value, mistakes };
}

/** @type {Check} */
function checkHours(given) {
  /** @type {Hours} */
  const value = {};
  const mistakes = checkParts('hours', given, days, 'venue.wrong-hours', (day, hours) => {
    if (typeof hours !== 'string' || !areHours(hours)) {
      return mistake(`hours.${day}`, 'venue.wrong-hours-of-day', { given: hours });
    }
    value[day] = hours;
    return null;
  });
  return { value, mistakes };
}

/**
 * @template {string} Part
 * @param {string} name
 * @param {unknown} given
 * @param {readonly Part[]} parts
 * @param {Mistake['id']} id of the message that it is no object of them
 * @param {(part: Part, given: unknown) => Mistake | null} check
 * @returns {Mistake[]}
 */
function checkParts(name, given, parts, id, check) {
  if (!isObject(given)) return [mistake(name, id, { given })];
  return Object.entries(given).flatMap(([key, value]) => {
    const part = parts.find((part) => part === key);
    const found = part
      ? check(part, value)
      : mistake(`${name}.${key}`, 'venue.unknown-part', { allowed: parts.join(', ') });
    return found ?? [];
  });
}
