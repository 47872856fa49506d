// The page's own scripts speak in messages: English at first, and another language when it is set.

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import { englishPage, message, setLanguage } from '../../web/page/messages.js';

/** Elements by what asks for them. @param {Record<string, Record<string, string>[]>} found @returns {any} */
function pageOf(found) {
  return {
    documentElement: {},
    querySelectorAll: (/** @type {string} */ selector) =>
      (found[selector] ?? []).map((attributes) => ({
        getAttribute: (/** @type {string} */ name) => attributes[name],
        setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => {
          attributes[name] = value;
        },
        get textContent() {
          return attributes['text'] ?? '';
        },
        set textContent(/** @type {string} */ text) {
          attributes['text'] = text;
        },
      })),
  };
}

/** @param {string} tag @param {Record<string, import('../../build/gen/messages/page.js').Pattern>} messages */
const speak = (tag, messages) => setLanguage({ tag, dir: 'ltr', messages }, pageOf({}));

afterEach(() => setLanguage(englishPage, pageOf({})));

describe('a message of the page', () => {
  it('is in English, with numbers as the program writes them', () => {
    assert.equal(message('page.read-plain-pages'), 'Read the forums as plain pages');
    const text = message('page.data-mistakes-first', { shown: 100, count: 1170 });
    assert.equal(text, 'The first 100 of 1,170');
  });

  it('takes the plural, the choice and the number that its language has', () => {
    const numbers = ['count', 'plural', { '=7': 'siedem', few: [['#'], ' fora'], other: '?' }];
    speak('pl', { 'page.data-mistakes-first': [numbers, '/', ['shown', 'number', 1]] });
    const text = (/** @type {number} */ count) =>
      message('page.data-mistakes-first', { shown: 0.5, count });
    assert.equal(text(22), '22 fora/0,5');
    assert.equal(text(7), 'siedem/0,5');
    assert.equal(text(5), '?/0,5');
  });

  it('stays English where a language lacks it', () => {
    speak('fr', {});
    assert.equal(message('page.part-missing'), 'A part of Rostrum did not arrive');
  });

  it('selects by a key, writes years without separators and ordinals with their ending', () => {
    const pattern = [
      ['shown', 'select', { a: 'first', other: 'else' }],
      ' ',
      ['count', 'number', 'group-off'],
      ' ',
      ['count', 'ordinal', { one: [['#'], 'st'], other: [['#'], 'th'] }, 2014],
    ];
    speak('en-XA', { 'page.data-mistakes-first': pattern });
    const text = message('page.data-mistakes-first', { shown: 3, count: 2015 });
    assert.equal(text, 'else 2015 1st');
  });
});

/** @type {import('../../web/page/messages.js').Language} */
const french = {
  tag: 'fr',
  dir: 'ltr',
  messages: { 'index.drop-hint': 'Déposez', 'index.search': 'Chercher' },
};

function hintAndBox() {
  const hint = { 'data-message': 'index.drop-hint', text: 'Drop it' };
  const box = { 'data-message-placeholder': 'index.search', placeholder: 'Search' };
  const page = pageOf({ '[data-message]': [hint], '[data-message-placeholder]': [box] });
  return { hint, box, page };
}

describe('index.html', () => {
  it('is said anew in another language, texts and attributes', () => {
    const { hint, box, page } = hintAndBox();
    setLanguage(french, page);
    assert.deepEqual(hint, { 'data-message': 'index.drop-hint', text: 'Déposez' });
    assert.equal(box.placeholder, 'Chercher');
    assert.deepEqual(page.documentElement, { lang: 'fr', dir: 'ltr' });
  });

  it('is English again afterwards, and where a language lacks a text', () => {
    const { hint, box, page } = hintAndBox();
    setLanguage(french, page);
    setLanguage({ tag: 'ar', dir: 'rtl', messages: { 'index.search': 'بحث' } }, page);
    assert.equal(hint.text, 'Drop it');
    assert.equal(box.placeholder, 'بحث');
    assert.deepEqual(page.documentElement, { lang: 'ar', dir: 'rtl' });
    setLanguage(englishPage, page);
    assert.equal(box.placeholder, 'Search');
    assert.deepEqual(page.documentElement, { lang: 'en', dir: 'ltr' });
  });
});
