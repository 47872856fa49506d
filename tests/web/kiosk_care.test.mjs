/** A screen in a public place looks after itself: faults that are given to it, rest, night and its staff. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import axe from 'axe-core';

import { useBrowser } from './support/browser.mjs';
import { KioskScreen } from './support/kiosk_screen.mjs';
import { readCode } from './support/qr.mjs';

const browser = useBrowser();
const promisedSeconds = 10;

/**
 * @param {KioskScreen} screen
 * @param {string} kind that its log is to have once
 * @param {() => Promise<unknown>} fault
 */
async function comesBack(screen, kind, fault) {
  const seconds = await screen.secondsBack(fault);
  await screen.explorer.barReads('kiosk=1');
  assert.deepEqual(await screen.faults(), { [kind]: 1 });
  // A machine that does other things meanwhile is no fault of the page.
  console.log(
    `${kind}: back after ${seconds.toFixed(1)} s, of ${promisedSeconds} s that are promised`,
  );
}

/** @param {KioskScreen} screen */
const throwError = ({ page }) =>
  page.evaluate(() => {
    queueMicrotask(() => {
      throw new Error('by a test');
    });
  });

/** A visitor who reads a record. @param {KioskScreen} screen */
async function reads(screen) {
  await screen.wake();
  await screen.explorer.open('sel=baku-security-forum-2025&kiosk=1');
  await screen.explorer.written();
}

test('an exception that nobody caught loads a screen at rest anew', async () => {
  const screen = await KioskScreen.open(browser);
  await comesBack(screen, 'error', () => throwError(screen));
  await screen.close();
});

test('an exception throws out no visitor of a page that answers; the page is loaded when they are gone', async () => {
  const screen = await KioskScreen.open(browser, { now: new Date(2026, 10, 30, 12) });
  await reads(screen);
  await throwError(screen);
  await screen.page.waitForFunction(() =>
    localStorage.getItem('rostrum.kiosk-log')?.includes('by a test'),
  );
  await screen.page.clock.runFor(5000);
  assert.match(await screen.explorer.address(), /sel=baku-security-forum-2025/);
  // Two minutes of the test's own clock are in these seconds.
  await screen.secondsBack(async () => {
    await screen.page.clock.runFor(91_000);
    await screen.page.clock.runFor(31_000);
  });
  assert.deepEqual(await screen.faults(), { error: 1 });
  await screen.close();
});

test('a program that aborts takes its visitor along', async () => {
  const screen = await KioskScreen.open(browser, {
    script: () => {
      const { instantiate } = WebAssembly;
      // Whatever the program asks of the page fails as soon as a test says so.
      Reflect.set(
        WebAssembly,
        'instantiate',
        (/** @type {any} */ module, /** @type {any} */ imports) => {
          for (const calls of Object.values(imports)) {
            for (const [name, call] of Object.entries(calls)) {
              if (typeof call !== 'function') continue;
              calls[name] = (/** @type {any[]} */ ...values) => {
                if (Reflect.get(globalThis, 'aborts'))
                  throw new WebAssembly.RuntimeError('unreachable');
                return call(...values);
              };
            }
          }
          return instantiate(module, imports);
        },
      );
    },
  });
  await reads(screen);
  await comesBack(screen, 'abort', async () => {
    await screen.page.evaluate(() => Object.assign(globalThis, { aborts: true }));
    await screen.page.touchscreen.tap(540, 900);
  });
  await screen.close();
});

test('a frame loop that stalls is noticed by itself', async () => {
  const screen = await KioskScreen.open(browser);
  await reads(screen);
  await comesBack(screen, 'stall', () =>
    screen.page.evaluate(() => {
      globalThis.requestAnimationFrame = () => 0;
    }),
  );
  await screen.close();
});

test('a context that is lost for good is not waited for', async () => {
  const screen = await KioskScreen.open(browser);
  await reads(screen);
  await comesBack(screen, 'context', () =>
    screen.page.evaluate(() => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    }),
  );
  await screen.close();
});

test('a page that says why it cannot start is tried again', async () => {
  const screen = await KioskScreen.open(browser);
  const { page } = screen;
  let isBroken = true;
  await page.route('**/dataset.*.json', (route) => (isBroken ? route.abort() : route.continue()));
  await page.reload();
  await page.getByRole('alert').waitFor();
  await comesBack(screen, 'failure', async () => {
    isBroken = false;
  });
  await screen.close();
});

