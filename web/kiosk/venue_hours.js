/** When a venue is open: hours of each day of the week, which may go over midnight. */

/**
 * By the day that they begin on: "09:00-18:00", "20:00-02:00" into the next day, "closed". A day that
 * is not named is open all day.
 * @typedef {Partial<Record<Day, string>>} Hours
 * @typedef {typeof days[number]} Day
 */

export const days = /** @type {const} */ (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

export const hoursPattern =
  /^(closed|([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00))$/;

/**
 * @param {string} text
 * @returns {boolean} whether it is of that form and says when: hours that end as they begin do not
 */
export function areHours(text) {
  const [from, to] = text.split('-');
  return hoursPattern.test(text) && from !== to;
}

/**
 * @param {Hours} hours
 * @param {Date} at in the time of this device
 */
export function isOpenAt(hours, at) {
  const minute = at.getHours() * 60 + at.getMinutes();
  // Of Date, Sunday is 0.
  const today = (at.getDay() + 6) % 7;
  return isWithin(hours, today, minute) || isWithin(hours, (today + 6) % 7, minute + dayMinutes);
}

const dayMinutes = 24 * 60;

/**
 * Whether the hours that begin on a day hold a minute, counted from that day's midnight.
 * @param {Hours} hours
 * @param {number} day from 0, Monday
 * @param {number} minute
 */
function isWithin(hours, day, minute) {
  const text = hours[days[day] ?? 'mon'];
  if (text === undefined) return minute < dayMinutes;
  if (text === 'closed') return false;
  const [from = 0, to = 0] = text.split('-').map(minuteOf);
  return minute >= from && minute < (to > from ? to : to + dayMinutes);
}

/** @param {string} time "09:30" */
function minuteOf(time) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
