/**
 * The document face: the same content as the canvas, as plain HTML made from the outline. It is for
 * screen readers, for finding in the page, for copying, translating and printing.
 *
 * It always lies in the page under the canvas, so that its text can be found and read; it comes to
 * the top as a page of its own when the focus, a find or a selection goes into it, and goes back
 * when the focus leaves for the canvas or the search. An element lives as long as its key, so that
 * focus and scrolling stay where the reader left them.
 */

import { paintBitmap } from './bitmap.js';
import { message } from './messages.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./bridge.js').OutlineNode} OutlineNode */

/**
 * @typedef {object} Item what stands for a node
 * @property {OutlineNode} node as last shown
 * @property {string} shape what its elements are
 * @property {HTMLElement} outer what the parent holds
 * @property {HTMLElement} body what holds the children
 * @property {Text} label
 * @property {HTMLInputElement} [box]
 * @property {HTMLTextAreaElement} [field]
 * @property {HTMLElement} [count]
 * @property {SVGSVGElement} [image]
 */

/**
 * @typedef {object} Front what a reader was at
 * @property {string} name of what was in front
 * @property {string} pressed the key of what led away from it
 */

const mostFronts = 50;

const restMs = 80;
/** About as many fit into a line of a field. */
const charactersOfRow = 60;

const tags = /** @type {Record<string, string>} */ ({
  document: 'div',
  banner: 'header',
  region: 'section',
  paragraph: 'p',
  status: 'p',
  list: 'ul',
  list_item: 'li',
  button: 'button',
  link: 'a',
  checkbox: 'label',
  text_field: 'label',
  description_list: 'dl',
  term: 'dt',
  description: 'dd',
  table: 'table',
  row: 'tr',
  column_header: 'th',
  row_header: 'th',
  cell: 'td',
  image: 'div',
});

export class DocumentFace {
  /** @type {Map<string, Item>} */
  #items = new Map();
  /** What was in front, and what was pressed before something else came there. @type {Front[]} */
  #fronts = [];
  #shownText = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {HTMLElement} page the scrolled section
   * @param {HTMLElement} content where the outline goes
   * @param {Bridge} bridge
   */
  constructor(page, content, bridge) {
    this.page = page;
    this.content = content;
    this.bridge = bridge;
    content.addEventListener('click', (event) => this.#activate(event));
    content.addEventListener('change', (event) => this.#enter(event));
    content.addEventListener('keydown', (event) => this.#enterByKey(event));
    page.addEventListener('focusin', () => this.#comeForward());
    page.addEventListener('scroll', () => {
      if (page.scrollTop > 0) this.#comeForward();
    });
    document.addEventListener('selectionchange', () => {
      const selection = document.getSelection();
      if (selection && !selection.isCollapsed && page.contains(selection.anchorNode)) {
        this.#comeForward();
      }
    });
  }

  /** Shows it as a page and puts the reader at its beginning. */
  read() {
    this.update();
    this.#comeForward();
    this.page.focus();
  }

  /** Goes back under the canvas. */
  leave() {
    delete document.documentElement.dataset['reading'];
    this.page.scrollTop = 0;
  }

  /** Something changed: shown a moment later, or at once when the reader is here. */
  changed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.update(), restMs);
  }

  update() {
    clearTimeout(this.#timer);
    const text = this.bridge.outlineText();
    if (text === this.#shownText) return;
    this.#shownText = text;
    const focused = this.content.contains(document.activeElement);
    const alive = new Set();
    this.#patch(this.content, [JSON.parse(text)], 'document', alive);
    for (const [key, item] of this.#items) {
      if (alive.has(key)) continue;
      item.outer.remove();
      this.#items.delete(key);
    }
    if (focused && !this.content.contains(document.activeElement)) {
      this.page.focus({ preventScroll: true });
    }
  }

  #comeForward() {
    document.documentElement.dataset['reading'] = '';
  }

  /** @param {Event} event */
  #activate(event) {
    const target = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const key = target instanceof HTMLElement ? target.dataset['key'] : undefined;
    if (!key) return;
    const leadsTo = this.#items.get(key)?.node.leadsTo;
    if (leadsTo) {
      this.#goTo(leadsTo);
      return;
    }
    const reads = this.content.contains(document.activeElement);
    const front = this.#front();
    this.bridge.activate(key);
    // A checkbox has turned itself; the outline has the last word.
    this.#shownText = '';
    this.update();
    if (reads && this.#front() !== front) this.#followFront(front, key);
  }

  /** The heading of what is in front and what it says. */
  #front() {
    const heading = this.#items.get('document')?.node.leadsTo ?? '';
    return `${heading} ${this.#items.get(heading)?.node.name ?? ''}`;
  }

  /**
   * Something else came to the front: the reader is taken there, or back to where they left.
   * @param {string} before
   * @param {string} pressed
   */
  #followFront(before, pressed) {
    const now = this.#front();
    const known = this.#fronts.findIndex((front) => front.name === now);
    const left = this.#fronts[known]?.pressed;
    if (known >= 0) this.#fronts.length = known;
    else this.#fronts.push({ name: before, pressed });
    if (this.#fronts.length > mostFronts) this.#fronts.shift();
    const place = left && this.#items.has(left) ? left : this.#items.get('document')?.node.leadsTo;
    if (place) this.#goTo(place);
  }

  /** @param {string} key of the node that gets the focus */
  #goTo(key) {
    const own = this.#items.get(key)?.label.parentElement;
    if (!own) return;
    if (/^H[1-6]$/.test(own.tagName)) own.tabIndex = -1;
    const held = this.#items.get(key)?.box ?? own;
    held.focus({ preventScroll: true });
    own.scrollIntoView({ block: own.tagName === 'BUTTON' ? 'center' : 'start' });
  }

  /** What was written is told when the field is left, or Enter is pressed. @param {Event} event */
  #enter(event) {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    const key = target.dataset['field'] ?? '';
    const item = this.#items.get(key);
    if (!item || target.value === (item.node.value ?? '')) return;
    this.bridge.enter(key, target.value);
    this.#shownText = '';
    this.update();
    // What was typed may be written otherwise, or not taken.
    target.value = item.node.value ?? '';
  }

