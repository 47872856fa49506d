/** The map by hand: areas drawn on it, its projections, arcs, keyboard cursor and settings. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */

/**
 * Shares of the map, from its upper left corner.
 * @param {Explorer} explorer
 * @param {[number, number][]} shares
 */
async function pointsOfMap(explorer, shares) {
  const { x, y, width, height } = await explorer.target('map:plot');
  return shares.map(([across, down]) => ({ x: x + width * across, y: y + height * down }));
}

/**
 * One stroke of the mouse through all points.
 * @param {Explorer} explorer
 * @param {{x: number, y: number}[]} points
 */
async function stroke(explorer, points) {
  const { mouse } = explorer.page;
  const [first, ...rest] = points;
  assert.ok(first);
  await mouse.move(first.x, first.y);
  await mouse.down();
  for (const point of rest) {
    await mouse.move(point.x, point.y, { steps: 4 });
    await explorer.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await mouse.up();
  await explorer.settled();
}

test('a lasso drawn around a part of the world filters, is in the address, and its chip takes it back', async () => {
  const explorer = await browser.open();
  const all = (await explorer.result()).total;
  await explorer.click('command:draw-lasso');
  await stroke(
    explorer,
    await pointsOfMap(explorer, [
      [0.35, 0.15],
      [0.3, 0.4],
      [0.45, 0.55],
      [0.6, 0.4],
      [0.55, 0.15],
    ]),
  );
  assert.match(await explorer.address(), /^lasso=-?[\d.]+,-?[\d.]+(~-?[\d.]+,-?[\d.]+){2,}$/);
  const inside = await explorer.result();
  assert.ok(inside.forums > 0 && inside.forums < 464, `${inside.forums} forums`);
  assert.ok(inside.total <= all);
  const link = await explorer.address();
  await explorer.click('chip:area');
  assert.equal(await explorer.address(), '');
  await explorer.open(link);
  await explorer.settled();
  assert.deepEqual((await explorer.result()).forums, inside.forums);
  await explorer.close();
});

test('with Shift a drag draws a box, and Escape puts a tool away', async () => {
  const explorer = await browser.open();
  const [from, to] = await pointsOfMap(explorer, [
    [0.4, 0.1],
    [0.6, 0.4],
  ]);
  assert.ok(from && to);
  await explorer.page.keyboard.down('Shift');
  await explorer.drag(from, to);
  await explorer.page.keyboard.up('Shift');
  assert.match(await explorer.address(), /^area=/);
  await explorer.open('');
  await explorer.settled();
  await explorer.click('command:draw-box');
  await explorer.page.keyboard.press('Escape');
  await explorer.settled();
  await explorer.drag(from, to);
  assert.equal(await explorer.address(), '', 'the whole world has nowhere to go');
  await explorer.close();
});

test('settings of the map change projection and measure, each in the address', async () => {
  const explorer = await browser.open('', { viewport: { width: 1600, height: 1000 } });
  await explorer.click('map:measures');
  await explorer.click('projection:globe');
  assert.equal(await explorer.address(), 'projection=globe');
  await explorer.click('measure:mentions-of');
  assert.equal(await explorer.address(), 'projection=globe&measure=mentions');
  await explorer.close();
});

test('the globe turns under a drag', async () => {
  const explorer = await browser.open('projection=globe');
  const [from, to] = await pointsOfMap(explorer, [
    [0.5, 0.5],
    [0.6, 0.5],
  ]);
  assert.ok(from && to);
  await explorer.drag(from, to);
  await explorer.settled();
  const { position } = await explorer.view();
  assert.ok(position, 'a turned globe has a place');
  assert.ok(position.lon < -5, `${position.lon} degrees`);
  await explorer.close();
});

test('who mentions whom opens its statements in the document, and narrows the lists', async () => {
  const explorer = await browser.open('arcs=mentions');
  const arc = explorer.page.locator('button[data-key^="arc:"]').first();
  await arc.focus();
  await explorer.page.keyboard.press('Enter');
  await explorer.settled();
  const statements = explorer.page.locator('button[data-key^="arc-statement:"]');
  assert.ok((await statements.count()) > 0, 'statements are listed');
  await statements.first().focus();
  await explorer.page.keyboard.press('Enter');
  await explorer.settled();
  assert.match(await explorer.address(), /sel=/);
  await explorer.close();
});

test('the keyboard walks the places, says where it is, and Enter opens one', async () => {
  const explorer = await browser.open();
  const canvas = explorer.page.locator('#canvas');
  await canvas.focus();
  await explorer.page.keyboard.press('m');
  await explorer.page.keyboard.press('n');
  await explorer.settled();
  assert.ok(await explorer.isOnScreen('map:cursor'));
  await explorer.page.locator('#live').filter({ hasText: /forum/ }).waitFor({ state: 'attached' });
  const first = await explorer.target('map:cursor');
  await explorer.page.keyboard.press('n');
  await explorer.settled();
  assert.notDeepEqual(await explorer.target('map:cursor'), first);
  await explorer.close();
});
