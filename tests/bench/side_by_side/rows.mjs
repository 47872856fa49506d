/**
 * Rows by chance for all contestants: a day of thirty years, five facets and a place. The same number gives the same
 * bytes, of which `hashOf` tells.
 *
 * A coordinate is a whole number of quarters of a degree, and a pixel of the timeline a whole number of days: what
 * counts by pixels and what counts exactly then have the same answers.
 */

import { chance, oftenFirst } from './chance.mjs';

export const firstDay = 9131; // 1995-01-01, in days since 1970-01-01
export const lastDay = 20088; // 2024-12-31
export const monthCount = 360;
export const daysPerPixel = 8;
export const timelinePixels = Math.ceil((lastDay - firstDay + 1) / daysPerPixel);
export const pixelsPerDegree = 4;

/** Facets in the order of their numbers. */
export const facets = /** @type {const} */ ([
  { name: 'topic', values: 40 },
  { name: 'host', values: 120 },
  { name: 'kind', values: 5 },
  { name: 'series', values: 500 },
  { name: 'speaker', values: 5000 },
]);
export const placeCount = 5000;

/**
 * @typedef {object} Columns
 * @property {number} rows
 * @property {Int32Array} day in no order
 * @property {Uint16Array[]} facets a value of each row, by facet
 * @property {Uint16Array} place of each row
 * @property {Float32Array} lat of each place
 * @property {Float32Array} lon of each place
 */

/**
 * @param {number} rows
 * @param {number} [seed]
 * @returns {Columns}
 */
export function makeColumns(rows, seed = 20261122) {
  const random = chance(seed);
  const host = oftenFirst(random, facets[1].values);
  const lat = new Float32Array(placeCount);
  const lon = new Float32Array(placeCount);
  const hostOfPlace = new Uint16Array(placeCount);
  for (let i = 0; i < placeCount; ++i) {
    lat[i] = -60 + Math.floor(random() * 135 * pixelsPerDegree) / pixelsPerDegree;
    lon[i] = -180 + Math.floor(random() * 360 * pixelsPerDegree) / pixelsPerDegree;
    hostOfPlace[i] = host();
  }
  const draws = facets.map(({ values }) => oftenFirst(random, values));
  const drawPlace = oftenFirst(random, placeCount);
  const day = new Int32Array(rows);
  const place = new Uint16Array(rows);
  const columns = facets.map(() => new Uint16Array(rows));
  const days = lastDay - firstDay + 1;
  for (let row = 0; row < rows; ++row) {
    // Later years have more, as archives do.
    day[row] = firstDay + Math.floor(Math.sqrt(random()) * days);
    place[row] = drawPlace();
    columns.forEach((column, facet) => {
      column[row] = /** @type {() => number} */ (draws[facet])();
    });
    // The country is the one of the place.
    const hosts = /** @type {Uint16Array} */ (columns[1]);
    hosts[row] = /** @type {number} */ (hostOfPlace[/** @type {number} */ (place[row])]);
  }
  return { rows, day, facets: columns, place, lat, lon };
}

/** The month of a day, counted from the first one: index by day minus `firstDay`. */
export function monthOfDay() {
  const months = new Uint16Array(lastDay - firstDay + 1);
  for (let day = firstDay; day <= lastDay; ++day) {
    const date = new Date(day * 86_400_000);
    months[day - firstDay] = (date.getUTCFullYear() - 1995) * 12 + date.getUTCMonth();
  }
  return months;
}

/**
 * The first twelve digits of a SHA-256 over all columns.
 * @param {Columns} columns
 */
export function hashOf({ day, facets, place, lat, lon }) {
  return shortHash([day, ...facets, place, lat, lon]);
}

/** @param {(ArrayBufferView<ArrayBufferLike>)[]} parts */
export async function shortHash(parts) {
  const digests = [];
  for (const part of parts) {
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    digests.push(await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (bytes)));
  }
  const whole = await crypto.subtle.digest('SHA-256', await new Blob(digests).arrayBuffer());
  return Array.from(new Uint8Array(whole), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 12);
}
