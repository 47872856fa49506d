/** The language that the view asks for, before a program and files of stand-ins. */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { Languages } from '../../web/page/languages.js';
import { englishPage, message, setLanguage } from '../../web/page/messages.js';

/** @typedef {import('../../web/page/bridge.js').Bridge} Bridge */

const carried = 'fr fr.1.messages fr.page.1.json, ar ar.1.messages ar.page.1.json';
/** @type {Record<string, string>} */
const files = {
  'fr.1.messages': 'program fr',
  'fr.page.1.json': JSON.stringify({
    tag: 'fr',
    dir: 'ltr',
    messages: { 'page.link-copied': 'Lien copié' },
  }),
  'ar.1.messages': 'program ar',
  'ar.page.1.json': JSON.stringify({ tag: 'ar', dir: 'rtl', messages: {} }),
};

/** What the view asks for. */
let wished = '';
/** What the program was told. @type {string[]} */
let told = [];
/** Why the program takes no file. */
let refusal = '';
/** Names of files that were asked for. @type {string[]} */
let asked = [];
const root = { lang: 'en', dir: '' };

const bridge = /** @type {Bridge} */ (
  /** @type {unknown} */ ({
    wishedLanguage: () => wished,
    setLanguage: (/** @type {Uint8Array} */ bytes) => {
      const file = new TextDecoder().decode(bytes);
      if (file && refusal) return refusal;
      told.push(file || 'English');
      return '';
    },
    notify: (/** @type {string} */ text) => told.push(text),
  })
);

beforeEach(() => {
  wished = '';
  told = [];
  refusal = '';
  asked = [];
  Object.assign(globalThis, {
    document: { documentElement: root, querySelectorAll: () => [] },
    fetch: async (/** @type {string} */ name) => {
      asked.push(name);
      const file = files[name];
      return file ? new Response(file) : new Response('', { status: 404 });
    },
  });
});

afterEach(() => setLanguage(englishPage, document));

test('page and program speak what the view asks for, and English again', async () => {
  const languages = new Languages(bridge, carried);
  wished = 'fr';
  await languages.follow();
  assert.deepEqual(told, ['program fr']);
  assert.equal(message('page.link-copied'), 'Lien copié');
  assert.deepEqual(root, { lang: 'fr', dir: 'ltr' });
  await languages.follow();
  assert.equal(asked.length, 2, 'once for each of its files');
  wished = '';
  await languages.follow();
  assert.deepEqual(told, ['program fr', 'English']);
  assert.equal(message('page.link-copied'), 'Link copied');
  assert.deepEqual(root, { lang: 'en', dir: 'ltr' });
});

test('a language that runs from right to left turns the page', async () => {
  wished = 'AR';
  await new Languages(bridge, carried).follow();
  assert.deepEqual(root, { lang: 'ar', dir: 'rtl' });
});

test('English asks for nothing and says nothing', async () => {
  const languages = new Languages(bridge, '');
  for (const tag of ['', 'en', 'en-GB', '']) {
    wished = tag;
    await languages.follow();
  }
  assert.deepEqual([told, asked], [[], []]);
});

test('a language that the site does not carry is said once, in English', async () => {
  const languages = new Languages(bridge, carried);
  wished = 'de';
  await languages.follow();
  await languages.follow();
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /does not speak the language “de”/);
  assert.deepEqual(asked, []);
});

test('from a language to one that is not there the page goes back to English', async () => {
  const languages = new Languages(bridge, carried);
  wished = 'fr';
  await languages.follow();
  wished = 'de';
  await languages.follow();
  assert.equal(told[1], 'English');
  assert.match(told[2] ?? '', /“de” of the link, so it stays in English/);
});

test('files that do not come, or that the program refuses, leave English', async () => {
  const warn = console.warn;
  console.warn = () => {};
  wished = 'fr';
  await new Languages(bridge, 'fr fr.2.messages fr.page.1.json').follow();
  assert.match(told[0] ?? '', /“fr” could not be loaded/);
  refusal = 'It is of another build.';
  await new Languages(bridge, carried).follow();
  assert.equal(told[1], 'English');
  assert.match(told[2] ?? '', /“fr” could not be loaded/);
  assert.equal(message('page.link-copied'), 'Link copied');
  console.warn = warn;
});

test('what comes too late is not spoken', async () => {
  const languages = new Languages(bridge, carried);
  wished = 'fr';
  const first = languages.follow();
  wished = 'ar';
  await Promise.all([first, languages.follow()]);
  assert.deepEqual(told, ['program ar']);
  assert.equal(root.lang, 'ar');
});
