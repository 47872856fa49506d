/**
 * Controls of the form, one for each kind of setting. What a control says is what a file would hold, so
 * that one check does for both; undefined where nothing is said.
 *
 * @typedef {object} Control
 * @property {HTMLElement} node
 * @property {boolean} isGroup it has several controls, and a legend in place of a label
 * @property {() => unknown} read
 * @property {(value: unknown) => void} write what it cannot show is as usual
 */

import { message } from '../messages.js';
import { themes, usualAccent } from '../theme_colors.js';
import { fields, isObject } from '../venue_fields.js';
import { hoursControl } from './hours_control.js';
import { made, option } from './nodes.js';

/** @typedef {import('../venue_fields.js').Venue} Venue */
/** @typedef {import('./ordered_list.js').OrderedList} OrderedList */

/**
 * @param {keyof Venue} name
 * @param {{tours: OrderedList, languages: OrderedList}} lists
 * @returns {Control}
 */
export function controlOf(name, lists) {
  if (name === 'tours' || name === 'languages') return lists[name];
  if (name === 'accent') return accentControl();
  if (name === 'hours') return hoursControl();
  if (name === 'codes') return switchControl(name);
  if (name === 'land') return choiceControl(name);
  const field = fields.find((field) => field.name === name);
  return field?.kind === 'number' ? numberControl(field) : textControl(name);
}

/** @param {keyof Venue} name @returns {Control} */
function textControl(name) {
  const node = made('input', { id: name, type: 'text', autocomplete: 'off', spellcheck: false });
  if (name === 'staff_code') node.inputMode = 'numeric';
  if (name === 'site_url') node.inputMode = 'url';
  if (name === 'start') {
    // A whole link is pasted as often.
    node.addEventListener('input', () => {
      const at = node.value.indexOf('#');
      if (at >= 0) node.value = node.value.slice(at + 1);
    });
  }
  return {
    node,
    isGroup: false,
    read: () => node.value || undefined,
    write: (value) => {
      node.value = typeof value === 'string' ? value : '';
      // A box of one line leaves the ends of lines out, which would make right what is wrong.
      if (node.value !== value) node.value = '';
    },
  };
}

/** @param {import('../venue_fields.js').Field} field @returns {Control} */
function numberControl({ name, least, most, usual }) {
  const node = made('input', { id: name, type: 'number', placeholder: String(usual) });
  Object.assign(node, { min: String(least), max: String(most) });
  return {
    node,
    isGroup: false,
    read: () => {
      // Letters among the figures: the browser gives no value.
      if (node.validity.badInput) return '';
      return node.value === '' ? undefined : Number(node.value);
    },
    write: (value) => {
      node.value = typeof value === 'number' ? String(value) : '';
    },
  };
}

/** @param {keyof Venue} name @returns {Control} */
function switchControl(name) {
  const node = made('input', { id: name, type: 'checkbox', checked: true });
  return {
    node,
    isGroup: false,
    read: () => (node.checked ? undefined : false),
    write: (value) => {
      node.checked = value !== false;
    },
  };
}

/** @param {keyof Venue} name @returns {Control} */
function choiceControl(name) {
  const node = made(
    'select',
    { id: name },
    option('borders', message('venue.land-borders')),
    option('points', message('venue.land-points')),
  );
  return {
    node,
    isGroup: false,
    read: () => (node.value === 'borders' ? undefined : node.value),
    write: (value) => {
      node.value = value === 'points' ? value : 'borders';
    },
  };
}

/** @returns {Control} */
function accentControl() {
  const inputs = themes.map((theme) =>
    made('input', { id: `accent.${theme}`, type: 'color', value: usualAccent[theme] }),
  );
  const words = [message('venue.accent-light'), message('venue.accent-dark')];
  const lines = inputs.map((input, row) =>
    made(
      'div',
      { className: 'line' },
      input,
      made('label', { htmlFor: input.id, textContent: words[row] ?? '' }),
    ),
  );
  return {
    node: made('div', { className: 'colors' }, ...lines),
    isGroup: true,
    read: () => {
      const own = themes.flatMap((theme, row) => {
        const value = inputs[row]?.value ?? '';
        return value === usualAccent[theme] ? [] : [[theme, value]];
      });
      return own.length > 0 ? Object.fromEntries(own) : undefined;
    },
    write: (value) => {
      themes.forEach((theme, row) => {
        const color = isObject(value) ? value[theme] : undefined;
        const isColor = typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color);
        const input = inputs[row];
        if (input) input.value = isColor ? color.toLowerCase() : usualAccent[theme];
      });
    },
  };
}
