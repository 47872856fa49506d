/**
 * Walks through the starts that the first half of the program is to serve, with an instrumented program, and keeps
 * which functions ran, a profile for each start:
 *
 *   node tests/web/support/start_walk.mjs build/profile/site build/profile
 *
 * Used by `python3 -m tools.build profile`.
 */

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { launch } from './browser.mjs';
import { Explorer } from './explorer.mjs';
import { startSite } from './site.mjs';

/** @typedef {import('playwright-core').BrowserContextOptions} ContextOptions */

const wide = { viewport: { width: 1280, height: 800 }, colorScheme: /** @type {const} */ ('dark') };
const narrow = {
  viewport: { width: 390, height: 844 },
  colorScheme: /** @type {const} */ ('light'),
  deviceScaleFactor: 3,
  hasTouch: true,
  isMobile: true,
};
/** Longer than a tip waits, or a map moves on. */
const restMs = 600;
const forum = 'sel=dushanbe-process-2024-kuwait';

/** @type {Record<string, {address?: string, options: ContextOptions, meanwhile: (explorer: Explorer) => Promise<void>}>} */
const starts = {
  wide: { options: wide, meanwhile: look },
  'wide-light': {
    options: { ...wide, colorScheme: 'light', reducedMotion: 'reduce', contrast: 'more' },
    meanwhile: look,
  },
  large: {
    options: { ...wide, viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1.25 },
    meanwhile: look,
  },
  narrow: { options: narrow, meanwhile: touch },
  'narrow-dark': {
    options: { ...narrow, colorScheme: 'dark', reducedMotion: 'reduce' },
    meanwhile: touch,
  },
  'wide-selection': { options: wide, address: forum, meanwhile: look },
  'narrow-selection': { options: narrow, address: forum, meanwhile: touch },
};

const [folder = '', out = ''] = process.argv.slice(2);
const only = process.env['ROSTRUM_WALKS']?.split(',');
const site = await startSite(resolve(folder));
const browser = await launch({ quick: true });
try {
  for (const [name, start] of Object.entries(starts)) {
    if (!only || only.includes(name))
      writeFileSync(join(out, `${name}.profile`), await walked(start));
  }
} finally {
  await browser.close();
  await site.stop();
}

/**
 * @param {typeof starts[string]} start
 * @returns {Promise<Buffer>} as wasm-split reads it
 */
async function walked({ address, options, meanwhile }) {
  const context = await browser.newContext(options);
  await context.addInitScript(keepInstance);
  const page = await context.newPage();
  // They come after the second half, which reads them.
  await page.route('**/texts.*.json', () => {});
  const explorer = new Explorer(page, site.address);
  await page.goto(site.address + (address ? `#${address}` : ''));
  await explorer.painted();
  await meanwhile(explorer);
  await changeWindow(explorer, options);
  const profile = Buffer.from(await explorer.page.evaluate(profileOf), 'base64');
  await context.close();
  return profile;
}

/**
 * What a reader does with a mouse while the second half is on its way: points at all there is, moves the map, comes so
 * near that the finer land is fetched, and goes through timeline and list.
 * @param {Explorer} explorer
 */
async function look(explorer) {
  const { page } = explorer;
  const { mouse } = page;
  const { width, height } = page.viewportSize() ?? wide.viewport;
  const plot = await explorer.target('map:plot');
  const at = (/** @type {number} */ x, /** @type {number} */ y) => ({
    x: plot.x + plot.width * x,
    y: plot.y + plot.height * y,
  });
  for (const y of shares(6)) {
    for (const x of shares(8)) {
      await mouse.move(width * x, height * y);
      await explorer.settled();
    }
  }
  let pointed = 0;
  for (const place of await page.locator('#outline [data-key^="place:"]').all()) {
    const key = (await place.getAttribute('data-key')) ?? '';
    if (!(await explorer.isOnScreen(key))) continue;
    if (++pointed > 3) break;
    const { x, y } = await explorer.center(key);
    await mouse.move(x, y);
    await rest(explorer);
  }
  await explorer.drag(at(0.3, 0.8), at(0.5, 0.6));
  // Let go of while it moves, it moves on.
  await mouse.move(at(0.3, 0.7).x, at(0.3, 0.7).y);
  await mouse.down();
  for (const share of shares(6)) await mouse.move(at(0.3 + 0.4 * share, 0.7).x, at(0.3, 0.7).y);
  await mouse.up();
  await rest(explorer);
  await mouse.move(at(0.5, 0.5).x, at(0.5, 0.5).y);
  for (const turn of [-120, -7, -300, -300, -300, -300, -300, -300, -300, -300]) {
    await mouse.wheel(0, turn);
    await explorer.settled();
  }
  await rest(explorer);
  await explorer.drag(at(0.5, 0.5), at(0.4, 0.6));
  for (let turn = 0; turn < 12; ++turn) await mouse.wheel(0, 300);
  await rest(explorer);
  // Sideways and up and down, wherever something may scroll.
  for (const y of [0.3, 0.6, 0.9]) {
    for (const x of [0.1, 0.5, 0.9]) {
      await mouse.move(width * x, height * y);
      for (const turn of [240, -60]) {
        await mouse.wheel(0, turn);
        await mouse.wheel(turn, 0);
        await explorer.settled();
      }
    }
  }
}

