/** A picture that is chosen or dropped opens the view it keeps, or says why there is none. */

import assert from 'node:assert/strict';
import { setImmediate as rest } from 'node:timers/promises';
import { test } from 'node:test';

import { PNG } from 'pngjs';

import { OwnData } from '../../web/page/own_data.js';
import { withView } from '../../web/page/picture_view.js';

/** @typedef {import('../../web/page/bridge.js').Bridge} Bridge */
/** @typedef {import('../../web/page/history.js').History} History */

const link = 'https://example.org/rostrum/#topic=cyber';

/**
 * What the program was told after such a file was chosen.
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {boolean} [leads] whether the link is one to a view
 */
async function toldAfter(name, bytes, leads = true) {
  /** @type {string[]} */
  const told = [];
  const bridge = {
    fileSizeLimit: () => 1_000_000,
    openLink: (/** @type {string} */ text) => {
      told.push(`open ${text}`);
      return leads;
    },
    readFile: (/** @type {string} */ file) => told.push(`read ${file}`),
    notify: (/** @type {string} */ words) => told.push(`say ${words}`),
  };
  class Input extends EventTarget {
    files = [new File([bytes], name)];
  }
  const input = new Input();
  new OwnData(
    /** @type {Bridge} */ (/** @type {unknown} */ (bridge)),
    /** @type {History} */ ({}),
    /** @type {HTMLInputElement} */ (/** @type {unknown} */ (input)),
  );
  input.dispatchEvent(new Event('change'));
  for (let turn = 0; turn < 50 && told.length === 0; ++turn) await rest();
  await rest();
  return told;
}

/** @param {string} text */
const bytesOf = (text) => new TextEncoder().encode(text);

/** @param {string} kept */
function png(kept) {
  const bytes = new Uint8Array(PNG.sync.write(new PNG({ width: 1, height: 1 })));
  return withView(bytes, { title: 'A', link: kept, version: '2026.11.22' });
}

test('a picture that was saved here opens its view, whatever its name says', async () => {
  assert.deepEqual(await toldAfter('a.png', png(link)), [`open ${link}`]);
  assert.deepEqual(await toldAfter('a.csv', png(link)), [`open ${link}`]);
  const svg = `<svg xmlns="x"><metadata id="rostrum-view">${link}</metadata></svg>`;
  assert.deepEqual(await toldAfter('a.svg', bytesOf(svg)), [`open ${link}`]);
});

test('a picture without a view is told what was expected', async () => {
  for (const [name, bytes] of /** @type {[string, Uint8Array<ArrayBuffer>][]} */ ([
    ['b.png', png('')],
    ['b.svg', bytesOf('<svg></svg>')],
  ])) {
    const [said, ...more] = await toldAfter(name, bytes);
    assert.match(
      said ?? '',
      new RegExp(`^say “${name}” is a picture .* PNG or SVG that was saved`),
    );
    assert.deepEqual(more, []);
  }
});

test('a link that leads to no view is shown and not followed', async () => {
  const strange = `javascript:alert(1)//${'x'.repeat(200)}`;
  const [opened, said] = await toldAfter('c.png', png(strange), false);
  assert.equal(opened, `open ${strange}`);
  assert.match(said ?? '', /could not be opened.*javascript:alert\(1\)\/\/x{40,80}…$/);
});

test('a table is read as before', async () => {
  assert.deepEqual(await toldAfter('d.csv', bytesOf('title,date\n')), ['read d.csv']);
});
