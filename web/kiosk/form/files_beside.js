/** Logo and dataset that the form names: whether they lie beside the page yet, and what tours there are then. */

import { message } from '../messages.js';
import { toursIn } from '../venue_reading.js';

/** @typedef {'logo' | 'dataset'} Part */

export class FilesBeside {
  /** Of the dataset that the form names. @type {{id: string, title: string}[] | null} */
  #tours = null;
  /** @type {Record<Part, string>} */
  #names = { logo: '', dataset: '' };
  /** @type {Record<Part, boolean>} */
  #isMissing = { logo: false, dataset: false };

  /** @param {() => void} changed what is known of them */
  constructor(changed) {
    this.changed = changed;
  }

  /** @param {Record<Part, string>} settings names; '' for none */
  look(settings) {
    for (const part of /** @type {const} */ (['logo', 'dataset'])) {
      if (settings[part] !== this.#names[part]) void this.#ask(part, settings[part]);
    }
  }

  /** @param {string} dataset @returns {{id: string, title: string}[] | null} null: nobody knows them (yet) */
  toursOf(dataset) {
    return dataset === this.#names.dataset ? this.#tours : null;
  }

  /** @param {Part} part */
  words(part) {
    const file = this.#names[part];
    return this.#isMissing[part] ? message('venue.form-not-here', { file }) : '';
  }

  /**
   * @param {Part} part
   * @param {string} name
   */
  async #ask(part, name) {
    this.#names[part] = name;
    if (part === 'dataset') this.#tours = null;
    const bytes = name && (await bytesOf(name));
    // Another one may be named by now.
    if (name !== this.#names[part]) return;
    this.#isMissing[part] = bytes === null;
    if (part === 'dataset') this.#tours = bytes ? toursIn(bytes) : null;
    this.changed();
  }
}

/** @param {string} name */
async function bytesOf(name) {
  try {
    const response = await fetch(name, { cache: 'no-cache' });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
