/** A kiosk with a real browser: each fault is answered within ten seconds, and nothing is left behind. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { Kiosk } from './support/kiosk.mjs';
import { KioskPage } from './support/kiosk_page.mjs';
import { site } from './support/site.mjs';

const promisedMs = 10_000;
const up = /The page is up/;

const reader = useBrowser();
/** @type {KioskPage} */
let page;
/** @type {Kiosk} */
let kiosk;

before(async () => {
  page = new KioskPage();
  kiosk = new Kiosk(page.folder);
  await kiosk.says(up);
});
after(async () => {
  await kiosk?.remove();
  page?.remove();
});

/**
 * Does something to the kiosk: in time it ends the browser and starts another, whose page comes up as soon
 * as the machine can.
 * @param {() => void} spoil
 * @param {RegExp} reason that the log then gives
 */
async function recovers(spoil, reason) {
  const start = performance.now();
  spoil();
  await kiosk.says(reason);
  const took = performance.now() - start;
  await kiosk.says(up);
  // A machine that does other things meanwhile is no fault of the watchdog.
  console.log(`${reason}: after ${Math.round(took)} ms, of ${promisedMs} ms that are promised`);
}

test('a page that hangs is started anew', () =>
  recovers(() => page.give('hang'), /Restart \d+: the page's beat stopped/));

test('a page that is white and says that it is well is started anew', () =>
  recovers(() => page.give('white'), /Restart \d+: the picture was white/));

test('a browser that was killed is started anew', () =>
  recovers(() => {
    const [browser] = kiosk.processes(/^(?!.*--type=)/);
    assert.ok(browser);
    process.kill(browser, 'SIGKILL');
  }, /Restart \d+: the browser was gone/));

test('a picture that stands still while the page says that it moves is started anew', () =>
  recovers(() => page.give('freeze'), /Restart \d+: the picture was frozen/));

test('a kiosk that is told to stop ends its browser and says how often it had to help', async () => {
  assert.ok(kiosk.processes().length > 0);
  assert.equal(await kiosk.stop(), 0);
  assert.deepEqual(await kiosk.left(), []);
  assert.match(
    kiosk.log(),
    /Stopped\. So far 4 for a fault \(beat lost 1, frozen 1, gone 1, white 1\), 0 planned\.\n$/,
  );
});

test('Rostrum itself comes up in a kiosk, and again after its page has crashed', async () => {
  const venue = new Kiosk(site);
  try {
    await venue.says(up);
    // One of them is the page's, and a whole Chromium keeps another ready.
    const renderers = venue.processes(/--type=renderer/);
    assert.ok(renderers.length > 0);
    for (const renderer of renderers) process.kill(renderer, 'SIGKILL');
    await venue.says(/Restart \d+: the page's beat stopped/);
    await venue.says(up);
  } finally {
    await venue.remove();
  }
});

test('on a host without a watchdog the page offers one beat and complains of nothing', async () => {
  const explorer = await reader.blank();
  const offered = explorer.page.waitForResponse(/\/kiosk\/beat$/);
  await explorer.visit('kiosk=1');
  assert.equal((await offered).status(), 204);
  assert.deepEqual(explorer.complaints, []);
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('outside of a kiosk nothing of the heartbeat is fetched', async () => {
  const explorer = await reader.open();
  assert.deepEqual(
    explorer.requests.filter((url) => url.includes('kiosk')),
    [],
  );
  await explorer.close();
});
