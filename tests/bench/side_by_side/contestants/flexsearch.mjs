/** FlexSearch with its index of whole words; all of them are asked for, and the limit of results is none. */

import FlexSearch from 'flexsearch';

export class FlexSearcher {
  #count = 0;
  #search = new FlexSearch.Index({
    tokenize: 'strict',
    // By lower case alone, as all contestants fold here.
    encode: (text) => text.toLowerCase().split(' '),
  });

  async start() {}

  /** @param {string[]} texts */
  index(texts) {
    this.#count = texts.length;
    texts.forEach((text, id) => {
      this.#search.add(id, text);
    });
  }

  /** @param {string} words */
  find(words) {
    return this.#search.search(words, { limit: this.#count }).length;
  }
}
