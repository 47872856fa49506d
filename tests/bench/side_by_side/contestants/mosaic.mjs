/**
 * DuckDB-wasm in a worker, asked by Mosaic: a client for every count, one crossfiltering selection, clauses that say
 * what a pixel is, so that Mosaic makes its tables of pre-aggregated counts. Its cache of answers is on, as it is by
 * default. Questions wait for the next turn of the screen, to be merged with others, unless that is turned off.
 *
 * A step is over when all clients that it concerns have their answer.
 */

import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import {
  Coordinator,
  clauseInterval,
  clauseIntervals,
  clausePoints,
  MosaicClient,
  Selection,
  wasmConnector,
} from '@uwdata/mosaic-core';
import { count, Query } from '@uwdata/mosaic-sql';

import { answerLength, sectionStart } from '../answer.mjs';
import {
  daysPerPixel,
  facets,
  firstDay,
  monthOfDay,
  pixelsPerDegree,
  timelinePixels,
} from '../rows.mjs';

/** @typedef {import('@uwdata/mosaic-core').Clause} Clause */
/** @typedef {{numRows: number, getChild: (name: string) => {at: (i: number) => number}}} Table */

// How many rows are handed over at once.
const batch = 1_000_000;

// What the timeline and the map look like: where their data begins and ends, and how many pixels that takes.
const timeline = scale(firstDay, firstDay + timelinePixels * daysPerPixel, timelinePixels);
const longitudes = scale(-180, 180, 360 * pixelsPerDegree);
const latitudes = scale(-90, 90, 180 * pixelsPerDegree);

class Counting extends MosaicClient {
  /** @type {Table | undefined} */
  table;

  /**
   * @param {import('@uwdata/mosaic-core').Selection} filters
   * @param {string} [by] a column; without one, of all
   */
  constructor(filters, by) {
    super(filters);
    this.by = by;
  }

  /** @param {unknown} [filter] */
  query(filter = []) {
    const rows = Query.from('rows').where(filter);
    if (this.by === undefined) return rows.select({ counted: count() });
    return rows.select({ value: this.by, counted: count() }).groupby(this.by);
  }

  /** @param {Table} table */
  queryResult(table) {
    this.table = table;
    return this;
  }
}

export class Mosaic {
  #preaggregates;
  #waits;
  /** @type {import('@duckdb/duckdb-wasm').AsyncDuckDB | undefined} */
  #database;
  /** @type {import('@duckdb/duckdb-wasm').Connection | undefined} */
  #connection;
  #filters = Selection.crossfilter();
  #total = new Counting(this.#filters);
  #facets = facets.map(({ name }) => new Counting(this.#filters, name));
  #months = new Counting(this.#filters, 'month');
  #map = { toString: () => 'map' };

  /** @param {{preaggregates?: boolean, waits?: boolean}} [options] */
  constructor({ preaggregates = true, waits = true } = {}) {
    this.#preaggregates = preaggregates;
    this.#waits = waits;
  }

  async start() {
    const worker = new Worker('/duckdb/duckdb-browser-eh.worker.js');
    this.#database = new AsyncDuckDB(new VoidLogger(), worker);
    await this.#database.instantiate(new URL('/duckdb/duckdb-eh.wasm', location.href).href);
    this.#connection = await this.#database.connect();
    // Nothing is fetched from elsewhere.
    await this.#connection.query('SET autoinstall_known_extensions = false');
  }

  /** @param {import('../rows.mjs').Columns} columns */
  async load({ rows, day, facets: columns, place, lat, lon }) {
    if (!this.#connection || !this.#database) throw new Error('start() comes first.');
    const months = monthOfDay();
    const at = (/** @type {ArrayLike<number>} */ values, /** @type {number} */ i) =>
      /** @type {number} */ (values[i]);
    for (let from = 0; from < rows; from += batch) {
      const to = Math.min(rows, from + batch);
      const days = day.subarray(from, to);
      const places = place.subarray(from, to);
      const table = tableFromArrays({
        day: days,
        month: Uint16Array.from(days, (value) => at(months, value - firstDay)),
        lat: Float32Array.from(places, (value) => at(lat, value)),
        lon: Float32Array.from(places, (value) => at(lon, value)),
        ...Object.fromEntries(
          facets.map(({ name }, i) => [
            name,
            /** @type {Uint16Array} */ (columns[i]).subarray(from, to),
          ]),
        ),
      });
      const bytes = tableToIPC(table, { format: 'stream' });
      if (!bytes) throw new Error('Flechette has written nothing.');
      await this.#connection.insertArrowFromIPCStream(bytes, {
        name: 'rows',
        create: from === 0,
      });
    }
    const coordinator = new Coordinator(
      wasmConnector({ duckdb: this.#database, connection: this.#connection }),
      {
        logger: null,
        consolidate: this.#waits,
        preagg: { enabled: this.#preaggregates },
      },
    );
    const clients = [this.#total, ...this.#facets, this.#months];
    for (const client of clients) coordinator.connect(client);
    await Promise.all(clients.map((client) => client.pending));
  }

  /** @param {import('../works.mjs').Step} step */
  async act(step) {
    if (step.do === 'brush') await this.#update(this.#period([step.from, step.to]));
    if (step.do === 'choose') await this.#update(this.#choice(step.facet, step.values));
    if (step.do === 'box') {
      await this.#update(
        this.#area([
          [step.west, step.east],
          [step.south, step.north],
        ]),
      );
    }
    if (step.do === 'drop') {
      await this.#update(this.#period(null));
      await this.#update(this.#area(null));
      for (const i of facets.keys()) await this.#update(this.#choice(i, []));
    }
  }

  answer() {
    const answer = new Uint32Array(answerLength);
    answer[0] = this.#total.table?.getChild('counted').at(0) ?? 0;
    [...this.#facets, this.#months].forEach(({ table }, section) => {
      if (!table) throw new Error('A client has no answer.');
      const start = /** @type {number} */ (sectionStart[section]);
      const [values, counted] = [table.getChild('value'), table.getChild('counted')];
      for (let i = 0; i < table.numRows; ++i) answer[start + values.at(i)] = counted.at(i);
    });
    return answer;
  }

  /** @param {Clause} clause */
  #update(clause) {
    this.#filters.update(clause);
    return this.#filters.pending('value');
  }

  /** @param {[number, number] | null} days */
  #period(days) {
    return clauseInterval('day', days, { source: this.#months, scale: timeline });
  }

  /** @param {[number, number][] | null} degrees */
  #area(degrees) {
    return clauseIntervals(['lon', 'lat'], degrees, {
      source: this.#map,
      scales: [longitudes, latitudes],
    });
  }

  /** @param {number} facet @param {number[]} values */
  #choice(facet, values) {
    const source = /** @type {Counting} */ (this.#facets[facet]);
    const points = values.length === 0 ? null : values.map((value) => [value]);
    return clausePoints([source.by], points, { source });
  }
}

/** @param {number} from @param {number} to @param {number} pixels */
function scale(from, to, pixels) {
  return { type: 'linear', domain: [from, to], range: [0, pixels] };
}
