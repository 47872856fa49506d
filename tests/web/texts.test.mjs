/** Texts and sources come after the first frame: when, what is shown until then, and when they do not come. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */
/** @typedef {import('playwright-core').Route} Route */

const browser = useBrowser({ oneFile: false });
const file = '**/texts.*.json';

/**
 * Rostrum with its first frame painted, and its texts held back.
 * @param {string} [address]
 */
async function openWithout(address = '') {
  const explorer = await browser.blank();
  /** @type {(answer: (route: Route) => Promise<void>) => void} */
  let answer = () => {};
  /** @type {Promise<(route: Route) => Promise<void>>} */
  const answered = new Promise((resolve) => {
    answer = resolve;
  });
  await explorer.page.route(file, async (route) => (await answered)(route));
  await explorer.page.goto(explorer.site + (address && `#${address}`));
  await explorer.painted();
  return { explorer, answer };
}

/** @param {Explorer} explorer */
const words = async (explorer) =>
  (await explorer.page.locator('#outline').textContent({ timeout: 10_000 })) ?? '';

test('the plain view is painted before its texts are asked for', async () => {
  const { explorer, answer } = await openWithout();
  assert.match(await words(explorer), /1,170 statements/);
  answer((route) => route.continue());
  await explorer.ready();
  const [frame, asked] = await explorer.page.evaluate(() => [
    performance.getEntriesByName('rostrum-first-frame')[0]?.startTime ?? 0,
    performance.getEntriesByType('resource').find(({ name }) => name.includes('/texts.'))
      ?.startTime ?? 0,
  ]);
  assert.ok((asked ?? 0) > (frame ?? 0), `${asked} after ${frame}`);
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a link to a forum shows it at once, and its text without a jump', async () => {
  const { explorer, answer } = await openWithout('sel=dushanbe-process-2024-kuwait');
  assert.match(await words(explorer), /The text is on its way\./);
  assert.match(await words(explorer), /4 – 5 November 2024/);
  // Title, links, facts and topics, without the bar that scrolls.
  const above = { x: 930, y: 60, width: 330, height: 600 };
  const before = await explorer.page.screenshot({ clip: above });
  answer((route) => route.continue());
  await explorer.ready();
  assert.doesNotMatch(await words(explorer), /on its way/);
  assert.match(await words(explorer), /The fourth conference of the Dushanbe Process/);
  assert.ok(before.equals(await explorer.page.screenshot({ clip: above })));
  await explorer.close();
});

test('a link to what texts are searched for is opened with them', async () => {
  const explorer = await browser.open('q=drones&list=statements');
  const whole = await explorer.result();
  assert.ok(whole.statements > 0);
  const [frame, asked] = await explorer.page.evaluate(() => [
    performance.getEntriesByName('rostrum-first-frame')[0]?.startTime ?? 0,
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .find(({ name }) => name.includes('/texts.'))?.responseEnd ?? Number.NaN,
  ]);
  assert.ok((asked ?? 0) < (frame ?? 0), `${asked} before ${frame}`);
  await explorer.close();
});

test('what is typed before they are there is answered again with them', async () => {
  const { explorer, answer } = await openWithout();
  await explorer.page.keyboard.press('/');
  await explorer.page.keyboard.type('drones');
  await explorer.page.waitForFunction(() => location.hash.includes('q=drones'));
  const found = /(\d+) statements? at/;
  const before = found.exec(await words(explorer))?.[1] ?? '0';
  answer((route) => route.continue());
  await explorer.ready();
  const after = await explorer.result();
  assert.ok(after.statements > Number(before), `${after.statements} after ${before}`);
  const fresh = await browser.open('q=drones');
  assert.equal((await fresh.result()).statements, after.statements);
  await fresh.close();
  await explorer.close();
});

test('texts that did not come are said to be missing, and asked for again', async () => {
  const { explorer, answer } = await openWithout();
  let tries = 0;
  answer((route) => (++tries === 1 ? route.abort() : route.continue()));
  await explorer.page
    .locator('#live', { hasText: 'Summaries and sources did not arrive' })
    .waitFor({ state: 'attached' });
  await explorer.ready();
  await explorer.open('sel=dushanbe-process-2024-kuwait');
  await explorer.page.waitForFunction(() =>
    document
      .getElementById('outline')
      ?.textContent?.includes('The fourth conference of the Dushanbe Process'),
  );
  assert.equal(tries, 2);
  await explorer.close();
});
