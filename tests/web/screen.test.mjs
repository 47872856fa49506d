/** Sizes and ratios, narrow screens and fingers. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { colourShares, edges } from './support/picture.mjs';

const browser = useBrowser();

for (const ratio of [1, 1.25, 1.5, 2, 3]) {
  test(`the picture is sharp at ratio ${ratio}`, async () => {
    const explorer = await browser.open('', {
      viewport: { width: 1001, height: 701 },
      deviceScaleFactor: ratio,
    });
    const canvas = await explorer.page.evaluate(() => {
      const found = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
      const box = found.getBoundingClientRect();
      return { width: found.width, height: found.height, css: [box.width, box.height] };
    });
    assert.deepEqual(canvas.css, [1001, 701]);
    assert.ok(Math.abs(canvas.width - 1001 * ratio) < 1, `${canvas.width}`);
    assert.ok(Math.abs(canvas.height - 701 * ratio) < 1, `${canvas.height}`);

    // The name at the top left.
    const name = await explorer.page.screenshot({ clip: { x: 8, y: 8, width: 92, height: 36 } });
    const { hardest, hard } = await edges(explorer.page, name);
    assert.ok(hardest > 0.75, `hardest edge ${hardest}`);
    assert.ok(hard > 20, `${hard} hard edges`);
    await explorer.close();
  });
}

test('the picture follows the window', async () => {
  const explorer = await browser.open();
  await explorer.page.setViewportSize({ width: 1500, height: 900 });
  await explorer.settled();
  const size = await explorer.page.evaluate(() => {
    const found = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    return [found.width, found.height];
  });
  assert.deepEqual(size, [1500, 900]);
  const plot = await explorer.target('map:plot');
  assert.ok(plot.x + plot.width > 900 && plot.x + plot.width < 1500);
  await explorer.close();
});

test('the zoom of the browser is followed', async () => {
  const explorer = await browser.open();
  const session = await explorer.page.context().newCDPSession(explorer.page);
  // What a window of 1280 x 800 becomes at 125 %.
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 1024,
    height: 640,
    deviceScaleFactor: 1.25,
    mobile: false,
  });
  await explorer.page.waitForFunction(() => devicePixelRatio === 1.25 && innerWidth === 1024);
  await explorer.settled();
  const size = await explorer.page.evaluate(() => {
    const found = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    return [found.width, found.height];
  });
  assert.deepEqual(size, [1280, 800]);
  const name = await explorer.page.screenshot({ clip: { x: 8, y: 8, width: 92, height: 36 } });
  assert.ok((await edges(explorer.page, name)).hardest > 0.75);
  await explorer.close();
});

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

test('a narrow screen has tabs, and filters in a sheet', async () => {
  const explorer = await browser.open('', phone);
  assert.equal((await explorer.view()).tab, 'map');
  assert.ok(await explorer.isOnScreen('map:plot'));
  await tap(explorer, await explorer.center('tab:list'));
  assert.equal((await explorer.view()).tab, 'list');
  assert.equal(await explorer.isOnScreen('map:plot'), false);
  const newest = explorer.page.locator('#outline [data-key^="forum:"]').first();
  assert.ok(await explorer.isOnScreen((await newest.getAttribute('data-key')) ?? ''));
  await tap(explorer, await explorer.center('tab:timeline'));
  assert.ok(await explorer.isOnScreen('timeline:histogram'));

  assert.equal(await explorer.isOnScreen('facet:group:terrorism-and-extremism'), false);
  await tap(explorer, await explorer.center('filters:open'));
  assert.ok(await explorer.isOnScreen('facet:group:terrorism-and-extremism'));
  await tap(explorer, await explorer.center('facet:group:terrorism-and-extremism'));
  assert.deepEqual((await explorer.view()).facets.group, { include: ['terrorism-and-extremism'] });
  await explorer.close();
});

test('two fingers zoom the map, one pans it, and neither moves the page', async () => {
  const explorer = await browser.open('', phone);
  const plot = await explorer.target('map:plot');
  const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  const fingers = await touchscreen(explorer);
  const pair = (/** @type {number} */ apart) => [
    { x: middle.x - apart, y: middle.y, id: 1 },
    { x: middle.x + apart, y: middle.y, id: 2 },
  ];
  await fingers('touchStart', pair(30));
  for (let apart = 36; apart <= 120; apart += 12) await fingers('touchMove', pair(apart));
  await fingers('touchEnd', []);
  await explorer.settled();
  const zoomed = (await explorer.view()).position;
  assert.ok(zoomed.zoom > 0.8, JSON.stringify(zoomed));
  assert.equal(await explorer.page.evaluate(() => visualViewport?.scale), 1);

  await fingers('touchStart', [{ ...middle, id: 1 }]);
  for (let moved = 10; moved <= 100; moved += 10) {
    await fingers('touchMove', [{ x: middle.x - moved, y: middle.y, id: 1 }]);
  }
  await fingers('touchEnd', []);
  await explorer.settled();
  const panned = (await explorer.view()).position;
  assert.ok(panned.lon > zoomed.lon + 1, JSON.stringify(panned));
  assert.ok(Math.abs(panned.zoom - zoomed.zoom) < 0.01);
  await explorer.close();
});

test('a tap chooses on the map', async () => {
  const explorer = await browser.open('host=BLR&time=2018', phone);
  let chosen;
  for (const place of await explorer.page.locator('#outline [data-key^="place:"]').all()) {
    const key = (await place.getAttribute('data-key')) ?? '';
    if (chosen || !(await explorer.isOnScreen(key))) continue;
    await tap(explorer, await explorer.center(key));
    chosen = (await explorer.view()).selection;
  }
  assert.equal(chosen, 'minsk-osce-counter-terrorism-2018');
  await explorer.close();
});

/**
 * @param {import('./support/explorer.mjs').Explorer} explorer
 * @param {{x: number, y: number}} at
 */
async function tap(explorer, { x, y }) {
  await explorer.page.touchscreen.tap(x, y);
  // A second finger in this time would make a double tap of it.
  await explorer.page.waitForTimeout(350);
  await explorer.settled();
}

/**
 * @param {import('./support/explorer.mjs').Explorer} explorer
 */
async function touchscreen(explorer) {
  const session = await explorer.page.context().newCDPSession(explorer.page);
  return async (
    /** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type,
    /** @type {{x: number, y: number, id: number}[]} */ touchPoints,
  ) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    // A finger that lies still for a while is a long press: the first move does not wait.
    if (type === 'touchStart') return;
    await explorer.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  };
}

for (const address of ['', 'q=border+security', 'time=2018..2025', 'host=USA']) {
  test(`a narrow screen paints the map under "${address}"`, async () => {
    const explorer = await browser.open(address, { viewport: { width: 390, height: 844 } });
    const plot = await explorer.target('map:plot');
    // Without controls and cards: what is behind all of them.
    const middle = {
      x: plot.x + 20,
      y: plot.y + plot.height / 4,
      width: 280,
      height: plot.height / 2,
    };
    const shares = colourShares(await explorer.page.screenshot({ clip: middle }));
    // Sea and land.
    assert.ok((shares[1] ?? 0) > 0.04, String(shares));
    await explorer.close();
  });
}
