/**
 * The half of the program that the first frame does without (tools/build/split says which functions it has). It is
 * fetched once the first frame is painted. What is wanted of it sooner is not lost: the functions that stand in their
 * places until then fetch it while the program waits, as a call into wasm cannot be put off.
 *
 * A program in one piece, as developers have it, has no address of a second half, and nothing is fetched.
 */

import { compiled, compiledAtOnce } from './parts.js';

/**
 * What the first half calls the other until it is there, an import for each place in the table; wasm-split puts something
 * behind the name that tools/build/split gives it, and before 2025 nothing.
 */
const standInModules = ['later', 'later.deferred'];
/** What names begin with that are exported for the second half alone. */
const splitPrefix = '%';
/** What the second half calls the first. */
const firstModule = 'first';

const firstPauseMs = 2000;
const longestPauseMs = 60_000;

export class SecondHalf {
  #address;
  #fail;
  /** Of the first half. @type {WebAssembly.Exports | null} */
  #exports = null;
  /** What was asked for before the start. @type {Promise<WebAssembly.Module> | null} */
  #coming = null;
  #isHere = false;
  /** Why the program cannot go on without it. @type {unknown} */
  #failure = null;

  /**
   * @param {string} address '': the program is in one piece
   * @param {(error: unknown) => void} fail told once when the program cannot go on
   */
  constructor(address, fail) {
    this.#address = address;
    this.#fail = fail;
  }

  /**
   * Asks for it at once where the first half is not all that the start needs.
   * @param {import('./first_view.js').FirstView} first
   * @returns {boolean} whether the program is to start with both
   */
  askEarly(first) {
    if (!this.#address || (compilesAtOnce() && first !== 'other')) return false;
    this.#coming = compiled(this.#address, () => {});
    // Whoever waits for it is told.
    this.#coming.catch(() => {});
    return true;
  }

  /**
   * What the first half is made with.
   * @param {WebAssembly.Imports} imports
   * @returns {WebAssembly.Imports}
   */
  importsWith(imports) {
    if (!this.#address) return imports;
    const standIns = new Proxy(
      {},
      {
        get:
          (_, place) =>
          (/** @type {unknown[]} */ ...given) =>
            this.#functionAt(Number(place))(...given),
      },
    );
    return { ...imports, ...Object.fromEntries(standInModules.map((name) => [name, standIns])) };
  }

  /** @param {WebAssembly.Instance} first */
  follow(first) {
    this.#exports = first.exports;
  }

  /** Fetches it beside what the reader does, again and again where the network is away. */
  async fetch() {
    for (
      let pauseMs = firstPauseMs;
      this.#isWanted();
      pauseMs = Math.min(2 * pauseMs, longestPauseMs)
    ) {
      try {
        await this.fetchOnce();
      } catch (error) {
        console.warn(error);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
    if (this.#failure) throw this.#failure;
  }

  async fetchOnce() {
    if (!this.#isWanted()) return;
    const half = await (this.#coming ?? compiled(this.#address, () => {}));
    // It may have been wanted meanwhile.
    if (!this.#isWanted()) return;
    // Not with a wait where that can be done without, in which it could be wanted and be made a second time.
    if (compilesAtOnce()) new WebAssembly.Instance(half, this.#imports());
    else await WebAssembly.instantiate(half, this.#imports());
    this.#isHere = true;
  }

  #isWanted() {
    return this.#address !== '' && !this.#isHere && !this.#failure;
  }

  #imports() {
    // It puts its functions into the table of the first one itself.
    return { [firstModule]: /** @type {WebAssembly.ModuleImports} */ (this.#exports) };
  }

  /**
   * @param {number} place in the table
   * @returns {(...given: unknown[]) => unknown}
   */
  #functionAt(place) {
    if (!this.#isHere) this.#fetchAtOnce();
    const tables = Object.entries(this.#exports ?? {}).filter(
      ([, exported]) => exported instanceof WebAssembly.Table,
    );
    // wasm-split has a table of its own, exported under a name of its own, or else uses the program's.
    const [, table] = tables.find(([name]) => name.startsWith(splitPrefix)) ?? tables[0] ?? [];
    return /** @type {WebAssembly.Table} */ (table).get(place);
  }

  #fetchAtOnce() {
    // What failed has told the reader to load the page anew; the program stands half way in what it did.
    if (this.#failure) throw this.#failure;
    try {
      new WebAssembly.Instance(compiledAtOnce(this.#address), this.#imports());
      this.#isHere = true;
    } catch (error) {
      this.#failure = error;
      this.#fail(error);
      throw error;
    }
  }
}

/** Chrome before 2023 makes no module of more than 4 kB but beside the page. */
function compilesAtOnce() {
  const bytes = 5000;
  const small = new Uint8Array(8 + 3 + bytes);
  // A section without meaning: its number, its length in two bytes of seven bits each, an empty name.
  small.set([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, (bytes & 0x7f) | 0x80, bytes >> 7]);
  try {
    return new WebAssembly.Module(small) !== null;
  } catch {
    return false;
  }
}
