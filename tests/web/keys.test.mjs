/** Keys: the canvas takes its own, with the focus on it, and leaves the browser's alone. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

test('Tab walks from the first stop through search, period and canvas into the page, and back', async () => {
  const explorer = await browser.open();
  const focused = () => explorer.page.evaluate(() => document.activeElement?.id ?? '');
  const stops = [];
  for (let stop = 0; stop < 5; ++stop) {
    await explorer.page.keyboard.press('Tab');
    stops.push(await focused());
  }
  assert.deepEqual(stops, ['read', 'search', 'period', 'canvas', 'leave-page']);
  await explorer.page.keyboard.press('Shift+Tab');
  assert.equal(await focused(), 'canvas');
  await explorer.close();
});

test('keys work from the start, before anything has the focus, and not while the page is read', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
  await page.keyboard.press('/');
  await page.keyboard.type('border');
  await explorer.settled();
  assert.equal(await page.locator('#search').inputValue(), 'border');
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  await page.keyboard.press('u');
  await explorer.settled();
  assert.equal(await page.locator('[data-key="share:close"]').count(), 0);
  await explorer.close();
});

test('the keys of the table work on the canvas and nowhere else', async () => {
  const explorer = await browser.open();
  const canvas = explorer.page.locator('#canvas');
  await canvas.focus();
  await explorer.page.keyboard.press('+');
  await explorer.settled();
  const zoomed = (await explorer.view()).position;
  assert.ok(zoomed.zoom > 0);
  await explorer.page.keyboard.press('0');
  await explorer.settled();
  assert.equal((await explorer.view()).position, undefined);

  await explorer.page.keyboard.press('/');
  assert.equal(await explorer.page.evaluate(() => document.activeElement?.id), 'search');
  await explorer.page.keyboard.type('+0m');
  await explorer.settled();
  assert.equal(await explorer.page.locator('#search').inputValue(), '+0m');
  assert.equal((await explorer.view()).position, undefined);

  await explorer.page.locator('#read').focus();
  await explorer.page.keyboard.press('+');
  await explorer.settled();
  assert.equal((await explorer.view()).position, undefined);
  await explorer.close();
});

test("the browser's own keys are never taken", async () => {
  const explorer = await browser.open();
  await explorer.page.locator('#canvas').focus();
  await explorer.page.evaluate(() => {
    const taken = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { taken });
    window.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) taken.push(event.key);
      // Else the browser would do it here and now.
      event.preventDefault();
    });
  });
  const combinations = [
    'Tab',
    'Shift+Tab',
    'F1',
    'F3',
    'F5',
    'F6',
    'F11',
    'F12',
    'Control+f',
    'Control+l',
    'Control+t',
    'Control+w',
    'Control+r',
    'Control+p',
    'Control+s',
    'Control+0',
    'Control++',
    'Control+-',
    'Control+a',
    'Control+c',
    'Alt+ArrowLeft',
    'Alt+d',
    'Meta+l',
    'Backspace',
  ];
  for (const combination of combinations) await explorer.page.keyboard.press(combination);
  assert.deepEqual(await explorer.page.evaluate(() => Reflect.get(globalThis, 'taken')), []);
  await explorer.page.keyboard.press('m');
  assert.deepEqual(await explorer.page.evaluate(() => Reflect.get(globalThis, 'taken')), ['m']);
  await explorer.close();
});

test('Ctrl and the wheel zoom the page except over map and timeline', async () => {
  const explorer = await browser.open();
  await explorer.page.evaluate(() => {
    const wheels = /** @type {boolean[]} */ ([]);
    Object.assign(globalThis, { wheels });
    // SDL must not see it, nor anything else on the canvas; the window is asked first of all.
    window.addEventListener(
      'wheel',
      (event) => {
        setTimeout(() => wheels.push(event.defaultPrevented));
      },
      { capture: true, passive: true },
    );
  });
  const wheels = () => explorer.page.evaluate(() => Reflect.get(globalThis, 'wheels'));
  const plot = await explorer.target('map:plot');
  await explorer.page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2);
  await explorer.page.keyboard.down('Control');
  await explorer.page.mouse.wheel(0, -100);
  await explorer.page.waitForTimeout(100);
  assert.deepEqual(await wheels(), [true]);
  assert.ok((await explorer.view()).position.zoom > 0);

  const facet = await explorer.center('facet:group:terrorism-and-extremism');
  await explorer.page.mouse.move(facet.x, facet.y);
  await explorer.page.mouse.wheel(0, -100);
  await explorer.page.waitForTimeout(100);
  assert.deepEqual(await wheels(), [true, false]);
  await explorer.page.keyboard.up('Control');
  await explorer.close();
});

test('Enter in the search goes to the canvas', async () => {
  const explorer = await browser.open();
  await explorer.search('Minsk');
  await explorer.page.keyboard.press('Enter');
  assert.equal(await explorer.page.evaluate(() => document.activeElement?.id), 'canvas');
  await explorer.close();
});
