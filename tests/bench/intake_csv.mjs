/**
 * A made-up table of speeches, as someone brings it: the same number of rows gives the same bytes. Fifteen speeches to a
 * meeting, as in the Security Council, 193 countries, 4,000 speakers, summaries of some 200 characters, an address each.
 *
 *   node tests/bench/intake_csv.mjs ROWS OUT.csv
 */

import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';

const speechesOfMeeting = 15;
const speakers = 4_000;
const firstDay = Date.UTC(1992, 0, 1);
const dayLength = 86_400_000;
const days = 10_950;

const real = JSON.parse(
  readFileSync(new URL('../../build/gen/dataset.json', import.meta.url), 'utf8'),
);

/** @typedef {() => number} Chance from 0 to below 1 */

/**
 * Mulberry32, a generator of one number of state.
 * @param {number} seed
 * @returns {Chance}
 */
function chanceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Plain words of the collection's own summaries. */
function vocabulary() {
  const words = new Set(JSON.stringify(real.forums).match(/\b[a-z]{3,}\b/g) ?? []);
  return [...words].sort();
}

/** @param {string} cell */
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const rows = Number(process.argv[2]);
const out = process.argv[3];
if (!Number.isInteger(rows) || rows < 1 || out === undefined) {
  console.error('Usage: node tests/bench/intake_csv.mjs ROWS OUT.csv');
  process.exit(2);
}

const chance = chanceOf(20_260_101);
const below = (/** @type {number} */ bound) => Math.floor(chance() * bound);
/** @template T @param {T[]} list @returns {T} */
const one = (list) => /** @type {T} */ (list[below(list.length)]);
const words = vocabulary();
const sentence = (/** @type {number} */ length) => {
  let text = one(words);
  while (text.length < length) text += `${chance() < 0.06 ? ',' : ''} ${one(words)}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
/** @type {string[]} */
const countries = real.countries.map((/** @type {any} */ { name }) => name);
/** @type {string[]} */
const topics = real.topics.map((/** @type {any} */ { name }) => name);
const people = Array.from({ length: speakers }, (_, i) => {
  const name = `${one(words)} ${one(words)}`.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return {
    name: `${name} ${i}`,
    country: one(countries),
    role: one([
      'Permanent Representative',
      'Minister for Foreign Affairs',
      'Deputy Permanent Representative',
    ]),
  };
});
const cities = [
  ...Array(8).fill({ city: 'New York', country: 'United States' }),
  { city: 'Geneva', country: 'Switzerland' },
  { city: 'Nairobi', country: 'Kenya' },
];

const file = createWriteStream(out);
file.write(
  'forum,date,city,country,speaker,speaker country,organization,role,topics,summary,source url\n',
);
const meetings = Math.ceil(rows / speechesOfMeeting);
let part = '';
for (let row = 0; row < rows; ++row) {
  const meeting = Math.floor(row / speechesOfMeeting);
  const random = chanceOf(meeting);
  const place = cities[Math.floor(random() * cities.length)];
  const agenda = topics[Math.floor(random() * topics.length)] ?? '';
  const day = new Date(firstDay + Math.floor((meeting * days) / meetings) * dayLength);
  const who = one(people);
  const cells = [
    `Meeting ${meeting + 3_000}: ${agenda}`,
    day.toISOString().slice(0, 10),
    place.city,
    place.country,
    who.name,
    who.country,
    `Permanent Mission of ${who.country}`,
    who.role,
    chance() < 0.5 ? agenda : `${agenda}; ${one(topics)}`,
    sentence(190),
    `https://digitallibrary.example.org/record/${meeting + 3_000}/speech-${row}`,
  ];
  part += `${cells.map(quoted).join(',')}\n`;
  if (part.length < 1_000_000) continue;
  if (!file.write(part)) await once(file, 'drain');
  part = '';
}
file.end(part);
await once(file, 'close');