  /** @param {KeyboardEvent} event */
  #enterByKey(event) {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    this.#enter(event);
  }

  /**
   * @param {HTMLElement} parent
   * @param {OutlineNode[]} nodes
   * @param {string} parentRole
   * @param {Set<string>} alive keys that are still used
   */
  #patch(parent, nodes, parentRole, alive) {
    /** @type {ChildNode | null} */
    let place = firstElement(parent);
    for (const node of nodes) {
      alive.add(node.key);
      let item = this.#items.get(node.key);
      if (!item || item.shape !== shapeOf(node, parentRole)) {
        item?.outer.remove();
        if (item?.outer === place) place = firstElement(parent);
        item = make(node, parentRole);
        this.#items.set(node.key, item);
      }
      show(item, node);
      if (item.outer === place) place = place.nextSibling;
      else parent.insertBefore(item.outer, place);
      this.#patch(item.body, node.children ?? [], node.role, alive);
    }
  }
}

/**
 * A text label comes before the elements.
 * @param {HTMLElement} parent
 */
function firstElement(parent) {
  return parent.firstElementChild;
}

/**
 * What decides the elements; a node that keeps it is changed in place. One that comes out of a list,
 * or goes into one, has other elements around it.
 * @param {OutlineNode} node
 * @param {string} parentRole
 */
function shapeOf(node, parentRole) {
  return `${node.role} ${node.level ?? 0} ${parentRole === 'list'}`;
}

/**
 * @param {OutlineNode} node
 * @param {string} parentRole
 * @returns {Item}
 */
