/**
 * The start of the explorer and of the assembly (tests/bench/assembly), each in a fresh window with nothing in its
 * cache, in turn, from the same server.
 */

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { build } from 'esbuild';
import { feature } from 'topojson-client';

import { launch } from '../../web/support/browser.mjs';
import { root, site, startSite } from '../../web/support/site.mjs';

/**
 * @typedef {{drawn: number, turned: number, bytes: number, requests: number}} Start milliseconds from navigation until
 *   the page says that it has drawn and until the screen has turned twice after that; bytes of all answers in brotli
 */

/** What keeps the two from being started; nothing when nothing does. */
export function missingForStarts() {
  if (!existsSync(join(site, 'index.html'))) return `${site} is not there`;
  if (!existsSync(join(root, 'build/gen/dataset.json')))
    return 'build/gen/dataset.json is not there';
  return undefined;
}

/**
 * @param {string} packages the folder of peers
 * @param {number} pairs
 * @returns {Promise<Record<'rostrum' | 'assembly', Start[]>>}
 */
export async function startsOf(packages, pairs) {
  const [explorer, assembly] = await Promise.all([startSite(), startSite(await built(packages))]);
  const browser = await launch();
  /** @type {Record<'rostrum' | 'assembly', Start[]>} */
  const starts = { rostrum: [], assembly: [] };
  try {
    for (let pair = 0; pair < pairs; ++pair) {
      const turns = /** @type {const} */ ([
        ['rostrum', explorer.address],
        ['assembly', assembly.address],
      ]);
      // Who is first takes turns as well.
      for (const [name, address] of pair % 2 === 0 ? turns : turns.toReversed()) {
        starts[name].push(await start(browser, address, `${name}-first-frame`));
      }
    }
  } finally {
    await browser.close();
    await Promise.all([explorer.stop(), assembly.stop()]);
  }
  return starts;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} mark
 * @returns {Promise<Start>}
 */
async function start(browser, address, mark) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    // A worker keeps the site after the first frame, which is no part of the start.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  /** @type {import('playwright-core').Response[]} */
  const answers = [];
  page.on('response', (answer) => answers.push(answer));
  await page.addInitScript((mark) => {
    const turned = new Promise((resolve) => {
      new PerformanceObserver((list) => {
        if (list.getEntriesByName(mark).length === 0) return;
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }).observe({ type: 'mark', buffered: true });
    });
    Object.assign(globalThis, { turned });
  }, mark);
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    page.on('pageerror', reject);
    page.on('crash', () => reject(new Error(`${address} has crashed.`)));
  });
  await page.goto(address);
  const seen = page.evaluate(async (mark) => {
    const turned = /** @type {number} */ (await Reflect.get(globalThis, 'turned'));
    return { drawn: performance.getEntriesByName(mark)[0]?.startTime ?? 0, turned };
  }, mark);
  const { drawn, turned } = await Promise.race([seen, failed]);
  const bodies = await Promise.all(
    answers.filter((answer) => answer.ok()).map((answer) => answer.body()),
  );
  await context.close();
  const bytes = bodies.reduce((sum, body) => sum + compressed(body).length, 0);
  return { drawn, turned, bytes, requests: bodies.length };
}

/**
 * The assembly as it would be served: bundled, compressed.
 * @param {string} packages
 */
async function built(packages) {
  const folder = join(root, 'build/bench-assembly');
  const source = join(root, 'tests/bench/assembly');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: { assembly: join(source, 'page.mjs'), 'assembly-style': join(source, 'page.css') },
    outdir: folder,
    nodePaths: [packages],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.png': 'file' },
    logLevel: 'warning',
  });
  cpSync(join(source, 'index.html'), join(folder, 'index.html'));
  cpSync(join(root, 'build/gen/dataset.json'), join(folder, 'dataset.json'));
  const atlas = JSON.parse(
    readFileSync(join(root, 'node_modules/world-atlas/countries-110m.json'), 'utf8'),
  );
  writeFileSync(join(folder, 'land.json'), JSON.stringify(feature(atlas, atlas.objects.countries)));
  for (const name of [
    'index.html',
    'assembly.js',
    'assembly-style.css',
    'dataset.json',
    'land.json',
  ]) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), compressed(bytes));
  }
  return folder;
}

/** @type {Map<string, Buffer>} */
const known = new Map();

/** @param {Buffer} bytes */
function compressed(bytes) {
  const key = bytes.toString('latin1');
  const before = known.get(key);
  if (before) return before;
  const done = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  known.set(key, done);
  return done;
}
