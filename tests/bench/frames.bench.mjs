/**
 * What a frame costs in a browser while map and timeline are moved with a real pointer: engine and
 * UI, display lists, OpenGL, telling the page, and how often memory was asked for. README.md says
 * what the columns are. Reported, never asserted.
 *
 *   node tests/bench/frames.bench.mjs [--dataset build/bench/synthetic.json] [--steps 240]
 *
 * Without a dataset the site is measured as it is.
 */

import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { launch } from '../web/support/browser.mjs';
import { Explorer } from '../web/support/explorer.mjs';
import { root, site, startSite } from '../web/support/site.mjs';

/** @typedef {import('../../web/page/bridge.js').FrameFigures} FrameFigures */

const { values } = parseArgs({
  options: {
    dataset: { type: 'string' },
    steps: { type: 'string', default: '240' },
  },
});
const steps = Number(values.steps);

/**
 * A motion begins with what is not measured; a step is one event of the pointer.
 * @typedef {object} Motion
 * @property {string} name
 * @property {string} on the key of the area it moves
 * @property {(explorer: Explorer, at: {x: number, y: number}) => Promise<void>} [begin]
 * @property {(explorer: Explorer, at: {x: number, y: number}, step: number) => Promise<void>} step
 */

/** @type {Motion[]} */
const motions = [
  { name: 'pan map', on: 'map:plot', begin: hold, step: drag },
  {
    name: 'pan map, zoomed',
    on: 'map:plot',
    begin: async (explorer, at) => {
      await zoomIn(explorer, at, 6);
      await hold(explorer, at);
    },
    step: drag,
  },
  { name: 'zoom map', on: 'map:plot', step: zoom },
  {
    name: 'pan timeline',
    on: 'timeline:lanes',
    begin: async (explorer, at) => {
      await zoomIn(explorer, at, 4);
      await hold(explorer, at);
    },
    step: drag,
  },
  { name: 'zoom timeline', on: 'timeline:lanes', step: zoom },
];

const folder = values.dataset ? siteWith(resolve(root, values.dataset)) : site;
const [browser, server] = await Promise.all([launch(), startSite(folder)]);
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // Isolated from other origins, so that the page's clock counts in 5 microseconds.
  await page.route(`${server.address}**`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({
      response,
      headers: {
        ...response.headers(),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    });
  });
  const explorer = new Explorer(page, server.address);
  await explorer.visit();
  const { total } = await page.evaluate(() => Reflect.get(globalThis, 'rostrum').result());
  console.log(
    `${total.forums} forums, ${total.statements} statements; ${steps} steps of each motion; ms, p50 p95 max`,
  );
  console.log(
    [
      'motion',
      'engine and UI',
      'display lists',
      'actions',
      'OpenGL',
      'page',
      'allocations',
      'outside',
      'frames',
    ]
      .map((title, column) => (column === 0 ? title.padEnd(16) : title.padStart(20)))
      .join(''),
  );
  for (const motion of motions) console.log(row(motion.name, await measured(explorer, motion)));
} finally {
  await browser.close();
  server.stop();
}

/**
 * @param {Explorer} explorer
 * @param {Motion} motion
 * @returns {Promise<FrameFigures[]>} of the second half of its steps; the first warms up
 */
async function measured(explorer, motion) {
  const { page } = explorer;
  await explorer.open('');
  await explorer.settled();
  const area = await explorer.target(motion.on);
  const at = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  await page.mouse.move(at.x, at.y);
  await motion.begin?.(explorer, at);
  for (let step = 0; step < steps; ++step) await motion.step(explorer, at, step);
  const before = await explorer.frames();
  for (let step = steps; step < steps * 2; ++step) await motion.step(explorer, at, step);
  const last = await explorer.frames();
  const timings = /** @type {FrameFigures[]} */ (
    await page.evaluate(() => Reflect.get(globalThis, 'rostrum').timings())
  );
  await page.mouse.up();
  await explorer.settled();
  return timings.filter(({ frame }) => frame > before && frame <= last);
}

/** @type {NonNullable<Motion['begin']>} */
async function hold({ page }, at) {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
}

/** @type {Motion['step']} */
async function drag({ page }, at, step) {
  await page.mouse.move(at.x + Math.sin(step / 12) * 150, at.y + Math.sin(step / 12) * 50);
  await nextFrame(page);
}

/** @type {Motion['step']} */
async function zoom({ page }, _at, step) {
  await wheel(page, step % 60 < 30 ? -30 : 30);
  await nextFrame(page);
}

/**
 * @param {Explorer} explorer
 * @param {{x: number, y: number}} at
 * @param {number} times
 */
async function zoomIn(explorer, at, times) {
  await explorer.page.mouse.move(at.x, at.y);
  for (let i = 0; i < times; ++i) await wheel(explorer.page, -120);
  await explorer.settled();
}

/**
 * A pinch of a trackpad: a wheel with the ctrl key.
 * @param {import('playwright-core').Page} page
 * @param {number} deltaY
 */
async function wheel(page, deltaY) {
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, deltaY);
  await page.keyboard.up('Control');
}

/** @param {import('playwright-core').Page} page */
function nextFrame(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))),
  );
}

/**
 * @param {string} name
 * @param {FrameFigures[]} frames
 */
function row(name, frames) {
  const column = (/** @type {keyof FrameFigures} */ key, /** @type {number} */ digits) => {
    const sorted = frames.map((figures) => figures[key]).toSorted((a, b) => a - b);
    const at = (/** @type {number} */ share) =>
      sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    return [at(0.5), at(0.95), at(1)]
      .map((value) => value.toFixed(digits))
      .join(' ')
      .padStart(20);
  };
  const times = /** @type {const} */ (['ui', 'scenes', 'actions', 'gl', 'page']);
  return (
    name.padEnd(16) +
    times.map((key) => column(key, 2)).join('') +
    column('allocations', 0) +
    column('allocationsOutside', 0) +
    String(frames.length).padStart(20)
  );
}

/**
 * A copy of the site with another dataset.
 * @param {string} dataset
 */
function siteWith(dataset) {
  const copy = resolve(root, 'build/bench/site');
  rmSync(copy, { recursive: true, force: true });
  cpSync(site, copy, { recursive: true });
  const files = readdirSync(copy).filter((name) => /^dataset\..*json/.test(name));
  for (const name of files) rmSync(join(copy, name));
  const plain = files.find((name) => name.endsWith('.json'));
  if (!plain) throw new Error(`${site} has no dataset; run python3 serve.py --build-only first.`);
  cpSync(dataset, join(copy, plain));
  return copy;
}