function make(node, parentRole) {
  const label = document.createTextNode('');
  const level = Math.min(6, Math.max(1, node.level ?? 1));
  const tag = node.role === 'heading' ? `h${level}` : (tags[node.role] ?? 'p');
  const own = document.createElement(tag);
  /** @type {Item} */
  const item = { node, shape: shapeOf(node, parentRole), outer: own, body: own, label };
  if (node.role === 'checkbox') {
    item.box = document.createElement('input');
    item.box.type = 'checkbox';
    item.box.dataset['key'] = node.key;
    item.count = factsOf();
    own.append(item.box, label, ' ', item.count);
  } else if (node.role === 'text_field') {
    item.field = document.createElement('textarea');
    item.field.autocomplete = 'off';
    item.field.dataset['field'] = node.key;
    own.append(label, ' ', item.field);
  } else {
    own.append(label);
  }
  if (node.role === 'image') {
    item.image = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    own.append(item.image);
  }
  own.dataset['node'] = node.key;
  if (own instanceof HTMLButtonElement) {
    own.type = 'button';
    own.dataset['key'] = node.key;
  }
  if (own instanceof HTMLTableCellElement && own.tagName === 'TH') {
    own.scope = node.role === 'row_header' ? 'row' : 'col';
  }
  if (own instanceof HTMLAnchorElement) {
    own.target = '_blank';
    own.rel = 'noopener noreferrer';
  }
  const needsListItem = parentRole === 'list' && node.role !== 'list_item';
  if (needsListItem) item.outer = wrapped('li', own);
  // Neither a control nor a heading may hold what is below it.
  if (node.role === 'button' || node.role === 'link' || node.role === 'checkbox') {
    item.body = document.createElement('div');
    item.outer = wrapped(needsListItem ? 'li' : 'div', own, item.body);
  }
  return item;
}

/** What a control says beside its name: a number, a date and a place. */
function factsOf() {
  const facts = document.createElement('span');
  facts.className = 'count';
  return facts;
}

/**
 * @param {string} tag
 * @param {HTMLElement[]} children
 */
function wrapped(tag, ...children) {
  const outer = document.createElement(tag);
  outer.append(...children);
  return outer;
}

/**
 * @param {Item} item
 * @param {OutlineNode} node
 */
function show(item, node) {
  // What is being written is the reader's until another text comes from elsewhere.
  const isAnotherText = (node.value ?? '') !== (item.node.value ?? '');
  item.node = node;
  const own = item.label.parentElement;
  if (!own) return;
  const name = node.name ?? '';
  if (item.image) {
    paintBitmap(item.image, node.value ?? '', name);
  } else if (node.role === 'region' || node.role === 'list' || node.role === 'table') {
    setAttribute(own, 'aria-label', name);
  } else {
    const hasFacts = node.role === 'button' && (node.value ?? '') !== '';
    if (hasFacts && !item.count) {
      item.count = factsOf();
      own.append(item.count);
    }
    const label = hasFacts ? `${name} ` : name;
    if (item.label.data !== label) item.label.data = label;
  }
  setAttribute(own, 'lang', node.lang ?? '');
  // What is not in the page's language may run the other way.
  setAttribute(own, 'dir', node.lang ? 'auto' : '');
  if (own instanceof HTMLAnchorElement) setAttribute(own, 'href', safeAddress(node.value ?? ''));
  if (item.box) {
    item.box.checked = node.checked === 'yes';
    item.box.indeterminate = node.checked === 'mixed';
  }
  if (item.field) {
    const value = node.value ?? '';
    if (isAnotherText || document.activeElement !== item.field) item.field.value = value;
    item.field.rows = Math.max(1, Math.ceil(value.length / charactersOfRow));
  }
  if (item.count) {
    const value = node.value ?? '';
    const words = node.checked === 'mixed' ? message('page.excluded', { value }) : value;
    if (item.count.textContent !== words) item.count.textContent = words;
    // The name may be the dataset's; this is said in the page's language.
    const { lang, dir } = document.documentElement;
    setAttribute(item.count, 'lang', node.lang ? lang : '');
    setAttribute(item.count, 'dir', node.lang ? dir || 'ltr' : '');
  }
  setAttribute(own, 'aria-current', node.current ? 'true' : '');
  setAttribute(own, 'aria-sort', node.sorted ?? '');
}

/**
 * @param {Element} target
 * @param {string} name
 * @param {string} value empty: none
 */
function setAttribute(target, name, value) {
  if (value === '') target.removeAttribute(name);
  else if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

/**
 * Only the web's own schemes, whatever the data says.
 * @param {string} address
 */
function safeAddress(address) {
  return /^https?:\/\//i.test(address) ? address : '';
}
