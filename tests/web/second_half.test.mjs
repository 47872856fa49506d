/** The half of the program that comes after the first frame: when, and what happens where it is wanted sooner. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { root } from './support/site.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */
/** @typedef {import('playwright-core').Route} Route */

const browser = useBrowser({ oneFile: false });
const file = '**/rostrum-second.*.wasm';

/** @param {Explorer} explorer */
const asked = (explorer) => explorer.requests.filter((url) => url.includes('/rostrum-second.'));

/**
 * When things happened on the page, in milliseconds since it was asked for; once all of the second half has come.
 * @param {Explorer} explorer
 */
async function times(explorer) {
  await explorer.page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/rostrum-second.')),
  );
  return explorer.page.evaluate(() => {
    const all = performance.getEntries();
    const start = (/** @type {(name: string) => boolean} */ isMeant) =>
      all.find(({ name }) => isMeant(name))?.startTime ?? Number.NaN;
    return {
      firstFrame: start((name) => name === 'rostrum-first-frame'),
      secondHalf: start((name) => name.includes('/rostrum-second.')),
    };
  });
}

/** Rostrum whose second half is held back. */
async function openWithout() {
  const explorer = await browser.blank();
  /** @type {(answer: (route: Route) => Promise<void>) => void} */
  let answer = () => {};
  /** @type {Promise<(route: Route) => Promise<void>>} */
  const answered = new Promise((resolve) => {
    answer = resolve;
  });
  let isStarted = false;
  await explorer.page.route(file, async (route) => {
    // A start that waits for it would last for ever.
    if (!isStarted && route.request().resourceType() === 'xhr') await route.continue();
    else await (await answered)(route);
  });
  await explorer.page.goto(explorer.site);
  await explorer.painted();
  isStarted = true;
  return { explorer, answer };
}

/**
 * Before a visit: keeps the places of all functions of the second half that are called while it is not there.
 * @param {Explorer} explorer
 */
async function watchWanted(explorer) {
  await explorer.page.addInitScript(() => {
    const wanted = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { wanted });
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = /** @type {any} */ (
      (/** @type {any} */ module, /** @type {any} */ imports) => {
        const isOfStandIns = (/** @type {string} */ name) => name.startsWith('later');
        const told = Object.entries(imports).map(([name, given]) => {
          if (!isOfStandIns(name)) return [name, given];
          const get = (/** @type {any} */ standIns, /** @type {string} */ place) => {
            const standIn = standIns[place];
            return (/** @type {unknown[]} */ ...args) => {
              wanted.push(place);
              return standIn(...args);
            };
          };
          return [name, new Proxy(given, { get })];
        });
        return instantiate(module, Object.fromEntries(told));
      }
    );
  });
}

/**
 * By name where the site is the one that was built last.
 * @param {Explorer} explorer
 */
async function wantedFunctions(explorer) {
  /** @type {string[]} */
  const wanted = await explorer.page.evaluate(() => Reflect.get(globalThis, 'wanted'));
  const path = join(root, 'build/wasm/served/second-half-places.json');
  /** @type {Record<string, string>} */
  const names = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return wanted.map((place) => names[place] ?? `place ${place} of the table`);
}

for (const [what, address] of [
  ['the plain view', ''],
  ['a link to a record', 'sel=dushanbe-process-2024-kuwait'],
]) {
  test(`${what} is painted, pointed at and moved before the second half is there`, async () => {
    const explorer = await browser.blank();
    await watchWanted(explorer);
    /** @type {() => void} */
    let come = () => {};
    /** @type {Promise<void>} */
    const isToCome = new Promise((resolve) => {
      come = resolve;
    });
    // It is held back, unless the program waits for it: that is to fail with the reason, not to last for ever.
    await explorer.page.route(file, async (route) => {
      if (route.request().resourceType() !== 'xhr') await isToCome;
      await route.continue();
    });
    await explorer.page.goto(explorer.site + (address ? `#${address}` : ''));
    await explorer.painted();
    assert.ok((await explorer.frames()) > 0);
    // Not by the page's interface, much of which is in the second half.
    assert.match((await explorer.page.locator('#outline').textContent()) ?? '', /\d+ statements/);
    const plot = await explorer.target('map:plot');
    const at = (/** @type {number} */ x, /** @type {number} */ y) => ({
      x: plot.x + plot.width * x,
      y: plot.y + plot.height * y,
    });
    await explorer.drag(at(0.3, 0.8), at(0.5, 0.6));
    assert.deepEqual(
      await wantedFunctions(explorer),
      [],
      'functions of the second half are wanted by the start; python3 -m tools.build profile writes the list anew',
    );
    assert.equal(asked(explorer).length, 1);
    come();
    const { firstFrame, secondHalf } = await times(explorer);
    assert.ok(secondHalf > firstFrame, `${secondHalf} after ${firstFrame}`);
    assert.deepEqual(explorer.complaints, []);
    await explorer.close();
  });
}

