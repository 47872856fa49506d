/** About: what the data is, from the foot of the canvas, from the sheet of keys and in the document. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

test('a click on the facts in the foot opens About, its button and Escape close it', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  assert.equal(await explorer.isOnScreen('about:close'), false);
  await explorer.click('command:show-about');
  assert.ok(await explorer.isOnScreen('about:close'));
  assert.ok(await page.locator('#search').isHidden());

  const about = page.getByRole('region', { name: 'About the data', exact: true });
  await about.waitFor({ state: 'attached' });
  const words = await about.evaluate((node) => node.textContent ?? '');
  const { total } = await explorer.result();
  const statements = total.statements.toLocaleString('en');
  assert.ok(words.includes(`${total.forums.toLocaleString('en')} forums`), words);
  assert.ok(words.includes(`${statements} statements`), words);
  const version = await page.evaluate(() => Reflect.get(globalThis, 'rostrum').version());
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.ok(words.includes(`This is Rostrum ${version}.`), words);
  const licence = about.getByRole('link', { name: 'The licence' });
  assert.equal(await licence.getAttribute('href'), 'https://creativecommons.org/licenses/by/4.0/');

  await explorer.click('about:close');
  assert.equal(await explorer.isOnScreen('about:close'), false);
  await about.waitFor({ state: 'detached' });

  await explorer.click('command:show-about');
  await page.locator('#canvas').focus();
  await page.keyboard.press('Escape');
  await explorer.settled();
  assert.equal(await explorer.isOnScreen('about:close'), false);
  await explorer.barReads('');
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('the sheet of keys leads to About', async () => {
  const explorer = await browser.open();
  await explorer.click('command:show-help');
  assert.ok(await explorer.isOnScreen('help:close'));
  await explorer.click('command:show-about');
  assert.ok(await explorer.isOnScreen('about:close'));
  assert.equal(await explorer.isOnScreen('help:close'), false);
  await explorer.close();
});

test('About opens and closes in the document with the keyboard alone', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'About the data', exact: true }).focus();
  await page.keyboard.press('Enter');
  const about = page.getByRole('region', { name: 'About the data', exact: true });
  await about.waitFor();
  const close = about.getByRole('button', { name: 'Close', exact: true });
  await close.focus();
  await page.keyboard.press('Enter');
  await about.waitFor({ state: 'detached' });
  await explorer.close();
});

test('a source in another language says so, and its own title is marked as being in it', async () => {
  const explorer = await browser.open('sel=arab-interior-ministers-2016');
  const { page } = explorer;
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  const source = page
    .getByRole('list', { name: 'Sources' })
    .getByRole('listitem')
    .filter({ hasText: 'Arabic' })
    .first();
  await source.waitFor();
  const own = source.locator('[lang="ar"]');
  assert.match(await own.innerText(), /\p{Script=Arabic}/u);
  const link = source.getByRole('link').first();
  assert.match(await link.innerText(), /^[\x20-\x7e–—‘’“”]+$/);
  assert.equal(await link.getAttribute('lang'), null);
  await explorer.close();
});