/**
 * The same with fingers.
 * @param {Explorer} explorer
 */
async function touch(explorer) {
  const { page } = explorer;
  const { width, height } = page.viewportSize() ?? narrow.viewport;
  const session = await page.context().newCDPSession(page);
  const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const fingers = async (
    /** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type,
    /** @type {{x: number, y: number}[]} */ points,
  ) => {
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    if (type === 'touchMove') await frame();
  };
  const pan = async (
    /** @type {{x: number, y: number}} */ from,
    /** @type {{x: number, y: number}} */ by,
  ) => {
    await fingers('touchStart', [from]);
    for (const share of shares(8)) {
      await fingers('touchMove', [{ x: from.x + by.x * share, y: from.y + by.y * share }]);
    }
    await fingers('touchEnd', []);
    await rest(explorer);
  };
  for (const y of [0.3, 0.6, 0.85]) {
    await pan({ x: width * 0.5, y: height * y }, { x: 100, y: 0 });
    await pan({ x: width * 0.5, y: height * y }, { x: 0, y: -80 });
  }
  const middle = { x: width / 2, y: height * 0.4 };
  for (const apart of [1, 1, -1]) {
    const pair = (/** @type {number} */ share) => {
      const half = 80 + apart * (100 * share - 50);
      return [
        { x: middle.x - half, y: middle.y },
        { x: middle.x + half, y: middle.y + 20 * share },
      ];
    };
    await fingers('touchStart', pair(0));
    for (const share of shares(10)) await fingers('touchMove', pair(share));
    await fingers('touchEnd', []);
    await rest(explorer);
  }
}

/**
 * What happens to a window by itself: its size, its theme and whether it has the focus.
 * @param {Explorer} explorer
 * @param {ContextOptions} options
 */
async function changeWindow(explorer, { viewport, colorScheme }) {
  const { page } = explorer;
  const { width, height } = viewport ?? wide.viewport;
  await page.setViewportSize({ width: Math.round(width * 0.8), height: Math.round(height * 0.9) });
  await rest(explorer);
  await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark' });
  await rest(explorer);
  await page.evaluate(() => {
    for (const happened of ['blur', 'focus']) globalThis.dispatchEvent(new Event(happened));
  });
  await rest(explorer);
}

/**
 * @param {number} count
 * @returns {number[]} from 0 to 1
 */
function shares(count) {
  return Array.from({ length: count + 1 }, (_, step) => step / count);
}

/**
 * Until all that moves by itself has come to rest, and what comes a while after.
 * @param {Explorer} explorer
 */
async function rest(explorer) {
  await explorer.settled();
  await explorer.page.waitForTimeout(restMs);
  await explorer.settled();
}

/** In the page, before its scripts. */
function keepInstance() {
  const made = WebAssembly.instantiate;
  WebAssembly.instantiate = /** @type {any} */ (
    async (/** @type {any} */ module, /** @type {any} */ imports) => {
      const instance = await made(module, imports);
      Object.assign(globalThis, { walkedInstance: instance });
      return instance;
    }
  );
}

/** In the page: asks the instrumented program for its profile, in memory that nothing else has. */
function profileOf() {
  const { exports } = Reflect.get(globalThis, 'walkedInstance');
  /** @type {any} */
  const memory = Object.values(exports).find((exported) => exported instanceof WebAssembly.Memory);
  const pages = 4;
  const at = memory.grow(pages) * 65_536;
  const size = exports.__write_profile(at, pages * 65_536);
  const bytes = new Uint8Array(memory.buffer, at, size);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
