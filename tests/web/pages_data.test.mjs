/** What the plain pages say to programs: structured data, sitemap and feed, read by others' parsers. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import jsonld from 'jsonld';

import { address, writeAddressedPages } from './support/addressed.mjs';
import {
  dataOf,
  forums,
  html,
  isServed,
  lists,
  many,
  pages,
  samples,
  textOf,
} from './support/pages.mjs';
import { schemaOrg } from './support/schema_org.mjs';
import { root, startSite } from './support/site.mjs';

const { folder: addressed, remove } = writeAddressedPages();
after(remove);

describe('what a page says to programs', () => {
  const load = async (/** @type {string} */ url) => {
    assert.equal(url, 'https://schema.org');
    return { contextUrl: undefined, documentUrl: url, document: schemaOrg };
  };

  test('is JSON-LD in which every term is one of schema.org’s', async () => {
    for (const path of many) {
      // Safe: a property that the context does not know is an error, not left out in silence.
      const options = /** @type {jsonld.Options.Expand} */ ({
        documentLoader: load,
        base: address + path,
        ...{ safe: true },
      });
      const expanded = (/** @type {string} */ text) =>
        jsonld.expand(dataOf(text), options).catch((error) => {
          assert.fail(`${path}: ${JSON.stringify(error.details ?? error.message).slice(0, 300)}`);
        });
      const whole = readFileSync(join(addressed, path, 'index.html'), 'utf8');
      // Addresses that are relative where the site has none of its own mean the same.
      assert.deepEqual(await expanded(textOf(path)), await expanded(whole), path);
    }
  });

  test('names title, days and place as the data has them', async () => {
    const term = 'https://schema.org/';
    for (const path of forums) {
      const forum = JSON.parse(
        readFileSync(join(root, 'data/forums', `${path.split('/')[1]}.json`), 'utf8'),
      );
      const flat = /** @type {any} */ (
        await jsonld.flatten(dataOf(textOf(path)), undefined, {
          base: address + path,
          documentLoader: load,
        })
      );
      const event = flat.find((/** @type {any} */ node) => node['@type']?.includes(`${term}Event`));
      const follow = (/** @type {any} */ node, /** @type {string} */ name) =>
        (node?.[term + name] ?? []).map((/** @type {any} */ value) =>
          value['@id']
            ? (flat.find((/** @type {any} */ other) => other['@id'] === value['@id']) ??
              value['@id'])
            : value['@value'],
        );
      assert.deepEqual(follow(event, 'name'), [forum.title], path);
      const [from = '', to = from] = forum.date.split('/');
      const sure = !/[~?]/.test(forum.date);
      const told = (/** @type {string} */ day) => (sure && day !== '..' ? [day] : []);
      assert.deepEqual(follow(event, 'startDate'), told(from), path);
      assert.deepEqual(follow(event, 'endDate'), told(to), path);
      const places = follow(event, 'location').filter(
        (/** @type {any} */ node) => node['@type'][0] === `${term}Place`,
      );
      assert.equal(places.length, forum.place ? 1 : 0, path);
      if (forum.place?.city) {
        assert.deepEqual(
          follow(follow(places[0], 'address')[0], 'addressLocality'),
          [forum.place.city],
          path,
        );
      }
      const recorded = follow(event, 'recordedIn');
      assert.equal(recorded.length, forum.statements.length + forum.outcomes.length, path);
      forum.statements.forEach((/** @type {any} */ statement, /** @type {number} */ index) => {
        const work = recorded.find((/** @type {any} */ node) =>
          node['@id'].endsWith(`#${statement.id}`),
        );
        assert.deepEqual(follow(work, 'abstract'), [statement.summary], `${path} ${index}`);
        assert.equal(follow(work, 'creator').length, 1);
        const url = forum.sources[statement.source].url;
        assert.deepEqual(
          follow(follow(work, 'isBasedOn')[0], 'url'),
          url ? [url] : [],
          statement.id,
        );
      });
    }
  });

  test('claims no literal quotation', () => {
    for (const [path, text] of html) assert.doesNotMatch(text, /<blockquote|<q>|Quotation/, path);
  });
});

