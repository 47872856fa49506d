// The page's own scripts speak in messages: English at first, and another language when it is set.

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';

import { messages as english } from '../../build/gen/messages/page.js';
import { message, setLanguage } from '../../web/page/messages.js';

/** Elements by what asks for them. @param {Record<string, Record<string, string>[]>} found @returns {any} */
function pageOf(found) {
  return {
    querySelectorAll: (/** @type {string} */ selector) =>
      (found[selector] ?? []).map((attributes) => ({
        getAttribute: (/** @type {string} */ name) => attributes[name],
        setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => {
          attributes[name] = value;
        },
        set textContent(/** @type {string} */ text) {
          attributes['text'] = text;
        },
      })),
  };
}

/** @param {string} tag @param {Record<string, import('../../build/gen/messages/page.js').Pattern>} messages */
const speak = (tag, messages) => setLanguage({ tag, messages }, pageOf({}));

afterEach(() => speak('en', english));

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

describe('index.html', () => {
  it('is said anew in another language, texts and attributes', () => {
    const hint = { 'data-message': 'index.drop-hint' };
    const box = { 'data-message-placeholder': 'index.search', placeholder: 'Search' };
    const page = pageOf({ '[data-message]': [hint], '[data-message-placeholder]': [box] });
    setLanguage(
      { tag: 'fr', messages: { 'index.drop-hint': 'Déposez', 'index.search': 'Chercher' } },
      page,
    );
    assert.deepEqual(hint, { 'data-message': 'index.drop-hint', text: 'Déposez' });
    assert.equal(box.placeholder, 'Chercher');
  });
});
