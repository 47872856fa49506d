/** The form itself: a row for each setting, with its mistakes below it. */

import { message } from '../messages.js';
import { fields } from '../venue_fields.js';
import { controlOf } from './controls.js';
import { groups } from './form_rows.js';
import { describe, made } from './nodes.js';

/** @typedef {import('../venue_fields.js').Mistake} Mistake */
/** @typedef {import('../venue_fields.js').Venue} Venue */
/**
 * @typedef {object} Shown
 * @property {import('./controls.js').Control} control
 * @property {HTMLElement} mistake
 * @property {HTMLElement} remark
 */

export class SettingsForm {
  /** @type {Map<keyof Venue, Shown>} */
  #rows = new Map();

  /**
   * @param {HTMLElement} node
   * @param {Parameters<typeof controlOf>[1]} lists
   */
  constructor(node, lists) {
    this.node = node;
    for (const { title, rows } of groups) {
      const nodes = rows.map((row) => this.#row(row, controlOf(row.name, lists)));
      node.append(
        made('fieldset', { className: 'group' }, made('legend', {}, message(title)), ...nodes),
      );
    }
  }

  /** @returns {Record<string, unknown>} what a file of these settings would hold */
  read() {
    const said = [...this.#rows].map(([name, { control }]) => [name, control.read()]);
    return Object.fromEntries(said.filter(([, value]) => value !== undefined));
  }

  /** @param {Record<string, unknown>} given settings that it does not name are as usual */
  write(given) {
    for (const [name, { control }] of this.#rows) {
      control.write(Object.hasOwn(given, name) ? given[name] : undefined);
    }
  }

  /** @param {Mistake[]} mistakes */
  show(mistakes) {
    for (const [name, { control, mistake }] of this.#rows) {
      const own = mistakes.filter(({ field }) => rowOf(field) === name);
      const words = own.map(({ id, values }) => message(id, /** @type {any} */ (values)));
      write(mistake, words.join('\n'));
      const wrong = new Set(own.map(({ field }) => field));
      for (const input of [control.node, ...control.node.querySelectorAll('[id]')]) {
        input.removeAttribute('aria-invalid');
        if (wrong.has(input.id)) describe(input, { 'aria-invalid': 'true' });
      }
    }
  }

  /**
   * @param {keyof Venue} name
   * @param {string} words
   */
  remark(name, words) {
    const row = this.#rows.get(name);
    if (row) write(row.remark, words);
  }

  /**
   * @param {string} field of a mistake
   * @returns {string | null} the id of its control
   */
  controlFor(field) {
    const name = fields.find(({ name }) => name === rowOf(field))?.name;
    const node = name && this.#rows.get(name)?.control.node;
    if (!node) return null;
    const ids = [node, ...node.querySelectorAll('[id]')].map(({ id }) => id).filter(Boolean);
    return ids.find((id) => id === field) ?? ids[0] ?? null;
  }

  /**
   * @param {import('./form_rows.js').Row} row
   * @param {import('./controls.js').Control} control
   */
  #row({ name, label, help }, control) {
    const helping = made('p', { className: 'help', id: `${name}-help` }, message(help));
    const mistake = made('p', { className: 'mistake', id: `${name}-mistake` });
    const remark = made('p', { className: 'remark', id: `${name}-remark` });
    describe(mistake, { 'aria-live': 'polite' });
    this.#rows.set(name, { control, mistake, remark });
    const title = [message(label), made('code', {}, name)];
    const described = { 'aria-describedby': `${helping.id} ${mistake.id} ${remark.id}` };
    if (control.isGroup) {
      const group = made('fieldset', { className: 'row' }, made('legend', {}, ...title), helping);
      group.append(control.node, mistake, remark);
      describe(group, described);
      return group;
    }
    describe(control.node, described);
    const naming = made('label', { htmlFor: name }, ...title);
    // A box to tick stands before its name.
    const isTick = control.node instanceof HTMLInputElement && control.node.type === 'checkbox';
    if (isTick) naming.prepend(control.node);
    const rest = isTick ? [helping] : [helping, control.node];
    return made('div', { className: 'row' }, naming, ...rest, mistake, remark);
  }
}

/** The setting that a mistake is in. @param {string} field "hours.mon" */
function rowOf(field) {
  return field.split('.', 1)[0];
}

/**
 * @param {HTMLElement} place
 * @param {string} words
 */
function write(place, words) {
  // What is written anew is said aloud anew.
  if (place.textContent !== words) place.textContent = words;
}
