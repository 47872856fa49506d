/** What the staff sees and can do, once their code was right: the body of the sheet. */

import { paintBitmap } from '../page/bitmap.js';
import { button, make } from './make.js';
import { message, writtenTag } from './messages.js';
import {
  countTable,
  faultRows,
  kindWords,
  reportFile,
  stateRows,
  summary,
  timeWords,
} from './staff_report.js';

/** @typedef {import('./staff_report.js').Facts} Facts */
/**
 * @typedef {object} Deeds
 * @property {() => void} startAgain
 * @property {() => void} reload
 * @property {() => void} emptyLog
 * @property {() => void} close
 * @property {(file: {name: string, mime: string, text: string}) => void} save
 * @property {(text: string) => string} bitmapOf a code of a text; empty when it is too long for one
 */

/**
 * @param {Facts} facts
 * @param {Deeds} deeds
 * @returns {HTMLElement[]}
 */
export function staffSheet(facts, deeds) {
  return [
    make('div', buttons(deeds), { class: 'care-deeds' }),
    part('care.heading-state', [list(stateRows(facts))]),
    part('care.heading-mistakes', mistakesOf(facts)),
    part('care.heading-counts', [make('p', message('care.counts-about')), countsOf(facts)]),
    part('care.heading-log', logOf(facts)),
    part('care.heading-take', [
      make('p', message('care.take-about')),
      ...codeOf(facts, deeds),
      button(message('care.save'), () => deeds.save(reportFile(facts))),
    ]),
  ];
}

/** @param {Deeds} deeds */
function buttons({ close, startAgain, reload, emptyLog }) {
  return [
    button(message('care.close'), close),
    button(message('care.start-again'), startAgain),
    button(message('care.reload'), reload),
    button(message('care.empty-log'), emptyLog),
  ];
}

/**
 * @param {'care.heading-state' | 'care.heading-mistakes' | 'care.heading-counts' | 'care.heading-log'
 *   | 'care.heading-take'} heading
 * @param {Node[]} content
 */
function part(heading, content) {
  return make('section', [make('h3', message(heading)), ...content]);
}

/** @param {[string, string][]} rows */
function list(rows) {
  return make(
    'dl',
    rows.flatMap(([name, value]) => [make('dt', name), make('dd', value)]),
  );
}

/** @param {Facts} facts */
function mistakesOf({ mistakes }) {
  if (mistakes.length === 0) return [make('p', message('care.no-mistakes'))];
  return [
    make(
      'ul',
      mistakes.map((words) => make('li', words)),
    ),
  ];
}

/** @param {Facts} facts */
function countsOf(facts) {
  const { heads, rows } = countTable(facts);
  const number = new Intl.NumberFormat(writtenTag());
  return make('table', [
    make('thead', [
      make('tr', [make('td'), ...heads.map((head) => make('th', head, { scope: 'col' }))]),
    ]),
    make(
      'tbody',
      rows.map(([name, counts]) =>
        make('tr', [
          make('th', name, { scope: 'row' }),
          ...counts.map((count) => make('td', number.format(count))),
        ]),
      ),
    ),
  ]);
}

/** @param {Facts} facts */
function logOf(facts) {
  if (facts.entries.length === 0) return [make('p', message('care.log-empty'))];
  const number = new Intl.NumberFormat(writtenTag());
  const counts = faultRows(facts).map(
    ([kind, count]) => /** @type {[string, string]} */ ([kind, number.format(count)]),
  );
  const entries = facts.entries.map(({ time, kind, words }) =>
    make('li', [
      make('span', timeWords(time), { class: 'care-when' }),
      make('span', kindWords(kind)),
      ...(words ? [make('code', words)] : []),
    ]),
  );
  return [list(counts), make('ol', entries, { class: 'care-log', tabindex: '0' })];
}

/** @param {Facts} facts @param {Deeds} deeds */
function codeOf(facts, { bitmapOf }) {
  const bitmap = bitmapOf(summary(facts));
  if (bitmap === '') return [];
  const image = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  paintBitmap(image, bitmap, message('care.code-image'));
  return [image];
}
