/**
 * How a screen is used, as numbers by day, on this device alone: questions that were answered, records
 * that were opened, tours that were seen to their end, and visits by the language they were made in.
 * Nothing of what was asked is kept, and nothing of who asked. Derived from the address of the view,
 * while somebody is there.
 *
 * @typedef {object} Day
 * @property {number} views
 * @property {number} records
 * @property {number} tours
 * @property {Record<string, number>} languages by tag
 *
 * @typedef {object} Seen
 * @property {string} address of the view
 * @property {boolean} isThere somebody
 * @property {boolean} isTourAtEnd its last step is shown
 */

import { Kept } from './kept.js';

const mostDays = 400;
/** A question is one when it stands for that long: its letters and drags on the way are none. */
const standsMs = 2000;

const asking = [
  'q',
  'topic',
  'group',
  'time',
  'host',
  'series',
  'speaker',
  'organization',
  'organizationKind',
  'country',
  'mention',
  'kind',
  'hostGroup',
  'countryGroup',
  'mentionGroup',
  'dates',
  'area',
  'lasso',
  'compare',
];

/** @returns {Day} */
const noDay = () => ({ views: 0, records: 0, tours: 0, languages: {} });

export class UsageCounts {
  /** What this visit has seen so far; null: nobody is there. @type {ReturnType<typeof partsOf> | null} */
  #before = null;
  /** @type {{question: string, since: number} | null} */
  #asked = null;
  /** In this visit. @type {Set<string>} */
  #languages = new Set();
  #ended = '';

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem'> | null} storage
   * @param {() => number} now
   */
  constructor(storage, now = Date.now) {
    this.now = now;
    /** @type {Kept<Record<string, Day>>} */
    this.kept = new Kept(storage, 'rostrum.kiosk-counts', {}, isCounts);
  }

  /** By day, "2026-11-22", oldest first. */
  get days() {
    return this.kept.value;
  }

  /**
   * At every change of the view, and once a second.
   * @param {Seen} seen
   */
  see({ address, isThere, isTourAtEnd }) {
    if (!isThere) {
      this.#before = null;
      this.#asked = null;
      this.#languages.clear();
      this.#ended = '';
      return;
    }
    const seen = partsOf(address);
    const before = this.#before;
    this.#before = seen;
    this.#see(seen.language);
    // What the visit begins with was not asked for.
    if (!before) return;
    this.#weigh(seen, before);
    // What a tour shows was not chosen.
    if (!seen.tour && seen.record && seen.record !== before.record) this.#count('records');
    if (isTourAtEnd && seen.tour && seen.tour !== this.#ended) {
      this.#ended = seen.tour;
      this.#count('tours');
    }
    if (!seen.tour) this.#ended = '';
  }

  empty() {
    this.kept.value = {};
  }

  /**
   * @param {ReturnType<typeof partsOf>} seen
   * @param {ReturnType<typeof partsOf>} before
   */
  #weigh({ question, tour }, before) {
    const now = this.now();
    if (question !== before.question) {
      this.#asked = question && !tour ? { question, since: now } : null;
    } else if (this.#asked && now - this.#asked.since >= standsMs) {
      this.#asked = null;
      this.#count('views');
    }
  }

  /** @param {string} language */
  #see(language) {
    if (this.#languages.has(language)) return;
    this.#languages.add(language);
    const { languages } = this.#today();
    this.#keep({ languages: { ...languages, [language]: (languages[language] ?? 0) + 1 } });
  }

  /** @param {'views' | 'records' | 'tours'} what */
  #count(what) {
    this.#keep({ [what]: this.#today()[what] + 1 });
  }

  #today() {
    return this.kept.value[dayOf(this.now())] ?? noDay();
  }

  /** @param {Partial<Day>} counted */
  #keep(counted) {
    const days = { ...this.kept.value, [dayOf(this.now())]: { ...this.#today(), ...counted } };
    this.kept.value = Object.fromEntries(Object.entries(days).sort(byDay).slice(-mostDays));
  }
}

/**
 * All days since one, in one.
 * @param {Record<string, Day>} days
 * @param {string} [first]
 * @returns {Day}
 */
export function sumOf(days, first = '') {
  const sum = noDay();
  for (const [name, day] of Object.entries(days)) {
    if (name < first) continue;
    for (const what of /** @type {const} */ (['views', 'records', 'tours'])) sum[what] += day[what];
    for (const [tag, count] of Object.entries(day.languages)) {
      sum.languages[tag] = (sum.languages[tag] ?? 0) + count;
    }
  }
  return sum;
}

/** The day it is here. @param {number} time */
export function dayOf(time) {
  const at = new Date(time);
  return new Date(time - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** @param {string} address */
function partsOf(address) {
  const all = new URLSearchParams(address);
  const question = new URLSearchParams([...all].filter(([key]) => asking.includes(key)));
  return {
    question: question.toString(),
    record: all.get('sel') ?? '',
    tour: all.get('tour') ?? '',
    language: all.get('lang') ?? 'en',
  };
}

/** @param {[string, unknown]} one @param {[string, unknown]} other */
function byDay([one], [other]) {
  return one < other ? -1 : 1;
}

/** @param {any} found */
function isCounts(found) {
  return Object.values(found).every(
    (day) =>
      [day?.views, day?.records, day?.tours].every(Number.isFinite) &&
      typeof day.languages === 'object' &&
      day.languages !== null &&
      Object.values(day.languages).every(Number.isFinite),
  );
}
