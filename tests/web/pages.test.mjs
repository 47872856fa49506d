/** The plain pages: valid, with a policy, and every address on them leads somewhere. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { HtmlValidate } from 'html-validate';

import { address, writeAddressedPages } from './support/addressed.mjs';
import { useBrowser } from './support/browser.mjs';
import {
  attributes,
  forums,
  html,
  isServed,
  lists,
  many,
  moved,
  pages,
  records,
  samples,
} from './support/pages.mjs';
import { root, site } from './support/site.mjs';

const browser = useBrowser();
const addressed = writeAddressedPages();
after(addressed.remove);

describe('every page', () => {
  test('is there for a record of the data, for what is linked to one, and for nothing else', () => {
    const read = (/** @type {string} */ name) =>
      JSON.parse(readFileSync(join(root, 'data', name), 'utf8'));
    const recorded = readdirSync(join(root, 'data/forums')).map((name) => read(`forums/${name}`));
    const idsIn = (/** @type {any[]} */ list, /** @type {string} */ folder) =>
      list.map(({ id }) => `${folder}/${id}/`);
    assert.deepEqual(forums, idsIn(recorded, 'forums').sort());
    const wanted = [
      ...idsIn(recorded, 'forums'),
      ...idsIn(
        recorded.flatMap(({ statements }) => statements),
        'statements',
      ),
      ...idsIn(
        recorded.flatMap(({ outcomes }) => outcomes),
        'outcomes',
      ),
      ...idsIn(read('people.json'), 'people'),
      ...idsIn(read('organizations.json'), 'organizations'),
      ...idsIn(read('series.json'), 'series'),
      ...idsIn(read('topics.json').topics, 'topics'),
      ...readdirSync(join(root, 'data/tours')).map((name) => `tours/${name.slice(0, -5)}/`),
    ];
    // Most countries of the world are in the data for their names alone.
    const countries = pages.filter((path) => path.startsWith('countries/'));
    const known = idsIn(read('countries.json'), 'countries');
    assert.ok(countries.length > 100);
    for (const path of countries) assert.ok(known.includes(path), path);
    assert.deepEqual(pages, [...wanted, ...countries].sort());
    const { length } = JSON.parse(readFileSync(join(root, 'data/aliases.json'), 'utf8'));
    assert.ok(moved.length > 0 && moved.length <= length);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'doctype-style': 'off', 'long-title': 'off' },
    });
    const found = [];
    for (const path of [...many, ...moved]) {
      const report = await validator.validateString(html.get(path) ?? '', path);
      for (const { messages } of report.results) {
        for (const { line, ruleId, message } of messages)
          found.push(`${path}:${line} ${ruleId} ${message}`);
      }
    }
    assert.deepEqual(found.slice(0, 20), []);
  });

  test('has the policy of the explorer without what runs', () => {
    for (const [path, text] of html) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
        .exec(text)?.[1]
        ?.replaceAll('&#39;', "'");
      const wanted =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
      assert.equal(policy, wanted, path);
      assert.doesNotMatch(
        text,
        /<script(?! type="application\/ld\+json">)|<style|\sstyle=|\son[a-z]+=/i,
        path,
      );
    }
  });

  test('has a canonical address of its own, and one that moved has that of its successor', () => {
    const read = (/** @type {string} */ path) =>
      readFileSync(join(addressed.folder, path, 'index.html'), 'utf8');
    const canonical = (/** @type {string} */ path) =>
      attributes(read(path), 'link', 'rel', 'canonical')[0];
    for (const path of [...lists, ...pages]) {
      if (!records.includes(path)) assert.equal(canonical(path), address + path);
      assert.match(
        read(path),
        new RegExp(`<meta property="og:url" content="${escaped(address + path)}">`),
      );
    }
    for (const path of moved) {
      const target = canonical(path)?.slice(address.length) ?? '';
      assert.ok(pages.includes(target), `${path} leads to ${target}`);
    }
  });

  test('of one statement or outcome names its place on the page of the forum', () => {
    for (const path of records) {
      const text = readFileSync(join(addressed.folder, path, 'index.html'), 'utf8');
      const url = new URL(attributes(text, 'link', 'rel', 'canonical')[0] ?? '');
      const forum = url.pathname.replace('/rostrum/', '');
      assert.equal(url.hash, `#${path.split('/')[1]}`, path);
      assert.ok(html.get(forum)?.includes(` id="${url.hash.slice(1)}"`), path);
    }
  });

  test('claims one and the same address as all others, or none, and never that of one machine', () => {
    const explorer = readFileSync(join(site, 'index.html'), 'utf8');
    const claimed = /<meta property="og:url" content="([^"]*)">/.exec(explorer)?.[1];
    assert.doesNotMatch(explorer, /127\.0\.0\.1|localhost/);
    assert.equal(existsSync(join(site, 'feed.atom')), claimed !== undefined);
    assert.equal(existsSync(join(site, 'sitemap.xml')), claimed !== undefined);
    for (const [path, text] of html) {
      assert.doesNotMatch(text, /127\.0\.0\.1|localhost/, path);
      const canonical = attributes(text, 'link', 'rel', 'canonical');
      assert.equal(canonical.length, claimed === undefined ? 0 : 1, path);
      for (const url of canonical) assert.ok(url.startsWith(claimed ?? ''), path);
    }
  });

  test('comes with its compressed siblings, which hold the same', () => {
    const others = ['feed.atom', 'sitemap.xml', 'forums/calendar.ics'].filter((name) =>
      existsSync(join(site, name)),
    );
    for (const path of [...others, ...samples.map((sample) => `${sample}index.html`)]) {
      const bytes = readFileSync(join(site, path));
      assert.ok(brotliDecompressSync(readFileSync(join(site, `${path}.br`))).equals(bytes), path);
      assert.ok(gunzipSync(readFileSync(join(site, `${path}.gz`))).equals(bytes), path);
    }
  });
});

