/** When a venue that is closed opens again, and how that is said. */

import { message, writtenTag } from './messages.js';
import { isOpenAt } from './venue_hours.js';

/** @typedef {import('./venue_hours.js').Hours} Hours */

const mostMinutes = 8 * 24 * 60;

/**
 * @param {Hours} hours
 * @param {Date} at
 * @returns {Date | null} null: never
 */
export function nextOpening(hours, at) {
  for (let minutes = 1; minutes <= mostMinutes; ++minutes) {
    const then = new Date(
      at.getFullYear(),
      at.getMonth(),
      at.getDate(),
      at.getHours(),
      at.getMinutes() + minutes,
    );
    if (isOpenAt(hours, then)) return then;
  }
  return null;
}

// From Sunday, as Date counts. Whole sentences, because a day's name has another form in another place.
const sentences = /** @type {const} */ ([
  'care.opens-sunday',
  'care.opens-monday',
  'care.opens-tuesday',
  'care.opens-wednesday',
  'care.opens-thursday',
  'care.opens-friday',
  'care.opens-saturday',
]);

/** @param {Date | null} opening */
export function openingWords(opening) {
  if (!opening) return message('care.closed');
  const time = new Intl.DateTimeFormat(writtenTag(), {
    hour: '2-digit',
    minute: '2-digit',
  }).format(opening);
  return message(sentences[opening.getDay()] ?? 'care.opens-sunday', { time });
}