describe('for those who follow or search', () => {
  const parser = new XMLParser({ ignoreAttributes: false, processEntities: true });
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let served;
  before(async () => {
    served = await startSite(addressed);
  });
  after(() => served?.stop());

  test('the sitemap names every page once that stands for itself', () => {
    const text = readFileSync(join(addressed, 'sitemap.xml'), 'utf8');
    assert.equal(XMLValidator.validate(text), true);
    const { urlset } = parser.parse(text);
    assert.equal(urlset['@_xmlns'], 'http://www.sitemaps.org/schemas/sitemap/0.9');
    const named = urlset.url.map((/** @type {any} */ url) => url.loc);
    assert.deepEqual(
      named.toSorted(),
      // What was said or decided is to be found by the page of its forum.
      ['', ...lists, ...pages]
        .filter((path) => !/^(statements|outcomes)\/./.test(path))
        .map((path) => address + path)
        .sort(),
    );
  });

  test('the feed is Atom, its newest entry first, and every address of it is served', () => {
    const text = readFileSync(join(addressed, 'feed.atom'), 'utf8');
    assert.equal(XMLValidator.validate(text), true);
    const { feed } = parser.parse(text);
    assert.equal(feed['@_xmlns'], 'http://www.w3.org/2005/Atom');
    const entries = /** @type {any[]} */ (feed.entry);
    assert.ok(entries.length > 20);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
    const days = entries.map(({ updated }) => updated);
    assert.deepEqual(days, days.toSorted().reverse());
    assert.equal(feed.updated, days[0]);
    for (const day of days) assert.ok(!Number.isNaN(Date.parse(day)) && day.endsWith('Z'), day);
    for (const { title, summary } of entries) assert.ok(title && summary);
    const { version } = JSON.parse(readFileSync(join(root, 'data/dataset.json'), 'utf8'));
    assert.ok(entries.some(({ title }) => title === `Dataset ${version}`));
    const links = [feed, ...entries].flatMap(({ link }) => link).map((link) => link['@_href']);
    for (const link of links) {
      const path = link.slice(address.length);
      assert.ok(link.startsWith(address), link);
      assert.ok(path === 'feed.atom' ? existsSync(join(addressed, path)) : isServed(path), link);
    }
  });

  test('every page names the feed and the calendar beside it, which others can read', () => {
    for (const path of [...lists, ...pages]) {
      const text = readFileSync(join(addressed, path, 'index.html'), 'utf8');
      for (const name of ['feed.atom', 'calendar.ics']) {
        const there = existsSync(join(addressed, path, name));
        const named = text.split(`href="${name}"`).length - 1;
        assert.equal(named, there ? 2 : 0, `${path}${name}`);
      }
      if (existsSync(join(addressed, path, 'feed.atom'))) {
        const feed = readFileSync(join(addressed, path, 'feed.atom'), 'utf8');
        assert.equal(XMLValidator.validate(feed), true, path);
        assert.equal(parser.parse(feed).feed.id, address + path);
      }
      if (existsSync(join(addressed, path, 'calendar.ics'))) {
        const calendar = new ICAL.Component(
          ICAL.parse(readFileSync(join(addressed, path, 'calendar.ics'), 'utf8')),
        );
        assert.ok(calendar.getAllSubcomponents('vevent').length > 0, path);
      }
    }
  });

  test('the server gives pages, feed and sitemap their types, and folders their slash', async () => {
    const types = new Map([
      ['forums/', 'text/html; charset=utf-8'],
      [samples[1] ?? '', 'text/html; charset=utf-8'],
      ['feed.atom', 'application/atom+xml'],
      ['people/vladimir-voronkov/feed.atom', 'application/atom+xml'],
      ['people/vladimir-voronkov/calendar.ics', 'text/calendar; charset=utf-8'],
      ['sitemap.xml', 'application/xml'],
    ]);
    for (const [path, type] of types) {
      const response = await fetch(served.address + path);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('content-type'), type, path);
    }
    const response = await fetch(`${served.address}forums`, { redirect: 'manual' });
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('location'), '/forums/');
  });
});
