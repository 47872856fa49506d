/**
 * Another language than English: which the site carries, and the switch to the one that the view
 * asks for (`lang=` in the address). Its two files are fetched when they are wanted: one for the
 * program, one for the page. What cannot be had is said, and English stays.
 */

import { bytesOf } from './parts.js';
import { englishPage, message, setLanguage } from './messages.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('./messages.js').Language} Language */
/** @typedef {{program: string, page: string}} Files names of files of this site */

export class Languages {
  /** Asked for last, whether it is there or not. */
  #wished = '';
  #spoken = englishPage.tag;

  /**
   * @param {Bridge} bridge
   * @param {string} carried "fr fr.1a2b.messages fr.page.3c4d.json, de …"
   */
  constructor(bridge, carried) {
    this.bridge = bridge;
    this.files = filesOf(carried);
  }

  /** To be called when the view may ask for another one; done when it speaks. */
  async follow() {
    const tag = this.bridge.wishedLanguage();
    if (tag === this.#wished) return;
    this.#wished = tag;
    const files = this.files.get(tag.toLowerCase());
    if (!files) {
      this.#speakEnglish();
      if (!isEnglish(tag)) this.bridge.notify(message('page.language-not-here', { tag }));
      return;
    }
    try {
      const [program, page] = await Promise.all([bytesOf(files.program), bytesOf(files.page)]);
      // Another one may be wanted by now.
      if (tag === this.#wished) this.#speak(program, JSON.parse(new TextDecoder().decode(page)));
    } catch (error) {
      if (tag !== this.#wished) return;
      console.warn(error);
      this.#speakEnglish();
      this.bridge.notify(message('page.language-not-loaded', { tag }));
    }
  }

  #speakEnglish() {
    if (this.#spoken !== englishPage.tag) this.#speak(new Uint8Array(), englishPage);
  }

  /**
   * @param {Uint8Array} program
   * @param {Language} page
   */
  #speak(program, page) {
    this.#spoken = page.tag;
    // First the page: the program tells it at once what has changed.
    setLanguage(page, document);
    const refused = this.bridge.setLanguage(program);
    if (refused) throw new Error(refused);
  }
}

/** @param {string} tag */
function isEnglish(tag) {
  return tag === '' || /^en(-(GB|001))?$/i.test(tag);
}

/**
 * @param {string} carried
 * @returns {Map<string, Files>}
 */
function filesOf(carried) {
  const entries = carried.split(', ').flatMap((entry) => {
    const [tag, program, page] = entry.split(' ');
    return tag && program && page
      ? [/** @type {const} */ ([tag.toLowerCase(), { program, page }])]
      : [];
  });
  return new Map(entries);
}