test('a verb of the second half waits for it and then does what it says', async () => {
  const { explorer, answer } = await openWithout();
  const second = explorer.page.waitForRequest(
    (request) => request.url().includes('/rostrum-second.') && request.resourceType() === 'xhr',
  );
  const pressed = explorer.page.keyboard.press('?');
  await second;
  answer((route) => route.continue());
  await pressed;
  await explorer.page.waitForFunction(
    () => Reflect.get(globalThis, 'rostrum').target('help:close') !== null,
  );
  // Once it is there it is asked for no more.
  await explorer.page.keyboard.press('Escape');
  await explorer.open('screen=compare');
  await explorer.settled();
  assert.equal(asked(explorer).length, 2);
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('a verb whose half cannot be had says what to do', async () => {
  const { explorer, answer } = await openWithout();
  answer((route) => route.abort());
  await explorer.page.keyboard.press('?');
  await explorer.page.getByRole('heading', { name: 'A part of Rostrum did not arrive' }).waitFor();
  const words = await explorer.page.locator('#boot').innerText();
  assert.match(words, /Reload the page. Your link stays valid/);
  assert.match(words, /rostrum-second\..*the server could not be reached/);
  assert.equal(await explorer.page.locator('#stage').isVisible(), false);
  await explorer.page.unroute(file);
  await explorer.page.reload();
  await explorer.ready();
  assert.equal(await explorer.page.locator('#stage').isVisible(), true);
  await explorer.close();
});

test('a half that did not come is asked for again, and nobody has to wait for it', async () => {
  const { explorer, answer } = await openWithout();
  let tries = 0;
  answer((route) => (++tries === 1 ? route.abort() : route.continue()));
  // Not before it is taken in use: a verb that came between would ask a third time.
  await explorer.ready();
  await explorer.page.keyboard.press('?');
  await explorer.settled();
  assert.ok(await explorer.isOnScreen('help:close'));
  assert.equal(tries, 2);
  await explorer.close();
});

test('a link to a view that the first half cannot paint has both before it starts', async () => {
  const explorer = await browser.open('screen=compare&compare=country:AZE~country:KWT');
  const { firstFrame, secondHalf } = await times(explorer);
  assert.ok(secondHalf < firstFrame, `${secondHalf} before ${firstFrame}`);
  assert.equal(asked(explorer).length, 1);
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a browser that compiles nothing large at once starts with both', async () => {
  const explorer = await browser.blank();
  await explorer.page.addInitScript(() => {
    const { Module, Instance } = WebAssembly;
    const small = 4096;
    let large = false;
    WebAssembly.Module = /** @type {any} */ (
      class {
        constructor(/** @type {any} */ bytes) {
          if (bytes.byteLength > small) throw new RangeError('too large for the main thread');
          // biome-ignore lint/correctness/noConstructorReturn: it stands for the browser's own
          return new Module(bytes);
        }
      }
    );
    WebAssembly.Instance = /** @type {any} */ (
      new Proxy(Instance, {
        construct() {
          large = true;
          throw new RangeError('too large for the main thread');
        },
      })
    );
    Object.defineProperty(globalThis, 'wasRefused', { get: () => large });
  });
  await explorer.visit();
  const { firstFrame, secondHalf } = await times(explorer);
  assert.ok(secondHalf < firstFrame);
  await explorer.page.keyboard.press('?');
  await explorer.settled();
  assert.ok(await explorer.isOnScreen('help:close'));
  assert.equal(await explorer.page.evaluate(() => Reflect.get(globalThis, 'wasRefused')), false);
  await explorer.close();
});