test('at rest the stage drifts and dims; a touch ends both', async () => {
  const screen = await KioskScreen.open(browser, { now: new Date(2026, 10, 30, 12) });
  const { page } = screen;
  const stage = page.locator('#stage');
  const place = async () => (await stage.boundingBox())?.x;
  const shade = page.locator('.care-shade');
  assert.equal(await place(), 0);
  await page.clock.runFor(61_000);
  assert.equal(await place(), 2);
  await page.clock.runFor(60_000);
  assert.equal(await place(), 4);
  assert.equal(await shade.isVisible(), false);
  await page.clock.fastForward(8 * 60_000);
  await page.clock.runFor(2000);
  assert.ok(await shade.isVisible());
  await screen.wake();
  assert.deepEqual([await place(), await shade.isVisible()], [0, false]);
  await screen.close();
});

const week = {
  mon: '09:00-18:00',
  tue: '09:00-18:00',
  wed: '09:00-18:00',
  thu: '09:00-18:00',
  fri: '09:00-18:00',
  sat: 'closed',
  sun: 'closed',
};

test('by night the screen is dark and says when it opens; who touches it finds the explorer', async () => {
  const saturday = new Date(2026, 10, 28, 22);
  const screen = await KioskScreen.open(browser, { venue: { hours: week }, now: saturday });
  const { page } = screen;
  const dark = page.locator('.care-dark');
  assert.equal(await dark.textContent(), 'Open again on Monday at 09:00');
  const ofDark = () => dark.evaluate((node) => getComputedStyle(node).backgroundColor);
  assert.equal(await ofDark(), 'rgb(0, 0, 0)');
  const place = () => dark.locator('p').evaluate((node) => node.style.left + node.style.top);
  const first = await place();
  await page.clock.runFor(61_000);
  assert.notEqual(await place(), first);
  assert.equal(screen.beats.at(-1)?.['state'], 'night');

  await screen.wake();
  assert.equal(await dark.isVisible(), false);
  await page.clock.runFor(5000);
  assert.equal(await dark.isVisible(), false);
  assert.equal(screen.beats.at(-1)?.['state'], 'active');
  await page.clock.runFor(91_000);
  await page.clock.runFor(32_000);
  assert.ok(await dark.isVisible());
  await screen.close();
});

const code = '4711';

/** Holds the corner until it opens, as a hand does. @param {KioskScreen} screen */
async function hold({ page }) {
  await page.mouse.move(20, 20);
  await page.mouse.down();
  await page.locator('dialog.care-sheet').waitFor();
  await page.mouse.up();
}

/** @param {KioskScreen} screen @param {string} digits */
async function enter({ page }, digits) {
  const pad = page.locator('.care-pad');
  for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).click();
  await pad.getByRole('button', { name: 'OK' }).click();
}

test('the staff holds the corner and enters the code; a wrong one opens nothing', async () => {
  const screen = await KioskScreen.open(browser, { venue: { staff_code: code } });
  const { page } = screen;
  await hold(screen);
  await enter(screen, '4712');
  assert.ok(await page.getByText('This is not the code.').isVisible());
  assert.equal(await page.getByRole('heading', { name: 'For the staff' }).count(), 0);
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'For the staff' }).waitFor();
  assert.deepEqual(await screen.faults(), { code: 1 });
  assert.ok(await page.getByRole('listitem').getByText('A wrong code').isVisible());
  await page.keyboard.press('Escape');
  await page.locator('dialog.care-sheet').waitFor({ state: 'detached' });
  assert.deepEqual(await screen.explorer.violations(), []);
  await screen.close();
});

test('pad and sheet are large enough for a finger, and have no fault that axe knows of', async () => {
  const screen = await KioskScreen.open(browser, { venue: { staff_code: code } });
  const { page } = screen;
  await page.evaluate(axe.source);
  const isWell = async () => {
    const [smallest, faults] = await page.evaluate(async () => {
      const sides = [...document.querySelectorAll('dialog.care-sheet button')].flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return [width, height];
      });
      const found = await Reflect.get(globalThis, 'axe').run('dialog.care-sheet');
      return [Math.min(...sides), found.violations.map((/** @type {any} */ { id }) => id)];
    });
    assert.ok(smallest >= 48);
    assert.deepEqual(faults, []);
  };
  await hold(screen);
  await isWell();
  await enter(screen, code);
  await page.getByRole('heading', { name: 'For the staff' }).waitFor();
  await isWell();
  await page.keyboard.press('Tab');
  assert.ok(
    await page
      .locator('dialog.care-sheet button')
      .first()
      .evaluate((node) => node.matches(':focus')),
  );
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'canvas');
  await screen.close();
});

