/** A lost GL context: the view stays, the picture comes back. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { differingShare } from './support/picture.mjs';

const browser = useBrowser();

test('the same picture comes back, twice', async () => {
  const explorer = await browser.open('host=AZE&sel=baku-security-forum-2025');
  const { page } = explorer;
  await page.waitForTimeout(1500);
  await explorer.settled();
  const before = await page.screenshot();
  const address = await explorer.address();
  await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const lever = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(globalThis, { lever });
  });
  for (let round = 0; round < 2; ++round) {
    await page.evaluate(() => Reflect.get(globalThis, 'lever').loseContext());
    await page.locator('#context-notice').waitFor({ state: 'visible' });
    const frames = await explorer.frames();
    // Input meanwhile does no harm.
    await page.mouse.move(300 + round, 300);
    await page.waitForTimeout(100);
    assert.equal(await explorer.frames(), frames);
    await page.evaluate(() => Reflect.get(globalThis, 'lever').restoreContext());
    await page.locator('#context-notice').waitFor({ state: 'hidden' });
    await page.mouse.move(1, 1);
    await explorer.settled();
    assert.equal(await explorer.address(), address);
    const share = await differingShare(page, before, await page.screenshot());
    assert.ok(share < 0.002, `${share} of the picture differs`);
  }
  const complaints = explorer.complaints.filter((text) => !/CONTEXT_LOST|context lost/i.test(text));
  assert.deepEqual(complaints, []);
  await explorer.close();
});

test('a click works after the context came back', async () => {
  const explorer = await browser.open();
  await explorer.page.evaluate(async () => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
    const lever = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    lever?.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 100));
    lever?.restoreContext();
  });
  await explorer.page.waitForTimeout(200);
  await explorer.settled();
  await explorer.click('facet:group:technology');
  assert.equal(await explorer.address(), 'group=technology');
  await explorer.close();
});

test('frames make no objects of GL: a screen that is on for months has as many as at its start', async () => {
  const explorer = await browser.blank();
  const { page } = explorer;
  await page.addInitScript(() => {
    const gl = /** @type {any} */ (WebGL2RenderingContext.prototype);
    Object.assign(globalThis, { made: 0 });
    for (const name of Object.getOwnPropertyNames(gl).filter((own) => own.startsWith('create'))) {
      const make = gl[name];
      gl[name] = function (/** @type {unknown[]} */ ...given) {
        Reflect.set(globalThis, 'made', Reflect.get(globalThis, 'made') + 1);
        return make.apply(this, given);
      };
    }
  });
  await explorer.visit();
  const made = () => page.evaluate(() => Reflect.get(globalThis, 'made'));
  const { x, y, width, height } = await explorer.target('map:plot');
  const pan = async () => {
    const at = { x: x + width * 0.3, y: y + height * 0.5 };
    await explorer.drag(at, { x: at.x + 80, y: at.y });
    await explorer.drag({ x: at.x + 80, y: at.y }, at);
  };
  await pan();
  const [before, framesBefore] = [await made(), await explorer.frames()];
  await pan();
  assert.ok((await explorer.frames()) > framesBefore + 5);
  assert.equal(await made(), before);
  await explorer.close();
});
