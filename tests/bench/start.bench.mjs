/**
 * How quick Rostrum is here: time to the first frame with data, and frames while idle.
 * Reported, never asserted: software GL on a busy machine says little about a person's own.
 *
 *   node tests/bench/start.bench.mjs [--visits 7]
 */

import { parseArgs } from 'node:util';

import { launch } from '../web/support/browser.mjs';
import { Explorer } from '../web/support/explorer.mjs';
import { startSite } from '../web/support/site.mjs';

const { values } = parseArgs({ options: { visits: { type: 'string', default: '7' } } });
const visits = Number(values.visits);
const options = /** @type {const} */ ({
  viewport: { width: 1280, height: 800 },
  reducedMotion: 'reduce',
});

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
      await page.evaluate(
        () => performance.getEntriesByName('rostrum-first-frame')[0]?.startTime ?? 0,
      ),
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
  const at = (/** @type {number} */ share) =>
    (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(
    `${what}  median ${at(0.5)} ${unit}, best ${at(0)}, worst ${at(1)}, of ${sorted.length}`,
  );
}
