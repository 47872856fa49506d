/** A loop over the columns for every step: what is true, and what doing nothing clever costs. */

import { answerLength, sectionStart } from '../answer.mjs';
import { facets, firstDay, monthOfDay } from '../rows.mjs';

const facetBits = (1 << facets.length) - 1;
const dayBit = 1 << facets.length;
const boxBit = dayBit << 1;

export class Loop {
  #answer = new Uint32Array(answerLength);
  #months = monthOfDay();
  /** @type {import('../rows.mjs').Columns | undefined} */
  #columns;
  #period = everyDay();
  #placesIn = new Uint8Array();
  /** Of every facet which values are chosen; none: all. */
  #chosen = facets.map(({ values }) => new Uint8Array(values).fill(1));

  async start() {}

  /** @param {import('../rows.mjs').Columns} columns */
  load(columns) {
    this.#columns = columns;
    this.#placesIn = new Uint8Array(columns.lat.length).fill(1);
  }

  /** @param {import('../works.mjs').Step} step */
  act(step) {
    if (step.do === 'brush') this.#period = step;
    if (step.do === 'choose') this.#choose(step.facet, step.values);
    if (step.do === 'box') this.#box(step);
    if (step.do === 'drop') {
      this.#period = everyDay();
      this.#placesIn.fill(1);
      for (const chosen of this.#chosen) chosen.fill(1);
    }
    this.#count();
  }

  answer() {
    return this.#answer;
  }

  /** @param {number} facet @param {number[]} values */
  #choose(facet, values) {
    const chosen = /** @type {Uint8Array} */ (this.#chosen[facet]);
    chosen.fill(values.length === 0 ? 1 : 0);
    for (const value of values) chosen[value] = 1;
  }

  /** @param {{west: number, south: number, east: number, north: number}} box */
  #box({ west, south, east, north }) {
    const { lat, lon } = /** @type {import('../rows.mjs').Columns} */ (this.#columns);
    for (let i = 0; i < lat.length; ++i) {
      const [y, x] = [/** @type {number} */ (lat[i]), /** @type {number} */ (lon[i])];
      this.#placesIn[i] = x >= west && x <= east && y >= south && y <= north ? 1 : 0;
    }
  }

  #count() {
    const answer = this.#answer.fill(0);
    const columns = /** @type {import('../rows.mjs').Columns} */ (this.#columns);
    const { from, to } = this.#period;
    const at = (/** @type {ArrayLike<number>} */ values, /** @type {number} */ i) =>
      /** @type {number} */ (values[i]);
    const monthsAt = at(sectionStart, facets.length);
    for (let row = 0; row < columns.rows; ++row) {
      let fails = at(this.#placesIn, at(columns.place, row)) ? 0 : boxBit;
      const day = at(columns.day, row);
      if (day < from || day > to) fails |= dayBit;
      for (let facet = 0; facet < facets.length; ++facet) {
        const column = /** @type {Uint16Array} */ (columns.facets[facet]);
        const chosen = /** @type {Uint8Array} */ (this.#chosen[facet]);
        if (!chosen[at(column, row)]) fails |= 1 << facet;
      }
      // What one condition alone leaves out is counted where that condition is chosen.
      if ((fails & (fails - 1)) !== 0 || fails === boxBit) continue;
      if (fails === 0) answer[0] = at(answer, 0) + 1;
      if ((fails & facetBits) === fails) {
        for (let facet = 0; facet < facets.length; ++facet) {
          if (fails !== 0 && fails !== 1 << facet) continue;
          const column = /** @type {Uint16Array} */ (columns.facets[facet]);
          const place = at(sectionStart, facet) + at(column, row);
          answer[place] = at(answer, place) + 1;
        }
      }
      if (fails === 0 || fails === dayBit) {
        const place = monthsAt + at(this.#months, day - firstDay);
        answer[place] = at(answer, place) + 1;
      }
    }
  }
}

function everyDay() {
  return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}
