/** The plain pages as they are read: accessible, with scripts and without, on phones and on paper. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import axe from 'axe-core';

import { useBrowser } from './support/browser.mjs';
import { samples } from './support/pages.mjs';

const browser = useBrowser();

for (const colorScheme of /** @type {const} */ (['dark', 'light'])) {
  test(`pages are accessible and break no policy, with scripts and without: ${colorScheme}`, async () => {
    for (const path of samples) {
      const withScripts = await look(path, colorScheme, true);
      assert.deepEqual(withScripts.violations, []);
      // Axe waits by timers, which do not run without scripts: what it saw is what is there then too.
      const without = await look(path, colorScheme, false);
      assert.equal(without.content, withScripts.content);
      for (const { complaints, ground } of [withScripts, without]) {
        assert.deepEqual(complaints, []);
        assert.equal(ground, colorScheme === 'dark' ? 'rgb(12, 26, 39)' : 'rgb(237, 242, 245)');
      }
    }
  });
}

test('nothing but page, style and icon is asked for, all of this site', async () => {
  const context = await browser.context({ javaScriptEnabled: false });
  const page = await context.newPage();
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(browser.address + samples[1], { waitUntil: 'networkidle' });
  const below = asked.map((url) => url.replace(browser.address, ''));
  assert.deepEqual(
    below.filter(
      (path) =>
        !/^(forums\/[a-z0-9-]+\/|pages\.[0-9a-f]{12}\.css|rostrum\.[0-9a-f]{12}\.svg)$/.test(path),
    ),
    [],
  );
  await context.close();
});

test('a page fits a phone, also with letters of twice the size, and its ways fit a finger', async () => {
  for (const [width, size] of /** @type {const} */ ([
    [320, 16],
    [390, 32],
  ])) {
    const context = await browser.context({ viewport: { width, height: 700 } });
    const page = await context.newPage();
    for (const path of samples) {
      await page.goto(browser.address + path);
      const room = await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = `${fontSize}px`;
        return document.documentElement.scrollWidth;
      }, size);
      assert.ok(room <= width, `${path} is ${room} wide in ${width}`);
      const heights = await page
        .locator('nav a:visible, .names a:visible')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
      assert.ok(Math.min(...heights) >= 44, `${path} has a way ${Math.min(...heights)} high`);
    }
    await context.close();
  }
});

test('without scripts the explorer leads to the pages, and a page leads on to the others', async () => {
  const context = await browser.context({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(browser.address);
  await page.getByRole('link', { name: 'Read the forums as plain pages' }).first().click();
  await page.getByRole('heading', { name: 'Forums', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Kuwait phase of the Dushanbe Process' }).first().click();
  assert.match(page.url(), /forums\/dushanbe-process-2024-kuwait\/$/);
  await page.getByRole('link', { name: 'Kuwait', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Kuwait', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'All countries' }).click();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('heading', { name: /^People · / }).waitFor();
  await page.goto(`${browser.address}forums/dushanbe-process-2024-kuwait/`);
  await page.locator('a[rel="prev"]').click();
  await page.waitForURL((url) => !url.pathname.includes('dushanbe-process-2024-kuwait'));
  await page.getByRole('link', { name: 'All forums' }).click();
  assert.match(page.url(), /forums\/$/);
  await context.close();
});

test('an address of before leads on by itself', async () => {
  const context = await browser.context({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${browser.address}forums/kuwait-phase-dushanbe-process-2024/`);
  await page.waitForURL('**/forums/dushanbe-process-2024-kuwait/');
  await context.close();
});

test('the way into the explorer shows the same forum there', async () => {
  const context = await browser.context();
  const page = await context.newPage();
  await page.goto(browser.address + samples[1]);
  await page.getByRole('link', { name: 'Show this in the explorer' }).click();
  await page.waitForFunction(() => 'rostrum' in globalThis);
  const address = await page.evaluate(async () => {
    const { rostrum } = /** @type {any} */ (globalThis);
    await rostrum.ready;
    return rostrum.address();
  });
  assert.equal(address, 'sel=dushanbe-process-2024-kuwait');
  await context.close();
});

test('a browser that cannot run the program is shown the way to the pages', async () => {
  const context = await browser.context();
  const page = await context.newPage();
  await page.route('**/rostrum.*.wasm', (route) => route.fulfill({ status: 503 }));
  await page.goto(browser.address);
  await page.getByRole('heading', { name: 'A part of Rostrum did not arrive' }).waitFor();
  await page.getByRole('link', { name: 'Read the forums as plain pages' }).click();
  await page.getByRole('heading', { name: 'Forums', level: 1 }).waitFor();
  await context.close();
});

test('on paper there is ink on white, and sources are written out', async () => {
  const context = await browser.context();
  const page = await context.newPage();
  await page.goto(browser.address + samples[1]);
  await page.emulateMedia({ media: 'print' });
  const [ground, written, header] = await page.evaluate(() => {
    const source = document.querySelector('li[id] > p > a[href^="http"]');
    return [
      getComputedStyle(document.body).backgroundColor,
      source ? getComputedStyle(source, '::after').content : '',
      getComputedStyle(/** @type {Element} */ (document.querySelector('header'))).display,
    ];
  });
  assert.equal(ground, 'rgb(255, 255, 255)');
  assert.match(written ?? '', /http/);
  assert.equal(header, 'none');
  await context.close();
});

/**
 * A page as one browser has it: its markup, its ground, what the console said, what axe found.
 * @param {string} path
 * @param {'dark' | 'light'} colorScheme
 * @param {boolean} javaScriptEnabled
 */
async function look(path, colorScheme, javaScriptEnabled) {
  const context = await browser.context({ javaScriptEnabled, colorScheme });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(browser.address + path);
  const content = await page.content();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  /** @type {string[]} */
  let violations = [];
  if (javaScriptEnabled) {
    await page.evaluate(axe.source);
    const found = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
    violations = found.violations.map(
      (/** @type {any} */ { id, nodes }) => `${path} ${id} ${nodes[0].html}`,
    );
  }
  await context.close();
  return { content, ground, complaints, violations };
}
