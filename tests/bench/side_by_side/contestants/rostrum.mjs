/** The explorer's engine in wasm, by the functions that README.md lists under "The engine's side". */

import { answerLength } from '../answer.mjs';
import { facets, firstDay, monthCount } from '../rows.mjs';

/**
 * Addresses are byte offsets into its memory.
 * @typedef {object} Engine
 * @property {Uint8Array} HEAPU8 made anew when the memory grows
 * @property {(bytes: number) => number} _malloc
 * @property {(address: number) => void} _free
 * @property {(rows: number, day: number, facets: number, cardinalities: number, facetCount: number,
 *   place: number, places: number, lat: number, lon: number, firstDay: number, months: number) => void} _bench_load
 * @property {(from: number, to: number) => number} _bench_brush
 * @property {(facet: number, values: number, count: number) => number} _bench_choose
 * @property {(west: number, south: number, east: number, north: number) => number} _bench_box
 * @property {() => number} _bench_drop
 * @property {(texts: number, utf8: number, offsets: number) => void} _bench_search_index
 * @property {(words: number) => number} _bench_find
 */

/** @returns {Promise<Engine>} */
async function startEngine() {
  const address = '/engine/engine_bench.mjs';
  const { default: make } = await import(address);
  return make();
}

/** A value's bytes in the engine's memory, for as long as `use` takes. */
class Lent {
  /** @type {number[]} */
  #addresses = [];

  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
  }

  /** @param {ArrayBufferView} values */
  copy(values) {
    // One more, so that nothing is no null pointer.
    const address = this.engine._malloc(values.byteLength + 1) >>> 0;
    if (address === 0) throw new Error("The engine's memory is full; try fewer rows.");
    this.#addresses.push(address);
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.engine.HEAPU8.set(bytes, address);
    return address;
  }

  end() {
    for (const address of this.#addresses) this.engine._free(address);
  }
}

/**
 * @template T
 * @param {Engine} engine
 * @param {(lent: Lent) => T} use
 */
function lending(engine, use) {
  const lent = new Lent(engine);
  try {
    return use(lent);
  } finally {
    lent.end();
  }
}

export class RostrumExplorer {
  /** @type {Engine | undefined} */
  #engine;
  #answer = 0;

  /** @param {() => Promise<Engine>} [make] */
  constructor(make = startEngine) {
    this.make = make;
  }

  async start() {
    this.#engine = await this.make();
  }

  /** @param {import('../rows.mjs').Columns} columns */
  load({ rows, day, facets: columns, place, lat, lon }) {
    const engine = this.#started();
    lending(engine, (lent) => {
      const addresses = Uint32Array.from(columns, (column) => lent.copy(column));
      const cardinalities = Uint32Array.from(facets, ({ values }) => values);
      engine._bench_load(
        rows,
        lent.copy(day),
        lent.copy(addresses),
        lent.copy(cardinalities),
        columns.length,
        lent.copy(place),
        lat.length,
        lent.copy(lat),
        lent.copy(lon),
        firstDay,
        monthCount,
      );
    });
  }

  /** @param {import('../works.mjs').Step} step */
  act(step) {
    const engine = this.#started();
    if (step.do === 'brush') this.#answer = engine._bench_brush(step.from, step.to);
    if (step.do === 'choose') {
      this.#answer = lending(engine, (lent) =>
        engine._bench_choose(
          step.facet,
          lent.copy(Uint16Array.from(step.values)),
          step.values.length,
        ),
      );
    }
    if (step.do === 'box') {
      this.#answer = engine._bench_box(step.west, step.south, step.east, step.north);
    }
    if (step.do === 'drop') this.#answer = engine._bench_drop();
  }

  answer() {
    const { buffer } = this.#started().HEAPU8;
    return new Uint32Array(buffer, this.#answer >>> 0, answerLength).slice();
  }

  #started() {
    if (!this.#engine) throw new Error('start() comes first.');
    return this.#engine;
  }
}

export class RostrumSearcher {
  /** @type {Engine | undefined} */
  #engine;
  #encoder = new TextEncoder();

  /** @param {() => Promise<Engine>} [make] */
  constructor(make = startEngine) {
    this.make = make;
  }

  async start() {
    this.#engine = await this.make();
  }

  /** @param {string[]} texts */
  index(texts) {
    const engine = this.#started();
    const encoded = texts.map((text) => this.#encoder.encode(text));
    const offsets = new Uint32Array(texts.length + 1);
    encoded.forEach((bytes, i) => {
      offsets[i + 1] = /** @type {number} */ (offsets[i]) + bytes.length;
    });
    const utf8 = new Uint8Array(/** @type {number} */ (offsets.at(-1)));
    encoded.forEach((bytes, i) => {
      utf8.set(bytes, offsets[i]);
    });
    lending(engine, (lent) => {
      engine._bench_search_index(texts.length, lent.copy(utf8), lent.copy(offsets));
    });
  }

  /** @param {string} words */
  find(words) {
    const engine = this.#started();
    return lending(engine, (lent) =>
      engine._bench_find(lent.copy(this.#encoder.encode(`${words}\0`))),
    );
  }

  #started() {
    if (!this.#engine) throw new Error('start() comes first.');
    return this.#engine;
  }
}
