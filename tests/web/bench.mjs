/**
 * How quick Rostrum is here: time to the first frame with data, frames while idle, and the time
 * between frames while the map is panned. Reported, never asserted: software GL on a busy machine
 * says little about a person's own.
 *
 *   node tests/web/bench.mjs
 */

import { launch } from './support/browser.mjs';
import { Explorer } from './support/explorer.mjs';
import { startSite } from './support/site.mjs';

const visits = 7;
const options = /** @type {const} */ ({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

const [browser, site] = await Promise.all([launch(), startSite()]);
try {
  const firstFrames = [];
  for (let visit = 0; visit < visits; ++visit) {
    // A context of its own has an empty cache.
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(site.address);
    const explorer = new Explorer(page, site.address);
    await explorer.ready();
    firstFrames.push(
      await page.evaluate(() => performance.getEntriesByName('rostrum-first-frame')[0]?.startTime ?? 0),
    );
    await context.close();
  }
  say('First frame with data after navigation, cold cache', firstFrames, 'ms');

  const context = await browser.newContext(options);
  const explorer = new Explorer(await context.newPage(), site.address);
  await explorer.visit();
  await explorer.page.waitForTimeout(2000);
  await explorer.settled();
  const before = await explorer.frames();
  await explorer.page.waitForTimeout(3000);
  console.log(`Frames in 3 idle seconds  ${(await explorer.frames()) - before}`);

  const plot = await explorer.target('map:plot');
  const at = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  await explorer.page.mouse.move(at.x, at.y);
  await explorer.page.mouse.wheel(0, -300);
  await explorer.settled();
  await explorer.page.evaluate(() => {
    const { frames } = Reflect.get(globalThis, 'rostrum');
    const times = /** @type {number[]} */ ([]);
    Object.assign(globalThis, { times });
    let seen = frames();
    const look = (/** @type {number} */ now) => {
      if (frames() !== seen) times.push(now);
      seen = frames();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await explorer.page.mouse.down();
  for (let step = 0; step < 120; ++step) {
    await explorer.page.mouse.move(at.x + Math.sin(step / 12) * 150, at.y + Math.cos(step / 12) * 60);
  }
  await explorer.page.mouse.up();
  const times = await explorer.page.evaluate(() => /** @type {number[]} */ (Reflect.get(globalThis, 'times')));
  say('Between frames while panning', times.slice(1).map((time, index) => time - (times[index] ?? time)), 'ms');
} finally {
  await browser.close();
  site.stop();
}

/**
 * @param {string} what
 * @param {number[]} values
 * @param {string} unit
 */
function say(what, values, unit) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${what}  median ${at(0.5)} ${unit}, best ${at(0)}, worst ${at(1)}, of ${sorted.length}`);
}
