/** Hours of each day of the week: open all day, from one time to another, or closed. */

import { message, writtenTag } from '../messages.js';
import { isObject } from '../venue_fields.js';
import { days, hoursPattern } from '../venue_hours.js';
import { describe, made, option } from './nodes.js';

/** @typedef {{how: HTMLSelectElement, from: HTMLInputElement, to: HTMLInputElement}} Line */

const allDay = '00:00-24:00';

/** @returns {import('./controls.js').Control} */
export function hoursControl() {
  const names = dayNames();
  const lines = days.map((day, row) => line(day, names[row] ?? day));
  const [monday] = lines;
  const same = made(
    'button',
    { type: 'button' },
    message('venue.hours-same', { day: names[0] ?? '' }),
  );
  const node = made(
    'div',
    { className: 'days' },
    ...lines.map(({ node }) => node),
    made('div', { className: 'line' }, same),
  );
  same.addEventListener('click', () => {
    for (const other of lines) if (monday) write(other, read(monday));
    node.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return {
    node,
    isGroup: true,
    read: () => {
      const own = days.flatMap((day, row) => {
        const hours = lines[row] && read(lines[row]);
        return hours === undefined ? [] : [[day, hours]];
      });
      return own.length > 0 ? Object.fromEntries(own) : undefined;
    },
    write: (value) => {
      days.forEach((day, row) => {
        const hours = isObject(value) ? value[day] : undefined;
        if (lines[row]) write(lines[row], typeof hours === 'string' ? hours : undefined);
      });
    },
  };
}

/**
 * @param {string} day
 * @param {string} name
 */
function line(day, name) {
  const how = made(
    'select',
    { id: `hours.${day}` },
    option('', message('venue.hours-all-day')),
    option('hours', message('venue.hours-from-to')),
    option('closed', message('venue.hours-closed')),
  );
  const from = made('input', { type: 'time', value: '09:00', hidden: true });
  const to = made('input', { type: 'time', value: '18:00', hidden: true });
  describe(how, { 'aria-label': name });
  describe(from, { 'aria-label': message('venue.hours-from', { day: name }) });
  describe(to, { 'aria-label': message('venue.hours-to', { day: name }) });
  how.addEventListener('input', () => showTimes({ how, from, to }));
  const node = made('div', { className: 'line' }, made('span', {}, name), how, from, to);
  return { node, how, from, to };
}

/** @param {Line} line @returns {string | undefined} undefined: open all day */
function read({ how, from, to }) {
  return how.value === 'hours' ? `${from.value}-${to.value}` : how.value || undefined;
}

/**
 * @param {Line} line
 * @param {string | undefined} hours
 */
function write(line, hours) {
  const isOwn = hours !== undefined && hours !== allDay && hoursPattern.test(hours);
  line.how.value = !isOwn ? '' : hours === 'closed' ? hours : 'hours';
  if (line.how.value === 'hours') {
    const [from = '', to = ''] = hours?.split('-') ?? [];
    line.from.value = from;
    // The end of a day is the beginning of the next one to a clock.
    line.to.value = to === '24:00' ? '00:00' : to;
  }
  showTimes(line);
}

/** @param {Line} line */
function showTimes({ how, from, to }) {
  from.hidden = how.value !== 'hours';
  to.hidden = from.hidden;
}

/** From Monday on, in the language of the page. */
function dayNames() {
  const format = new Intl.DateTimeFormat(writtenTag(), { weekday: 'long', timeZone: 'UTC' });
  // The first of June 2026 was a Monday.
  return days.map((_, row) => format.format(Date.UTC(2026, 5, 1 + row)));
}
