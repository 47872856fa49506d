/**
 * Files of hostile texts, read by readers that are not ours: nothing is lost, nothing breaks out.
 *
 *   node tests/exchange/readers.test.mjs build/native/tests/write_exports
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { check as checkGeoJson } from '@placemarkio/check-geojson';
import ICAL from 'ical.js';

import { rowsByPython } from './csv_by_python.mjs';

const writer = process.argv[2];
assert.ok(writer, 'say which program writes the files');
const folder = mkdtempSync(join(tmpdir(), 'rostrum-readers-'));
after(() => rmSync(folder, { recursive: true, force: true }));
execFileSync(writer, [folder]);

/** @param {string} format */
const read = (format) => readFileSync(join(folder, format), 'utf8');

/** @type {any[]} */
const forums = JSON.parse(read('json')).forums;
const records = forums.flatMap((forum) => [forum, ...forum.statements, ...forum.outcomes]);
/** @type {Map<string, string>} */
const summaries = new Map(records.map((record) => [record.id, record.summary]));

/**
 * What formats of single lines make of breaks and tabs.
 * @param {string | undefined} text
 */
const inOneLine = (text) => text?.replace(/\s+/g, ' ').trim();

test('there is every kind of text to break a file with', () => {
  assert.equal(records.length, forums.length * 3);
  for (const part of [
    '"',
    ',',
    '\n',
    '\r',
    '=',
    '{',
    '}',
    '\\',
    '🕊',
    'منتدى',
    ';',
    'END:VCALENDAR',
  ]) {
    assert.ok(
      forums.some((forum) => forum.title.includes(part)),
      part,
    );
  }
});

test('Python reads every cell of CSV as it was, and none is a formula', () => {
  const rows = rowsByPython(join(folder, 'csv'));
  assert.equal(rows.length, records.length);
  const plain = (/** @type {string | undefined} */ cell) =>
    cell?.replace(/^'(?='*[=+\-@\t\r\n])/, '');
  for (const row of rows) {
    const wanted = summaries.get(row['id'] ?? '');
    assert.equal(plain(row['summary']), wanted);
    assert.equal(plain(row['source_title']), wanted);
    if (row['kind'] === 'statement') {
      assert.equal(plain(row['who']), wanted);
      assert.equal(plain(row['role']), wanted);
    } else {
      assert.equal(plain(row['title']), wanted);
    }
    for (const [column, cell] of Object.entries(row)) {
      if (column !== 'lat' && column !== 'lon') assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/);
    }
    assert.equal(Number(row['lat']), -29.37);
  }
});

test('a strict reader takes the GeoJSON, with every title as it was', () => {
  const { features } = /** @type {any} */ (checkGeoJson(read('geojson')));
  assert.equal(features.length, forums.length);
  for (const { id, geometry, properties } of features) {
    assert.equal(properties.title, summaries.get(id));
    assert.deepEqual(geometry.coordinates, [-47.98, -29.37]);
  }
});

test('ical.js reads every event with its words', () => {
  const calendar = new ICAL.Component(ICAL.parse(read('icalendar')));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  assert.equal(events.length, forums.length);
  for (const [i, event] of events.entries()) {
    const wanted = forums[i].title.replaceAll('\r\n', ' \n').replaceAll('\t', ' ');
    assert.equal(event.summary, wanted);
    assert.ok(event.description.startsWith(wanted));
    assert.equal(event.startDate.toString(), '2024-11-04');
    assert.equal(event.endDate.toString(), '2024-11-05');
    assert.equal(
      event.component.getFirstProperty('categories')?.getFirstValue(),
      'Topic, "quoted"; and more',
    );
  }
});

for (const [format = '', reader = ''] of [
  ['bibtex', '@biblatex/text'],
  ['ris', '@ris/file'],
  ['csl', '@csl/object'],
]) {
  test(`citation.js reads every reference of ${format}`, () => {
    const items = new Cite(read(format), { forceType: reader }).data;
    assert.equal(items.length, records.length);
    for (const [i, item] of items.entries()) {
      const { id, summary, title } = records[i];
      const plain = (/** @type {string} */ words) =>
        inOneLine(words.replace(/<\/?span[^>]*>/g, ''));
      const wanted = inOneLine(summary);
      assert.equal(plain(item.abstract), wanted);
      assert.equal(plain(item.title), title ? wanted : inOneLine(`Speech at ${summary}`));
      assert.equal(item.URL, 'https://example.org/a?b=1,2&c=%20d');
      assert.ok(plain(item.note)?.includes(`#sel=${id}&ds=2026.11.22`));
      if (title) continue;
      const [{ literal, given, family }] = item.author;
      const who = plain(literal ?? [given, family].filter(Boolean).join(' '));
      // A comma of RIS parts a name in two.
      assert.equal(who, format === 'ris' ? wanted?.replaceAll(',', '') : wanted);
    }
  });
}