test('after three wrong codes it waits', async () => {
  const now = new Date(2026, 10, 30, 12);
  const screen = await KioskScreen.open(browser, { venue: { staff_code: code }, now });
  const { page } = screen;
  await hold(screen);
  for (let time = 0; time < 3; ++time) await enter(screen, '0000');
  assert.ok(await page.getByText(/Wrong three times. Try again in/).isVisible());
  await enter(screen, code);
  assert.equal(await page.getByRole('heading', { name: 'For the staff' }).count(), 0);
  await page.clock.runFor(5000);
  assert.ok(await page.getByText('Try again now.').isVisible());
  await enter(screen, code);
  assert.equal(await page.getByRole('heading', { name: 'For the staff' }).count(), 1);
  await page.clock.runFor(121_000);
  await page.locator('dialog.care-sheet').waitFor({ state: 'detached' });
  await screen.close();
});

test('a short press in the corner and a screen without a code open nothing', async () => {
  const now = new Date(2026, 10, 30, 12);
  const withCode = await KioskScreen.open(browser, { venue: { staff_code: code }, now });
  await withCode.page.mouse.move(20, 20);
  await withCode.page.mouse.down();
  await withCode.page.clock.runFor(2500);
  await withCode.page.mouse.up();
  await withCode.page.clock.runFor(5000);
  assert.equal(await withCode.page.locator('dialog.care-sheet').count(), 0);
  await withCode.close();
  const without = await KioskScreen.open(browser, { now });
  await without.page.mouse.move(20, 20);
  await without.page.mouse.down();
  await without.page.clock.runFor(5000);
  assert.equal(await without.page.locator('dialog.care-sheet').count(), 0);
  await without.close();
});

/** The staff's sheet after a visitor searched for something and opened a record. */
async function sheetAfterVisit() {
  const screen = await KioskScreen.open(browser, { venue: { staff_code: code } });
  const { page } = screen;
  await reads(screen);
  await screen.explorer.open('topic=border-security&kiosk=1');
  await page.waitForFunction(() =>
    /"views":1/.test(localStorage.getItem('rostrum.kiosk-counts') ?? ''),
  );
  await hold(screen);
  await enter(screen, code);
  await page.getByRole('heading', { name: 'For the staff' }).waitFor();
  return screen;
}

test('the file of the sheet holds the counts of the day, and nothing of what was asked', async () => {
  const screen = await sheetAfterVisit();
  const { page } = screen;
  const downloads = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const text = readFileSync(await (await downloads).path(), 'utf8');
  const [counts] = Object.values(JSON.parse(text).counts);
  assert.deepEqual(counts, { views: 1, records: 1, tours: 0, languages: { en: 1 } });
  assert.doesNotMatch(text, /border-security|baku/);
  await screen.close();
});

test('the code of the sheet holds the counts for a phone', async () => {
  const screen = await sheetAfterVisit();
  const image = screen.page.locator('dialog.care-sheet .bitmap');
  await image.scrollIntoViewIfNeeded();
  const text = readCode(await image.screenshot()) ?? '';
  assert.match(text, /^Today: 1 question, 1 record, 0 tours$/m);
  assert.match(text, /^Rostrum \d/);
  await screen.close();
});

test('"Reload" brings another page, and the log says who asked for it', async () => {
  const screen = await sheetAfterVisit();
  const reload = screen.page.getByRole('button', { name: 'Reload' });
  await comesBack(screen, 'hand', () => reload.click());
  await screen.close();
});

test('"Start again" brings the screen to rest at once, on the same page', async () => {
  const screen = await sheetAfterVisit();
  const sheet = screen.page.getByRole('dialog', { name: 'For the staff' });
  await sheet.getByRole('button', { name: 'Start again' }).click();
  await screen.page.waitForFunction(
    () => Reflect.get(globalThis, 'rostrum').target('kiosk:touch') !== null,
  );
  await screen.explorer.barReads('kiosk=1');
  assert.deepEqual(await screen.faults(), {});
  await screen.close();
});
