/** Files that are taken away, read back by readers that are not ours; Cite and its copies. */

import assert from 'node:assert/strict';
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

import { rowsByPython } from '../exchange/csv_by_python.mjs';
import { useBrowser } from './support/browser.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */
/** @typedef {{name: string, mime: string, text: string}} ExportedFile */

const browser = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'rostrum-exports-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const view = 'topic=border-security&time=2018..2025';

/**
 * @param {Explorer} explorer
 * @param {string} format
 * @param {string} [scope]
 * @returns {Promise<ExportedFile>}
 */
function exported(explorer, format, scope) {
  return explorer.page.evaluate(
    (wanted) => Reflect.get(globalThis, 'rostrum').export(wanted.format, wanted.scope),
    { format, scope },
  );
}

/**
 * The file that pressing a control on the canvas gives.
 * @param {Explorer} explorer
 * @param {string} key
 */
async function downloaded(explorer, key) {
  const waiting = explorer.page.waitForEvent('download');
  await explorer.click(key);
  const download = await waiting;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

/**
 * Records of the collection as Rostrum's own file has them, by id.
 * @param {any} document
 */
function recordsOf(document) {
  const records = new Map();
  for (const forum of document.forums) {
    records.set(forum.id, forum);
    for (const record of [...forum.statements, ...forum.outcomes]) records.set(record.id, record);
  }
  return records;
}

/**
 * @param {Explorer} explorer
 */
async function found(explorer) {
  const { forums, statements, outcomes } = await explorer.result();
  return { forums, statements, outcomes, records: forums + statements + outcomes };
}

test('CSV by a click is a file that Python reads, a row for each record found', async () => {
  const explorer = await browser.open(view);
  await explorer.click('command:show-exports');
  const file = await downloaded(explorer, 'export:csv');
  const counts = await found(explorer);
  assert.match(
    file.name,
    new RegExp(`^rostrum-border-security-2018-to-2025-${counts.records}-records-[0-9-]+\\.csv$`),
  );
  assert.ok(file.text.startsWith('\uFEFFkind,type,id,'));
  const rows = rowsByPython(file.path);
  assert.equal(rows.length, counts.records);
  assert.equal(rows.filter((row) => row['kind'] === 'statement').length, counts.statements);

  const records = recordsOf(JSON.parse((await exported(explorer, 'json', 'all')).text));
  for (const row of rows) {
    const record = records.get(row['id']);
    assert.ok(record, row['id']);
    assert.equal(row['summary']?.replace(/^'(?='*[=+\-@])/, ''), record.summary);
    assert.ok(!Object.values(row).some((cell) => /^[=+@]/.test(cell)));
  }
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('everything can be taken whatever is shown', async () => {
  const explorer = await browser.open(view);
  await explorer.click('command:show-exports');
  await explorer.click('export:scope:all');
  const file = await downloaded(explorer, 'export:json');
  const { total } = await explorer.result();
  const document = JSON.parse(file.text);
  assert.equal(document.forums.length, total.forums);
  assert.equal(recordsOf(document).size, total.forums + total.statements + total.outcomes);
  assert.equal(document.excerpt, undefined);
  await explorer.close();
});

test('JSON of the view has its records, its words and its link', async () => {
  const explorer = await browser.open(view);
  const { text, mime } = await exported(explorer, 'json');
  assert.equal(mime, 'application/json');
  const document = JSON.parse(text);
  const counts = await found(explorer);
  const records = recordsOf(document);
  assert.equal(records.size - document.forums.length, counts.statements + counts.outcomes);
  assert.equal(document.excerpt.words, 'Border security, 2018 to 2025');
  assert.ok(document.excerpt.link.includes(`#${view}&ds=`), document.excerpt.link);
  await explorer.close();
});

test('GeoJSON passes a strict reader and has a feature for each forum listed', async () => {
  const explorer = await browser.open(view);
  const { text } = await exported(explorer, 'geojson');
  const collection = /** @type {any} */ (checkGeoJson(text));
  const listed = JSON.parse((await exported(explorer, 'json')).text).forums;
  assert.deepEqual(
    new Set(collection.features.map((/** @type {any} */ feature) => feature.id)),
    new Set(listed.map((/** @type {any} */ forum) => forum.id)),
  );
  for (const forum of listed) {
    const feature = collection.features.find((/** @type {any} */ one) => one.id === forum.id);
    const place = forum.place?.lon === undefined ? null : [forum.place.lon, forum.place.lat];
    assert.deepEqual(feature.geometry?.coordinates ?? null, place);
  }
  await explorer.close();
});

test('iCalendar is read by ical.js with the days of every forum', async () => {
  const explorer = await browser.open('kind=forum');
  const { text } = await exported(explorer, 'icalendar');
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const { forums } = JSON.parse((await exported(explorer, 'json')).text);
  const days = /^(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?$/;
  let dated = 0;
  for (const forum of forums) {
    const known = days.exec(forum.date);
    if (!known) continue;
    dated += 1;
    const event = events.find((one) => one.uid === `${forum.id}@rostrum`);
    assert.ok(event, forum.id);
    assert.equal(event.summary, forum.title);
    assert.equal(event.startDate.toString(), known[1]);
    const last = event.endDate.clone();
    last.addDuration(ICAL.Duration.fromSeconds(-86_400));
    assert.equal(last.toString(), known[2] ?? known[1]);
    assert.ok(event.startDate.isDate);
  }
  assert.ok(dated > 300);
  assert.equal(new Set(events.map((event) => event.uid)).size, events.length);
  await explorer.close();
});

test('BibTeX, RIS and CSL-JSON are read by citation.js, each record with all it says', async () => {
  const explorer = await browser.open(view);
  const records = recordsOf(JSON.parse((await exported(explorer, 'json', 'all')).text));
  const counts = await found(explorer);
  const csl = JSON.parse((await exported(explorer, 'csl')).text);
  assert.equal(csl.length, counts.records);
  const readers = [
    ['bibtex', '@biblatex/text'],
    ['ris', '@ris/file'],
    ['csl', '@csl/object'],
  ];
  for (const [format = '', reader = ''] of readers) {
    const { text } = await exported(explorer, format);
    const read = new Cite(text, { forceType: reader }).data;
    assert.equal(read.length, counts.records, format);
    for (const [i, entry] of read.entries()) {
      const wanted = csl[i];
      const plain = (/** @type {string} */ words) => words.replace(/<\/?span[^>]*>/g, '');
      assert.equal(plain(entry.title), wanted.title, format);
      assert.equal(entry.URL, wanted.URL, format);
      assert.equal(plain(entry.abstract), records.get(wanted.id).summary, format);
      const year = wanted.issued['date-parts']?.[0][0];
      if (year) assert.equal(Number(entry.issued['date-parts'][0][0]), year, format);
      const who = entry.author?.[0];
      if (wanted.type === 'speech') {
        const name = who.literal ?? [who.given, who.family].filter(Boolean).join(' ');
        // A comma of RIS parts a name in two, so there is none.
        const literal = wanted.author[0].literal;
        assert.equal(plain(name), format === 'ris' ? literal.replaceAll(',', '') : literal);
      }
    }
  }
  await explorer.close();
});

test('a format that is none is refused in words', async () => {
  const explorer = await browser.open();
  await assert.rejects(exported(explorer, 'docx'), /no format "docx"/);
  await explorer.close();
});

test('a record is cited from its page: copied, and downloaded as one reference', async () => {
  const explorer = await browser.open('sel=minsk-osce-counter-terrorism-2018', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await explorer.click('cite-record:minsk-osce-counter-terrorism-2018');
  await explorer.click('cite:apa');
  const copied = await explorer.page.evaluate(() => navigator.clipboard.readText());
  const today = new Date().toLocaleDateString('en-US', { dateStyle: 'long' });
  assert.ok(copied.includes(`Retrieved ${today}, from `), copied);
  assert.match(copied, /\(2018, .+#sel=minsk-osce-counter-terrorism-2018&ds=/);
  const about = explorer.page.getByRole('region', { name: 'Cite', exact: true });
  assert.ok(((await about.textContent()) ?? '').includes(copied));

  const sheet = await explorer.target('cite:apa');
  await explorer.page.mouse.move(sheet.x, sheet.y);
  await explorer.page.mouse.wheel(0, 2000);
  await explorer.settled();
  const file = await downloaded(explorer, 'cite-file:csl');
  const items = JSON.parse(file.text);
  assert.equal(items.length, 1);
  assert.equal(items[0].id, 'minsk-osce-counter-terrorism-2018');

  await explorer.page.mouse.move(sheet.x, sheet.y);
  await explorer.page.mouse.wheel(0, -2000);
  await explorer.settled();
  await explorer.click('cite-about:view');
  await explorer.page.mouse.wheel(0, 2000);
  await explorer.settled();
  await explorer.click('cite:bibtex');
  const entry = await explorer.page.evaluate(() => navigator.clipboard.readText());
  assert.match(entry, /^@misc\{rostrum-/);
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a phone reaches Export from the sheet of keys, and every part of it with a finger', async () => {
  const explorer = await browser.open(view, {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  await explorer.page.locator('#canvas').focus();
  await explorer.page.keyboard.press('d');
  await explorer.settled();
  assert.ok(await explorer.isOnScreen('export:close'));
  const target = await explorer.target('export:csv');
  assert.ok(target && target.height >= 44);
  await explorer.close();
});
