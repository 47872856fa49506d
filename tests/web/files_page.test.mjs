/** files.html lists what was built, and its check says of every file whether the host has it so. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';

import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';

import { AnotherBuild, builtList, newData } from './support/another_build.mjs';
import { useBrowser } from './support/browser.mjs';
import { ChangingSite } from './support/changing_site.mjs';
import { Explorer } from './support/explorer.mjs';
import { site } from './support/site.mjs';

const browser = useBrowser();
const list = builtList();
const html = readFileSync(join(site, 'files.html'), 'utf8');
/** Those with a hash in the table, then the page itself and files.json. */
const count = list.files.length + list.others.length + 1;
const app = list.files.find(({ name }) => name.startsWith('app.'))?.name ?? '';
/** @type {ChangingSite} */
let host;

beforeEach(async () => {
  host = new ChangingSite(site);
  await host.start();
});
afterEach(() => host.stop());

/** @param {import('playwright-core').BrowserContextOptions} [options] */
async function opened(options) {
  const explorer = await browser.blank(options, host.address);
  await explorer.page.goto(`${host.address}files.html`);
  return explorer;
}

/** A reader whose device keeps all files. */
async function regular() {
  const context = await browser.readersContext();
  const explorer = new Explorer(await context.newPage(), host.address);
  await explorer.watch();
  await explorer.visit();
  await explorer.page.evaluate(async (scope) => {
    const proven = async () => {
      const memory = await caches.match(scope, { cacheName: `rostrum ${scope} versions` });
      return (await memory?.json())?.proven;
    };
    while (!(await proven())) await new Promise(requestAnimationFrame);
  }, host.address);
  return explorer;
}

/** Presses the button, and waits for the result. @param {Explorer} explorer */
async function checked({ page }) {
  await page.getByRole('button', { name: 'Check' }).click();
  return resultOf(page);
}

/** @param {import('playwright-core').Page} page */
async function resultOf(page) {
  const result = page.locator('#result');
  await result.locator('p').first().waitFor({ timeout: 60_000 });
  return (await result.locator('p').allInnerTexts()).join(' ');
}

/** What is said of a file. @param {Explorer} explorer @param {string} name */
function saidOf({ page }, name) {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .last()
    .innerText();
}

test('the page lists every file with the size and the hash of files.json, and the versions', () => {
  const rows = [
    ...html.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td><td><code>(.*?)<\/code>/g),
  ];
  const shown = rows.map(([, name, bytes, sha256]) => ({
    name,
    bytes: Number(bytes?.replaceAll(',', '')),
    sha256,
  }));
  const itself = list.files.filter(({ name }) => name === 'files.html');
  assert.equal(itself.length, 1);
  assert.deepEqual(shown, [...list.files.filter((file) => !itself.includes(file)), ...list.others]);
  for (const version of [list.version, list.code, list.data.version]) {
    assert.ok(html.includes(`<code>${version}</code>`), version);
  }
  assert.ok(html.includes(`<time datetime="${list.data.date}">`));
});

test('the page is valid, and has no script or style but those of the site', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'doctype-style': 'off', 'long-title': 'off' },
  });
  const report = await validator.validateString(html, 'files.html');
  assert.deepEqual(
    report.results.flatMap(({ messages }) => messages.map(({ line, message }) => [line, message])),
    [],
  );
  assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i);
});

