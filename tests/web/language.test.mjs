/** The language that a link asks for: canvas, document and page speak it, or say that they cannot. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { carryPseudoLocale, pseudoTag } from './support/pseudo_locale.mjs';

const browser = useBrowser();

/** @param {string} address */
async function openWithPseudoLocale(address) {
  const explorer = await browser.blank();
  await carryPseudoLocale(explorer.page, browser.address);
  await explorer.visit(address);
  return explorer;
}

/** @param {import('./support/explorer.mjs').Explorer} explorer */
async function noticeOf(explorer) {
  const notice = explorer.page.locator('[data-node="notice:0"]');
  await notice.waitFor({ state: 'attached' });
  return (await notice.textContent()) ?? '';
}

test('a link in another language opens in it, and the address keeps it', async () => {
  const explorer = await openWithPseudoLocale(`lang=${pseudoTag}&theme=purple`);
  const { page } = explorer;
  assert.equal(await page.locator('html').getAttribute('lang'), pseudoTag);
  assert.equal(await page.locator('html').getAttribute('dir'), 'ltr');
  assert.equal(await explorer.address(), `lang=${pseudoTag}`);
  assert.equal((await explorer.view()).language, pseudoTag);
  for (const words of [
    await page.locator('#read').textContent(),
    await page.locator('#search').getAttribute('placeholder'),
    await page.locator('#canvas').getAttribute('aria-label'),
    await noticeOf(explorer),
  ])
    assert.match(words ?? '', /^\[.*\]$/);
  assert.deepEqual(explorer.complaints, []);
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('the language changes while Rostrum runs, and back to English', async () => {
  const explorer = await openWithPseudoLocale('theme=purple&time=2018..2019');
  const { page } = explorer;
  const button = page.locator('#read');
  assert.equal(await button.textContent(), 'Read as a page');
  assert.match(await noticeOf(explorer), /^The link's theme/);
  await explorer.open(`lang=${pseudoTag}&theme=purple&time=2018..2019`);
  await page.waitForFunction((tag) => document.documentElement.lang === tag, pseudoTag);
  await explorer.settled();
  assert.match((await button.textContent()) ?? '', /^\[/);
  await page.waitForFunction(() =>
    document.querySelector('[data-node="notice:0"]')?.textContent?.startsWith('['),
  );
  assert.equal(await page.locator('#period').inputValue(), '2018..2019');
  assert.match(await page.title(), /^\[/, 'the canvas has a session of that language');
  await explorer.open('');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.equal(await button.textContent(), 'Read as a page');
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a language that the site does not carry is kept in the link and said, in English', async () => {
  const explorer = await browser.open('lang=fr');
  assert.match(await noticeOf(explorer), /does not speak the language “fr”/);
  assert.equal(await explorer.page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await explorer.address(), 'lang=fr');
  assert.equal(
    explorer.requests.filter((address) => /messages|page\.json/.test(address)).length,
    0,
  );
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('English by name needs no word about it', async () => {
  const explorer = await browser.open('lang=en');
  await explorer.settled();
  assert.equal(await explorer.page.locator('[data-node="notice:0"]').count(), 0);
  await explorer.close();
});

test('a language whose files do not come is said, and English stays', async () => {
  const explorer = await browser.blank();
  await carryPseudoLocale(explorer.page, browser.address);
  await explorer.page.route(/\.messages$/, (route) => route.fulfill({ status: 404 }));
  await explorer.visit(`lang=${pseudoTag}`);
  assert.match(await noticeOf(explorer), /“en-XA” could not be loaded/);
  assert.equal(await explorer.page.locator('html').getAttribute('lang'), 'en');
  await explorer.close();
});
