/** Rostrum as an installed app: what Chromium wants to see before it offers that. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { Explorer } from './support/explorer.mjs';

const browser = useBrowser();

/** A reader's window, with a line to Chromium itself. */
async function reader() {
  const context = await browser.readersContext();
  const page = await context.newPage();
  const explorer = new Explorer(page, browser.address);
  await explorer.watch();
  await explorer.visit();
  const chromium = await context.newCDPSession(page);
  return { explorer, page, chromium };
}

test('Chromium reads the manifest without an error and would install the page', async () => {
  const { explorer, page, chromium } = await reader();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const { url, errors, data } = await chromium.send('Page.getAppManifest');
  assert.equal(url, `${browser.address}manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data ?? '');
  assert.deepEqual(
    [manifest.name, manifest.display, manifest.start_url, manifest.scope],
    ['Rostrum', 'standalone', './', './'],
  );
  const { installabilityErrors } = await chromium.send('Page.getInstallabilityErrors');
  assert.deepEqual(
    installabilityErrors
      .map(({ errorId }) => errorId)
      // A test's window is a private one, which never installs anything.
      .filter((id) => id !== 'in-incognito'),
    [],
  );
  assert.deepEqual(await explorer.violations(), []);
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('icons have the sizes that the manifest says, and the one to be cut has no corners', async () => {
  const { explorer, page } = await reader();
  const icons = await page.evaluate(async () => {
    const { icons } = await (await fetch('manifest.webmanifest')).json();
    return Promise.all(
      icons.map(async (/** @type {{src: string, sizes: string, purpose?: string}} */ icon) => {
        const image = new Image();
        image.src = icon.src;
        await image.decode();
        const canvas = document.createElement('canvas');
        const brush = canvas.getContext('2d');
        brush?.drawImage(image, 0, 0);
        const opaque = brush?.getImageData(0, 0, 1, 1).data[3] === 255;
        return { ...icon, width: image.naturalWidth, height: image.naturalHeight, opaque };
      }),
    );
  });
  for (const { sizes, width, height } of icons.filter(({ sizes }) => sizes !== 'any')) {
    assert.equal(`${width}x${height}`, sizes);
  }
  const sizesOf = (/** @type {string} */ purpose) =>
    icons.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes);
  assert.deepEqual(sizesOf('any'), ['192x192', '512x512']);
  assert.deepEqual(sizesOf('maskable'), ['512x512']);
  for (const { purpose, opaque, sizes } of icons.filter(({ sizes }) => sizes !== 'any')) {
    assert.equal(opaque, purpose === 'maskable', sizes);
  }
  await explorer.close();
});

test('every shortcut opens the view that it is named after', async () => {
  const { explorer, page } = await reader();
  const shortcuts = await page.evaluate(async () => {
    const { shortcuts } = await (await fetch('manifest.webmanifest')).json();
    return shortcuts.map((/** @type {{name: string, url: string}} */ { name, url }) => [name, url]);
  });
  assert.deepEqual(shortcuts, [
    ['Table', './#form=table'],
    ['Compare', './#screen=compare'],
    ['Basket', './#screen=basket'],
  ]);
  for (const [, url = ''] of shortcuts) {
    await page.goto(new URL(url, browser.address).href);
    await explorer.ready();
    assert.equal(await explorer.address(), url.replace('./#', ''));
  }
  await explorer.close();
});

test('the worker answers what the page fetches', async () => {
  const { explorer, page } = await reader();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await explorer.ready();
  assert.match(
    await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? ''),
    /\/service-worker\.js$/,
  );
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  assert.deepEqual(scopes, [browser.address]);
  await explorer.close();
});
