/**
 * How long a table of one's own takes in a browser: from being chosen to its sheet, and from "show" to the first answer.
 * Reported, never asserted.
 *
 *   node tests/bench/intake_csv.mjs 106302 build/bench/106302.csv
 *   node tests/bench/own_data.bench.mjs build/bench/106302.csv
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { launch } from '../web/support/browser.mjs';
import { Explorer } from '../web/support/explorer.mjs';
import { startSite } from '../web/support/site.mjs';

const longest = { timeout: 120_000 };
const file = process.argv[2];
if (file === undefined) {
  console.error('Usage: node tests/bench/own_data.bench.mjs FILE.csv');
  process.exit(2);
}

const [browser, site] = await Promise.all([launch(), startSite()]);
try {
  const explorer = new Explorer(await browser.newPage(), site.address);
  await explorer.visit();
  await explorer.settled();
  const { page } = explorer;
  await page.evaluate(() => {
    document
      .querySelector('input[type=file]')
      ?.addEventListener('change', () => performance.mark('chosen'), { capture: true });
  });
  await page.setInputFiles('input[type=file]', resolve(file));
  const node = (/** @type {string} */ key) =>
    page.waitForFunction(
      (wanted) => document.querySelector(`[data-node="${wanted}"]`) !== null && performance.now(),
      key,
      longest,
    );
  const read = await (await node('file:summary')).jsonValue();
  const chosen = await page.evaluate(() => performance.getEntriesByName('chosen')[0]?.startTime);
  console.log(await page.locator('[data-node="file:summary"]').textContent());
  console.log(`Chosen to its sheet       ${Math.round(Number(read) - Number(chosen))} ms`);
  await explorer.settled();
  await page.evaluate(() => {
    addEventListener('pointerdown', () => performance.mark('pressed'), { capture: true });
  });
  await explorer.click('file:use');
  const first = await (await node('own:note')).jsonValue();
  const pressed = await page.evaluate(() => performance.getEntriesByName('pressed')[0]?.startTime);
  console.log(`"Show" to the first answer ${Math.round(Number(first) - Number(pressed))} ms`);
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  for (const { id, type } of processInfo.filter(({ type }) => type === 'renderer')) {
    const height = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    console.log(`${type} at its height   ${Math.round(Number(height) / 1024)} MB`);
  }
} finally {
  await browser.close();
  site.stop();
}
