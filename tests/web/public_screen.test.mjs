/** A screen in a public place by real input: it wakes and presses nothing, and has no way out. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */

const browser = useBrowser();
const tall = { viewport: { width: 1080, height: 1920 }, hasTouch: true };

/** @param {Explorer} explorer */
const isAtRest = (explorer) => explorer.isOnScreen('kiosk:touch');

/**
 * @param {Explorer} explorer
 * @param {string} key
 */
async function tap(explorer, key) {
  const place = await explorer.page.evaluate(
    (name) => Reflect.get(globalThis, 'rostrum').target(name),
    key,
  );
  assert.ok(place, `${key} is on screen`);
  await explorer.page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
  await explorer.settled();
}

/** @param {Explorer} explorer */
async function wake(explorer) {
  await explorer.page.touchscreen.tap(540, 600);
  await explorer.page.waitForFunction(
    () => Reflect.get(globalThis, 'rostrum').target('kiosk:start-again') !== null,
  );
  await explorer.settled();
}

test('it rests with a tour; the touch that wakes it presses nothing', async () => {
  const explorer = await browser.open('kiosk=1', tall);
  assert.ok(await isAtRest(explorer));
  assert.match(await explorer.address(), /tour=/);
  await wake(explorer);
  assert.equal(await isAtRest(explorer), false);
  assert.equal(await explorer.address(), 'kiosk=1');
  await tap(explorer, 'screen:tours');
  assert.equal(await explorer.address(), 'screen=tours&kiosk=1');
  await tap(explorer, 'kiosk:start-again');
  assert.equal(await explorer.address(), 'kiosk=1');
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a source is shown as a code; no window opens and nothing is fetched from elsewhere', async () => {
  const explorer = await browser.open('kiosk=1', tall);
  await wake(explorer);
  let opened = 0;
  explorer.page.context().on('page', () => ++opened);
  const asked = explorer.requests.length;
  await explorer.page.evaluate(() =>
    Reflect.get(globalThis, 'rostrum').open('list=statements&kiosk=1'),
  );
  await explorer.settled();
  const source = explorer.page.locator('[data-node^="list-source:"]').first();
  assert.equal(await source.evaluate((node) => node.tagName), 'BUTTON');
  await source.evaluate((node) => node instanceof HTMLElement && node.click());
  await explorer.settled();
  const address = explorer.page.locator('[data-node="code:address"]');
  assert.match((await address.textContent()) ?? '', /^https?:\/\//);
  assert.equal(await explorer.page.locator('[data-node="code:image"]').count(), 1);
  assert.equal(opened, 0);
  assert.deepEqual(
    explorer.requests.slice(asked).filter((url) => !url.startsWith(browser.address)),
    [],
  );
  await explorer.close();
});

test('no link of the document leads out, and no key of the browser is answered', async () => {
  const explorer = await browser.open('sel=baku-security-forum-2025&kiosk=1', tall);
  await wake(explorer);
  const { page } = explorer;
  assert.equal(await page.locator('#document a[href^="http"]').count(), 0);
  const before = page.url();
  for (const key of ['F5', 'Control+p', 'Control+s', 'Control+o', 'Alt+ArrowLeft', 'F1']) {
    await page.keyboard.press(key);
  }
  const isRefused = await page.evaluate(() => {
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    document.querySelector('#canvas')?.dispatchEvent(menu);
    return menu.defaultPrevented;
  });
  assert.ok(isRefused, 'there is no menu of the browser');
  await explorer.settled();
  assert.equal(page.url().replace(/#.*/, ''), before.replace(/#.*/, ''));
  assert.match(await explorer.address(), /kiosk=1/);
  await explorer.close();
});

test('a link without it does not take it off', async () => {
  const explorer = await browser.open('kiosk=1', tall);
  await wake(explorer);
  await explorer.page.evaluate(() => {
    location.hash = '#sel=kuwait-2024-nothing';
  });
  await explorer.settled();
  assert.match(await explorer.address(), /kiosk=1/);
  await explorer.close();
});
