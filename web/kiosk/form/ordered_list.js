/** Names in an order, of those that there are: added from a list, moved by buttons, and taken out. */

import { message } from '../messages.js';
import { describe, made, option } from './nodes.js';

/** @typedef {import('./form_rows.js').MessageId} MessageId */
/** @typedef {{id: string, title: string}} Item */

export class OrderedList {
  isGroup = true;
  node = made('div');
  /** Ids in their order; those that are not known are shown by their ids. @type {string[]} */
  #chosen = [];
  #list = made('ol', { className: 'chosen' });
  #all = made('p', { className: 'help' });
  #select = made('select');
  #add = made('button', { type: 'button' }, message('venue.list-add'));

  /**
   * @param {string} id of the control that the first tab leads to
   * @param {Item[]} items
   * @param {{all: string, toAdd: string}} words while none is chosen; name of the control
   */
  constructor(id, items, { all, toAdd }) {
    this.items = items;
    this.#select.id = id;
    this.#all.textContent = all;
    describe(this.#select, { 'aria-label': toAdd });
    this.#add.addEventListener('click', () => {
      this.#change([...this.#chosen, this.#select.value]);
      this.#select.focus();
    });
    this.node.append(
      this.#all,
      this.#list,
      made('div', { className: 'line' }, this.#select, this.#add),
    );
    this.#show();
  }

  /** @param {Item[]} items that there are from now on */
  offer(items) {
    this.items = items;
    this.#show();
  }

  read() {
    return this.#chosen.length > 0 ? this.#chosen : undefined;
  }

  /** @param {unknown} value */
  write(value) {
    this.#chosen = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
    this.#show();
  }

  /** @param {string[]} chosen */
  #change(chosen) {
    this.#chosen = chosen;
    this.#show();
    this.node.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #show() {
    const left = this.items.filter(({ id }) => !this.#chosen.includes(id));
    this.#select.replaceChildren(...left.map(({ id, title }) => option(id, title)));
    this.#select.disabled = left.length === 0;
    this.#add.disabled = left.length === 0;
    this.#all.hidden = this.#chosen.length > 0;
    this.#list.hidden = this.#chosen.length === 0;
    this.#list.replaceChildren(...this.#chosen.map((id, at) => this.#line(id, at)));
  }

  /**
   * @param {string} id
   * @param {number} at
   */
  #line(id, at) {
    const name = this.items.find((item) => item.id === id)?.title ?? id;
    const last = this.#chosen.length - 1;
    return made(
      'li',
      {},
      made('span', {}, name),
      this.#button('↑', message('venue.list-up', { name }), at === 0, () => this.#move(at, -1)),
      this.#button('↓', message('venue.list-down', { name }), at === last, () => this.#move(at, 1)),
      this.#button('×', message('venue.list-remove', { name }), false, () => {
        this.#change(this.#chosen.filter((_, other) => other !== at));
        this.#select.focus();
      }),
    );
  }

  /**
   * @param {string} sign
   * @param {string} name
   * @param {boolean} disabled
   * @param {() => void} press
   */
  #button(sign, name, disabled, press) {
    const button = made('button', { type: 'button', disabled, title: name }, sign);
    describe(button, { 'aria-label': name });
    button.addEventListener('click', press);
    return button;
  }

  /**
   * @param {number} at
   * @param {number} by
   */
  #move(at, by) {
    const moved = [...this.#chosen];
    moved.splice(at + by, 0, ...moved.splice(at, 1));
    this.#change(moved);
    // Pressed again it moves the same one on; at the end only back.
    const [up, down] = this.#list.children[at + by]?.querySelectorAll('button') ?? [];
    const [again, back] = by < 0 ? [up, down] : [down, up];
    (again?.disabled ? back : again)?.focus();
  }
}
