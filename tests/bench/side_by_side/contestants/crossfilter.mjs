/**
 * crossfilter2, as its users have it: a dimension for what is filtered, a group for what is counted. Its records are
 * row numbers and its accessors read the columns, which takes less memory than objects and is no slower.
 */

import crossfilter from 'crossfilter2';

import { answerLength, sectionStart } from '../answer.mjs';
import { firstDay, monthOfDay, pixelsPerDegree } from '../rows.mjs';

/** @typedef {import('crossfilter2').Dimension} Dimension */
/** @typedef {{key: number, value: number}[]} Counts */

export class Crossfilter {
  /** @type {Dimension[]} */
  #facets = [];
  /** @type {{day: Dimension, lat: Dimension, lon: Dimension} | undefined} */
  #others;
  /** @type {() => number} */
  #readRows = () => 0;
  /** @type {(() => Counts)[]} */
  #readCounts = [];
  #rows = 0;
  /** @type {Counts[]} */
  #counts = [];

  async start() {}

  /** @param {import('../rows.mjs').Columns} columns */
  load({ rows, day, facets: columns, place, lat, lon }) {
    const months = monthOfDay();
    const at = (/** @type {ArrayLike<number>} */ values, /** @type {number} */ i) =>
      /** @type {number} */ (values[i]);
    const all = crossfilter(Array.from({ length: rows }, (_, row) => row));
    this.#facets = columns.map((column) => all.dimension((row) => at(column, row)));
    this.#others = {
      day: all.dimension((row) => at(day, row)),
      lat: all.dimension((row) => at(lat, at(place, row))),
      lon: all.dimension((row) => at(lon, at(place, row))),
    };
    const groups = [
      ...this.#facets.map((dimension) => dimension.group()),
      this.#others.day.group((value) => at(months, value - firstDay)),
    ];
    const total = all.groupAll();
    this.#readRows = () => total.value();
    this.#readCounts = groups.map((group) => () => group.all());
  }

  /** @param {import('../works.mjs').Step} step */
  act(step) {
    if (!this.#others) throw new Error('load() comes first.');
    const { day, lat, lon } = this.#others;
    if (step.do === 'brush') day.filterRange([step.from, step.to + 1]);
    if (step.do === 'choose') {
      const dimension = /** @type {Dimension} */ (this.#facets[step.facet]);
      const [only, ...more] = step.values;
      if (only === undefined) dimension.filterAll();
      else if (more.length === 0) dimension.filterExact(only);
      else {
        const chosen = new Set(step.values);
        dimension.filterFunction((value) => chosen.has(value));
      }
    }
    if (step.do === 'box') {
      // A range of it ends before its end.
      const beyond = 0.5 / pixelsPerDegree;
      lon.filterRange([step.west, step.east + beyond]);
      lat.filterRange([step.south, step.north + beyond]);
    }
    if (step.do === 'drop') {
      for (const dimension of [...this.#facets, day, lat, lon]) dimension.filterAll();
    }
    this.#rows = this.#readRows();
    this.#counts = this.#readCounts.map((read) => read());
  }

  answer() {
    const answer = new Uint32Array(answerLength);
    answer[0] = this.#rows;
    this.#counts.forEach((counts, section) => {
      const start = /** @type {number} */ (sectionStart[section]);
      for (const { key, value } of counts) answer[start + key] = value;
    });
    return answer;
  }
}
