/**
 * What the staff is told of the screen: in rows for the sheet, in few words for a code, and as a file.
 *
 * @typedef {object} Facts
 * @property {number} now milliseconds since 1970
 * @property {string} version of the site
 * @property {string} dated the dataset's day, "2026-11-22"
 * @property {boolean} isOnline
 * @property {number} upMs since the page began
 * @property {number} memoryMb
 * @property {Record<string, import('./usage_counts.js').Day>} days
 * @property {import('./kiosk_log.js').Entry[]} entries the newest one first
 * @property {Partial<Record<Kind, number>>} counts
 * @property {string[]} mistakes of the settings, in words
 *
 * @typedef {import('./kiosk_log.js').Kind} Kind
 */

import { kinds } from './kiosk_log.js';
import { message, writtenTag } from './messages.js';
import { dayOf, sumOf } from './usage_counts.js';

const hourMs = 3_600_000;
const minuteMs = 60_000;
const dayMs = 86_400_000;
const monthDays = 30;

/** Those for which the page was started again. */
const restarts = /** @type {readonly string[]} */ (kinds.slice(0, kinds.indexOf('settings')));

const kindMessages = /** @type {const} */ ({
  error: 'care.kind-error',
  abort: 'care.kind-abort',
  failure: 'care.kind-failure',
  stall: 'care.kind-stall',
  context: 'care.kind-context',
  memory: 'care.kind-memory',
  update: 'care.kind-update',
  hand: 'care.kind-hand',
  settings: 'care.kind-settings',
  code: 'care.kind-code',
});

/** @param {Kind} kind */
export function kindWords(kind) {
  return message(kindMessages[kind]);
}

/** @param {Facts} facts @returns {[string, string][]} names and values */
export function stateRows(facts) {
  const last = facts.entries.find(({ kind }) => restarts.includes(kind));
  return [
    [message('care.state-version'), facts.version],
    [message('care.state-data'), dayWords(facts.dated)],
    [
      message('care.state-network'),
      facts.isOnline ? message('care.network-there') : message('care.network-away'),
    ],
    [message('care.state-uptime'), durationWords(facts.upMs)],
    [message('care.state-memory'), message('care.megabytes', { count: facts.memoryMb })],
    [
      message('care.state-restart'),
      last
        ? message('care.restart-at', { when: timeWords(last.time), kind: kindWords(last.kind) })
        : message('care.restart-none'),
    ],
  ];
}

/**
 * Today, the last thirty days and all that are kept.
 * @param {Facts} facts
 * @returns {{heads: string[], rows: [string, number[]][]}}
 */
export function countTable({ days, now }) {
  const sums = [sumOf(days, dayOf(now)), sumOf(days, monthAgo(now)), sumOf(days)];
  const tags = Object.keys(sumOf(days).languages).sort();
  return {
    heads: [
      message('care.today'),
      message('care.last-days', { count: monthDays }),
      message('care.all-days', { count: Object.keys(days).length }),
    ],
    rows: [
      [message('care.counted-views'), sums.map(({ views }) => views)],
      [message('care.counted-records'), sums.map(({ records }) => records)],
      [message('care.counted-tours'), sums.map(({ tours }) => tours)],
      ...tags.map((tag) => {
        const name = message('care.counted-language', { language: languageName(tag) });
        return /** @type {[string, number[]]} */ ([
          name,
          sums.map(({ languages }) => languages[tag] ?? 0),
        ]);
      }),
    ],
  };
}

/** @param {Facts} facts @returns {[string, number][]} */
export function faultRows({ counts }) {
  return kinds.flatMap((kind) => {
    const count = counts[kind];
    return count ? [[kindWords(kind), count]] : [];
  });
}

/** @param {Facts} facts @returns {string} short enough for a code that a phone reads from a screen */
export function summary(facts) {
  const { days, now } = facts;
  const today = sumOf(days, dayOf(now));
  const month = sumOf(days, monthAgo(now));
  return [
    message('care.summary-state', {
      version: facts.version,
      day: facts.dated,
      when: timeWords(now),
      duration: durationWords(facts.upMs),
      memory: facts.memoryMb,
    }),
    message('care.summary-today', numbersOf(today)),
    message('care.summary-days', { ...numbersOf(month), days: monthDays }),
    ...faultRows(facts).map(([kind, count]) => message('care.summary-fault', { kind, count })),
  ].join('\n');
}

/** @param {Facts} facts @returns {{name: string, mime: string, text: string}} */
export function reportFile(facts) {
  const { now, version, dated, isOnline, upMs, memoryMb: memory } = facts;
  const report = {
    at: new Date(now).toISOString(),
    state: {
      version,
      data: dated,
      online: isOnline,
      uptime_seconds: Math.round(upMs / 1000),
      memory_mb: memory,
    },
    counts: facts.days,
    log: {
      counts: facts.counts,
      entries: facts.entries.map(({ time, ...entry }) => ({
        time: new Date(time).toISOString(),
        ...entry,
      })),
    },
    settings: facts.mistakes,
  };
  return {
    name: `rostrum-kiosk-${dayOf(now)}.json`,
    mime: 'application/json',
    text: `${JSON.stringify(report, null, 2)}\n`,
  };
}

/** @param {number} time */
export function timeWords(time) {
  const how = /** @type {const} */ ({ dateStyle: 'medium', timeStyle: 'medium' });
  return new Intl.DateTimeFormat(writtenTag(), how).format(new Date(time));
}

/** @param {import('./usage_counts.js').Day} day */
function numbersOf({ views, records, tours }) {
  return { views, records, tours };
}

/** @param {number} now */
function monthAgo(now) {
  return dayOf(now - (monthDays - 1) * dayMs);
}

/** @param {number} ms */
function durationWords(ms) {
  const hours = Math.floor(ms / hourMs);
  return message('care.duration', { hours, minutes: Math.floor((ms % hourMs) / minuteMs) });
}

/** @param {string} day */
function dayWords(day) {
  const how = /** @type {const} */ ({ dateStyle: 'long', timeZone: 'UTC' });
  return day === '' ? '' : new Intl.DateTimeFormat(writtenTag(), how).format(new Date(day));
}

/** @param {string} tag */
function languageName(tag) {
  return new Intl.DisplayNames([writtenTag()], { type: 'language' }).of(tag) ?? tag;
}