describe('the check', () => {
  test('finds the built site as it was built, by the keyboard alone', async () => {
    const explorer = await opened();
    const { page } = explorer;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await resultOf(page), `All ${count} files are as built.`);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'check');
    const said = await page.locator('td:last-child').allInnerTexts();
    assert.deepEqual(said, Array(count).fill('As built'));
    assert.equal(await page.locator('#progress').isVisible(), false);
    await page.keyboard.press('Enter');
    assert.equal(await resultOf(page), `All ${count} files are as built.`);
    assert.deepEqual([...(await explorer.violations()), ...explorer.complaints], []);
    await explorer.close();
  });

  test('asks the host anew, whatever the browser has', async () => {
    const explorer = await opened();
    await checked(explorer);
    host.instead.set(app, 'export {};');
    host.asked = [];
    assert.match(await checked(explorer), /1 is not/);
    assert.ok(host.asked.includes(app) && host.asked.includes(''));
    await explorer.close();
  });

  test('names a file that was tampered with, and one that is not there', async () => {
    host.instead.set(list.data.file, `${readFileSync(join(site, list.data.file), 'utf8')} `);
    host.instead.set('manifest.webmanifest', '{}');
    host.gone.add(app);
    const explorer = await opened();
    assert.equal(
      await checked(explorer),
      `${count - 3} files are as built, 2 are not, and 1 could not be had.`,
    );
    assert.equal(await saidOf(explorer, list.data.file), 'Not as built');
    assert.equal(await saidOf(explorer, 'manifest.webmanifest'), 'Not as built');
    assert.equal(await saidOf(explorer, app), 'Could not be had: the host answers 404');
    assert.equal(await saidOf(explorer, 'index.html'), 'As built');
    const links = await explorer.page.locator('#result a').allInnerTexts();
    assert.deepEqual(links.sort(), [app, list.data.file, 'manifest.webmanifest'].sort());
    await explorer.page.getByRole('link', { name: app }).click();
    assert.ok(await explorer.page.locator('tr:target').getByText(app).isVisible());
    await explorer.close();
  });

  test('does not believe a list that says something else than the page', async () => {
    const altered = structuredClone(list);
    for (const file of altered.files) if (file.name === app) file.sha256 = 'f'.repeat(64);
    host.instead.set('files.json', JSON.stringify(altered));
    const explorer = await opened();
    assert.match(await checked(explorer), /2 are not/);
    assert.equal(await saidOf(explorer, 'files.json'), 'Not as built');
    assert.equal(await saidOf(explorer, 'files.html'), 'Not as built');
    assert.equal(await saidOf(explorer, app), 'As built');
    await explorer.close();
  });

  test('says that the host has another version by now', async () => {
    const another = new AnotherBuild({ dataset: newData });
    const explorer = await opened();
    host.folder = another.folder;
    const result = await checked(explorer);
    assert.ok(result.includes(`another version now, ${another.list.version}.`), result);
    await explorer.page.reload();
    assert.equal(await checked(explorer), `All ${count} files are as built.`);
    another.remove();
    await explorer.close();
  });

  test('without a network holds what the device keeps, and says so', async () => {
    const explorer = await regular();
    await host.stop();
    await explorer.page.goto(`${host.address}files.html`);
    const kept = list.files.length + 1;
    assert.equal(
      await checked(explorer),
      `${kept} files are as built, none is another, and ${list.others.length} could not be had. ` +
        `The network is away. ${kept} files were read from the copy on this device.`,
    );
    assert.equal(await saidOf(explorer, app), 'As built, from the copy on this device');
    assert.equal(await saidOf(explorer, 'files.html'), 'As built, from the copy on this device');
    assert.equal(await saidOf(explorer, 'service-worker.js'), 'Could not be had: no answer');
    assert.deepEqual(await explorer.violations(), []);
    await host.start();
    host.instead.set(app, 'export {};');
    assert.match(await checked(explorer), /1 is not/, 'the worker does not stand before the host');
    await explorer.page.context().close();
  });

  test('finds the page kept that a host gives under a name without its ending', async () => {
    host.isPretty = true;
    const explorer = await regular();
    await explorer.page.goto(`${host.address}files.html`);
    assert.equal(await checked(explorer), `All ${count} files are as built.`);
    await host.stop();
    await explorer.page.goto(`${host.address}files.html`);
    await checked(explorer);
    assert.equal(await saidOf(explorer, 'files.html'), 'As built, from the copy on this device');
    await explorer.page.context().close();
  });

  test('is told to be impossible where the browser computes no hashes, with a remedy', async () => {
    const explorer = await browser.blank({}, host.address);
    await explorer.page.addInitScript(() => {
      Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
    });
    await explorer.page.goto(`${host.address}files.html`);
    assert.match(await resultOf(explorer.page), /takes HTTPS, or localhost.*docs\/hosting\.md/);
    assert.equal(await explorer.page.getByRole('button').count(), 0);
    await explorer.close();
  });
});

test('everyone can read it, in the dark and in the light', async () => {
  host.gone.add(app);
  for (const colorScheme of /** @type {const} */ (['dark', 'light'])) {
    const explorer = await opened({ colorScheme });
    await checked(explorer);
    await explorer.page.evaluate(axe.source);
    const found = await explorer.page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
    assert.deepEqual(
      found.violations.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html]),
      [],
    );
    await explorer.close();
  }
});

test('without scripts the list is there, and what the check needs is told', async () => {
  const explorer = await opened({ javaScriptEnabled: false });
  const { page } = explorer;
  assert.equal(await page.getByRole('row').count(), count + 1);
  assert.ok(await page.locator('noscript p').isVisible());
  assert.equal(await page.getByRole('button').count(), 0);
  await explorer.close();
});

test('a phone shows all of every row, before and after the check', async () => {
  const explorer = await opened({ viewport: { width: 390, height: 800 } });
  const fits = () =>
    explorer.page.evaluate(() => {
      const cells = [...document.querySelectorAll('th, td')];
      const widest = Math.max(...cells.map((cell) => cell.getBoundingClientRect().right));
      return widest <= innerWidth && document.documentElement.scrollWidth <= innerWidth;
    });
  assert.ok(await fits());
  await checked(explorer);
  assert.ok(await fits());
  await explorer.close();
});
