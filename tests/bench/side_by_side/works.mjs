/**
 * What all contestants are asked to do, step by step. A step is a person's move and ends when every answer that a
 * screen would show is there: the number of rows, the counts of five facets, each without its own choice, and the
 * histogram of months without its own period.
 */

import { chance } from './chance.mjs';
import { daysPerPixel, facets, firstDay, pixelsPerDegree, timelinePixels } from './rows.mjs';

/**
 * Days and degrees are inclusive; no values: nothing is chosen.
 * @typedef {{do: 'brush', from: number, to: number}
 *   | {do: 'choose', facet: number, values: number[]}
 *   | {do: 'box', west: number, south: number, east: number, north: number}
 *   | {do: 'drop'}} Step
 * @typedef {object} Work
 * @property {string} id
 * @property {string} title
 * @property {Step[]} setup before the clock is looked at
 * @property {{step: Step, timed: boolean}[]} steps
 * @property {string} [first] what the first step is measured as, where it prepares the others
 */

/**
 * All that is measured while exploring, in the order of the tables.
 * @returns {{id: string, title: string}[]}
 */
export function measures() {
  return [
    { id: 'start', title: 'Fetching and starting it, without rows' },
    { id: 'load', title: 'Loading the rows' },
    { id: 'first-answer', title: 'The first answer, to a chosen period' },
    { id: 'ready', title: 'Loading and the first answer' },
    ...makeWorks().flatMap(({ id, title, first }) => [
      ...(first ? [{ id: `${id}-first`, title: first }] : []),
      { id, title },
    ]),
  ];
}

/** All that is measured of the search. */
export const searchMeasures = [
  { id: 'search-start', title: 'Fetching and starting it, without texts' },
  { id: 'search-index', title: 'Indexing the texts' },
  { id: 'search-find', title: 'A question of one to three words' },
];

/** The first answer after loading. @type {Step} */
export const firstBrush = brush(600, 800);

/** @returns {Work[]} */
export function makeWorks() {
  return [
    {
      id: 'drag',
      title: 'A step of dragging the period',
      first: 'The first step of dragging the period',
      setup: [],
      steps: timed(periodDrag(201)),
    },
    {
      id: 'drag-filtered',
      title: 'A step of dragging it under other filters',
      first: 'The first step of dragging it under other filters',
      setup: [
        { do: 'choose', facet: 0, values: [0, 1, 2, 3] },
        { do: 'choose', facet: 2, values: [0, 2] },
        { do: 'box', west: -20, south: 0, east: 120, north: 70 },
      ],
      steps: timed(periodDrag(201)),
    },
    {
      id: 'jump',
      title: 'Another period, far away',
      setup: [brush(0, 100)],
      steps: timed(periodJumps(60)),
    },
    {
      id: 'choose',
      title: 'Another value of a facet',
      setup: [brush(400, 900)],
      steps: choices(12),
    },
    {
      id: 'box',
      title: 'A step of dragging an area on the map',
      first: 'The first step of dragging an area',
      setup: [brush(400, 900)],
      steps: timed(boxDrag(201)),
    },
  ];
}

/** @param {Step[]} steps */
function timed(steps) {
  return steps.map((step) => ({ step, timed: true }));
}

/**
 * From the first day of a pixel to the last one of another.
 * @param {number} from
 * @param {number} to
 * @returns {Step}
 */
function brush(from, to) {
  return {
    do: 'brush',
    from: firstDay + from * daysPerPixel,
    to: firstDay + (to + 1) * daysPerPixel - 1,
  };
}

/**
 * Two years, to and fro, by one to three pixels a step.
 * @param {number} count
 */
function periodDrag(count) {
  const random = chance(1);
  const width = 91;
  let from = 500;
  let ahead = 1;
  return Array.from({ length: count }, () => {
    const step = brush(from, from + width - 1);
    const next = from + ahead * (1 + Math.floor(random() * 3));
    if (next < 0 || next + width > timelinePixels) ahead = -ahead;
    else from = next;
    return step;
  });
}

/** @param {number} count */
function periodJumps(count) {
  const random = chance(2);
  return Array.from({ length: count }, () => {
    const width = 20 + Math.floor(random() * 400);
    const from = Math.floor(random() * (timelinePixels - width));
    return brush(from, from + width - 1);
  });
}

/**
 * Of every facet in turn, so many values one after another; then it is let go of.
 * @param {number} each
 * @returns {Work['steps']}
 */
function choices(each) {
  const random = chance(3);
  return facets.flatMap(({ values }, facet) => [
    ...timed(
      Array.from({ length: each }, () => ({
        do: 'choose',
        facet,
        values: [Math.floor(random() * random() * values)],
      })),
    ),
    { step: /** @type {Step} */ ({ do: 'choose', facet, values: [] }), timed: false },
  ]);
}

/**
 * Forty degrees by thirty, to and fro, by a quarter of a degree to one and a half.
 * @param {number} count
 * @returns {Step[]}
 */
function boxDrag(count) {
  const random = chance(4);
  let west = -30;
  let south = 0;
  let ahead = 1;
  return Array.from({ length: count }, () => {
    const step = /** @type {Step} */ ({
      do: 'box',
      west,
      south,
      east: west + 40,
      north: south + 30,
    });
    const by = (1 + Math.floor(random() * 6)) / pixelsPerDegree;
    if (west + ahead * by < -170 || west + ahead * by + 40 > 170) ahead = -ahead;
    west += ahead * by;
    south = Math.min(40, Math.max(-50, south + (random() < 0.5 ? -1 : 1) / pixelsPerDegree));
    return step;
  });
}
