/** MiniSearch as it is by default, with all words asked for whole. */

import MiniSearch from 'minisearch';

export class MiniSearcher {
  #search = new MiniSearch({
    fields: ['text'],
    searchOptions: { combineWith: 'AND', prefix: false, fuzzy: false },
  });

  async start() {}

  /** @param {string[]} texts */
  index(texts) {
    this.#search.addAll(texts.map((text, id) => ({ id, text })));
  }

  /** @param {string} words */
  find(words) {
    return this.#search.search(words).length;
  }
}