describe('every link', () => {
  /** Addresses in the explorer, by the page where they were met first. @type {Map<string, string>} */
  const views = new Map();

  test('leads to a file of the site, a place on a page, or the web', () => {
    const ids = new Map(
      [...html].map(([path, text]) => [path, new Set(attributes(text, '[a-z0-9]+', 'id'))]),
    );
    const broken = [];
    for (const [path, text] of html) {
      for (const href of [...attributes(text, 'a', 'href'), ...attributes(text, 'link', 'href')]) {
        const url = new URL(href, `https://site.test/${path}`);
        if (url.origin !== 'https://site.test') {
          if (!/^https?:$/.test(url.protocol)) broken.push(`${path} ${href}`);
          continue;
        }
        const target = url.pathname.slice(1);
        if (!isServed(target)) broken.push(`${path} ${href}`);
        if (!url.hash) continue;
        if (target === '') views.set(url.hash.slice(1), path);
        else if (!ids.get(target)?.has(decodeURIComponent(url.hash.slice(1))))
          broken.push(`${path} ${href}`);
      }
    }
    assert.deepEqual(broken.slice(0, 20), []);
    assert.ok(views.size > 1000);
  });

  test('into the explorer is one that it understands', async () => {
    const explorer = await browser.open();
    const refused = await explorer.page.evaluate(
      (addresses) => {
        const { rostrum } = /** @type {any} */ (globalThis);
        return addresses.filter((address) => {
          rostrum.open(address);
          // A step of a tour is completed by the view that it shows.
          const asked = new URLSearchParams(address);
          const { tour, tourStep } = rostrum.view();
          if (asked.has('tour')) {
            return tour !== asked.get('tour') || tourStep !== Number(asked.get('step'));
          }
          return rostrum.address() !== address;
        });
      },
      [...views.keys()],
    );
    assert.deepEqual(refused, []);
    await explorer.close();
  });
});

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.?+]/g, '\\$&');
}
