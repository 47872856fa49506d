/** The program of the one file is in one piece: nothing of it comes later. */

export class SecondHalf {
  askEarly() {
    return false;
  }

  /** @param {WebAssembly.Imports} imports */
  importsWith(imports) {
    return imports;
  }

  follow() {}

  /** @returns {Promise<void>} */
  async fetch() {}

  async fetchOnce() {}
}
