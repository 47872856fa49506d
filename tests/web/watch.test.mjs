/** Editing the data while Rostrum is served: the page that is open shows what was saved. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launch } from './support/browser.mjs';
import { Checkout } from './support/checkout.mjs';
import { Explorer } from './support/explorer.mjs';

const forum = 'baku-security-forum-2025';
const address = `host=AZE&sel=${forum}`;
const newTitle = 'Baku Forum under another name';

/** @type {Checkout} */
let checkout;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  checkout = new Checkout();
  browser = await launch({ quick: true });
});
after(async () => {
  await browser?.close();
  checkout?.remove();
});

test('a saved change reloads the open page, which keeps its address', async () => {
  const explorer = await opened();
  const { page } = explorer;
  const record = page.getByRole('region', { name: 'Record', exact: true });
  assert.doesNotMatch(await record.innerText(), new RegExp(newTitle));
  const reloaded = page.waitForEvent('load');
  edit((text) => {
    const value = JSON.parse(text);
    value.title = newTitle;
    delete value.short;
    return JSON.stringify(value, null, 2);
  });
  await reloaded;
  await explorer.ready();
  assert.equal(await explorer.address(), address);
  await explorer.barReads(address);
  assert.match(await record.innerText(), new RegExp(newTitle));
  assert.equal(await page.title(), `In Azerbaijan, ${newTitle} · Rostrum`);
  await checkout.says(/^Repacked \(\d/m);
  const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  assert.deepEqual(workers, [], 'what is kept would hide what is edited');
  assert.deepEqual(await explorer.violations(), []);
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a mistake is told in the terminal, and the page stays until it is set right', async () => {
  const explorer = await opened();
  await explorer.page.evaluate(() => Object.assign(globalThis, { untouched: true }));
  const untouched = () => explorer.page.evaluate(() => Reflect.has(globalThis, 'untouched'));
  const good = edit((text) => text.replace('"title"', '"title" missing colon'));
  assert.match(await checkout.says(/The page stays as it is/), new RegExp(`${forum}\\.json`));
  assert.ok(await untouched());
  const again = await fetch(explorer.site);
  assert.equal(again.status, 200);
  const { length } = checkout.said.match(/^Repacked/gm) ?? [];
  edit(() => good);
  await checkout.says(new RegExp(`(?:^Repacked[^]*?){${length + 1}}`, 'm'));
  // The data is what it was, so that there is nothing new to show.
  assert.ok(await untouched());
  await explorer.close();
});

async function opened() {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const explorer = new Explorer(await context.newPage(), await checkout.address());
  await explorer.watch();
  await explorer.visit(address);
  return explorer;
}

/**
 * Saves the forum's file anew; gives what was in it.
 * @param {(text: string) => string} change
 */
function edit(change) {
  const path = join(checkout.folder, 'data/forums', `${forum}.json`);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, change(text));
  return text;
}
