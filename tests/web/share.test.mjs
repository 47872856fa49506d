/** A view is given on: link, QR code, the system's sheet, the pin to a version. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { greyPixels, readCode } from './support/qr.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */

const browser = useBrowser();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  hasTouch: true,
  isMobile: true,
};
// Its address is too long for a code by what it holds for other programs.
const tooLong = `host=AZE&sel=baku-security-forum-2025&later=${'x'.repeat(600)}`;

/** @param {Explorer} explorer */
function copied(explorer) {
  return explorer.page.evaluate(() => navigator.clipboard.readText());
}

/**
 * A browser that lets a page copy in the stack of the reader's own event only, as Safari does.
 * @param {Explorer} explorer
 */
async function copyOnlyInEvents(explorer) {
  await explorer.page.addInitScript(() => {
    const texts = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { texts });
    const writeText = async (/** @type {string} */ text) => {
      if (!globalThis.event?.isTrusted)
        throw new DOMException('Not in an event', 'NotAllowedError');
      texts.push(`${globalThis.event.type} ${text}`);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
}

/** @param {Explorer} explorer @returns {Promise<string[]>} */
function texts(explorer) {
  return explorer.page.evaluate(() => Reflect.get(globalThis, 'texts'));
}

/** @param {Explorer} explorer */
async function codeOnCanvas(explorer) {
  const { x, y, width, height } = await explorer.target('share:code');
  return explorer.page.screenshot({ clip: { x, y, width, height } });
}

/** The document face in front. @param {Explorer} explorer */
async function read(explorer) {
  await explorer.page.locator('#read').focus();
  await explorer.page.keyboard.press('Enter');
  const share = explorer.page.getByRole('region', { name: 'Share view' });
  await share.waitFor();
  return share;
}

test('the code on the canvas is the link, in both themes and at every ratio', async () => {
  for (const [theme, ratio] of /** @type {const} */ ([
    ['dark', 1],
    ['light', 1.25],
    ['dark', 2],
  ])) {
    const explorer = await browser.open('time=2018..2025&host=AZE', {
      colorScheme: theme,
      deviceScaleFactor: ratio,
    });
    await explorer.click('command:show-share');
    const picture = await codeOnCanvas(explorer);
    assert.equal(readCode(picture), `${browser.address}#time=2018..2025&host=AZE`);
    // A screenshot's edges may cut through a pixel at broken ratios; modules may not.
    if (ratio !== 1.25) assert.equal(greyPixels(picture), 0);
    await explorer.close();
  }
});

test('the code in the document is the link, on paper too, with words and the address beside it', async () => {
  const explorer = await browser.open('host=AZE');
  await explorer.click('command:show-share');
  const share = await read(explorer);
  const code = share.getByRole('img', { name: 'QR code of the link beside it' });
  assert.equal(readCode(await code.screenshot()), `${browser.address}#host=AZE`);
  assert.ok((await share.getByText(`${browser.address}#host=AZE`, { exact: true }).count()) >= 1);
  // Its button stood in the list of commands before; it left the list's item behind.
  assert.equal(await share.getByRole('listitem').count(), 0);

  await explorer.page.emulateMedia({ media: 'print' });
  await code.scrollIntoViewIfNeeded();
  assert.equal(readCode(await code.screenshot()), `${browser.address}#host=AZE`);
  await explorer.page.emulateMedia({ media: 'screen' });

  // Another view has another code, in the same place.
  await explorer.open('host=KWT');
  await explorer.page.getByText(`${browser.address}#host=KWT`, { exact: true }).first().waitFor();
  assert.equal(readCode(await code.screenshot()), `${browser.address}#host=KWT`);
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('the link is copied by a click, by a key, and in the document by the keyboard', async () => {
  const explorer = await browser.open('host=AZE', clipboard);
  await explorer.click('command:show-share');
  await explorer.click('command:copy-link');
  assert.equal(await copied(explorer), `${browser.address}#host=AZE`);

  await explorer.open('host=KWT');
  await explorer.page.locator('#canvas').focus();
  await explorer.page.keyboard.press('y');
  await explorer.settled();
  assert.equal(await copied(explorer), `${browser.address}#host=KWT`);

  await explorer.open('host=TJK');
  const share = await read(explorer);
  await share.getByRole('button', { name: 'Copy the link to this view' }).focus();
  await explorer.page.keyboard.press('Enter');
  await explorer.settled();
  assert.equal(await copied(explorer), `${browser.address}#host=TJK`);
  await explorer.close();
});

test("what is pressed on the canvas is done within the browser's own event", async () => {
  const explorer = await browser.blank();
  await copyOnlyInEvents(explorer);
  await explorer.visit('host=AZE');
  await explorer.click('command:show-share');
  await explorer.click('command:copy-link');
  await explorer.click('share:copy-embed');
  const done = await texts(explorer);
  assert.equal(done.length, 2);
  assert.equal(done[0], `mouseup ${browser.address}#host=AZE`);
  assert.match(
    done[1] ?? '',
    /^mouseup <iframe src="[^"]+#host=AZE&amp;embed=1" title="Rostrum: In Azerbaijan"/,
  );
  assert.equal(await explorer.page.locator('#copy-dialog').isVisible(), false);
  await explorer.close();

  const touched = await browser.blank(phone);
  await copyOnlyInEvents(touched);
  await touched.visit('host=AZE');
  for (const key of ['command:show-share', 'command:copy-link']) {
    const { x, y } = await touched.center(key);
    await touched.page.touchscreen.tap(x, y);
    await touched.settled();
  }
  assert.deepEqual(await texts(touched), [`touchend ${browser.address}#host=AZE`]);
  await touched.close();
});

test('where the browser refuses to copy, the text is there to be selected', async () => {
  const explorer = await browser.blank();
  await explorer.page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await explorer.visit('host=AZE');
  await explorer.click('command:show-share');
  await explorer.click('command:copy-link');
  const dialog = explorer.page.getByRole('dialog', { name: 'Copy this text' });
  await dialog.waitFor();
  const selected = () =>
    explorer.page.locator('#copy-text').evaluate((field) => {
      if (!(field instanceof HTMLTextAreaElement)) throw new Error('no text field');
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
  assert.equal(await selected(), `${browser.address}#host=AZE`);
  await explorer.page.keyboard.press('Escape');
  await explorer.click('share:copy-embed');
  await dialog.waitFor();
  assert.match(await selected(), /^<iframe /);
  await explorer.close();
});

test("the system's sheet is offered where there is one, and asked within the event", async () => {
  const without = await browser.open();
  await without.click('command:show-share');
  assert.equal(await without.isOnScreen('share:system'), false);
  await without.close();

  const explorer = await browser.blank();
  await explorer.page.addInitScript(() => {
    const shares = /** @type {unknown[]} */ ([]);
    Object.assign(globalThis, { shares });
    const share = async (/** @type {ShareData} */ data) => {
      shares.push({
        ...data,
        event: globalThis.event?.type,
        active: navigator.userActivation.isActive,
      });
      throw new DOMException('Closed', 'AbortError');
    };
    Object.defineProperty(navigator, 'share', { value: share });
  });
  await explorer.visit('host=AZE');
  await explorer.click('command:show-share');
  await explorer.click('share:system');
  const [shared, ...more] = await explorer.page.evaluate(() => Reflect.get(globalThis, 'shares'));
  assert.deepEqual(more, []);
  assert.equal(shared.url, `${browser.address}#host=AZE`);
  assert.equal(shared.event, 'mouseup');
  assert.equal(shared.active, true);
  // Who closes the sheet wants no notice about it.
  assert.equal(await explorer.isOnScreen('notices'), false);
  await explorer.close();
});

test('a pinned link holds the version of the dataset, until the pin is taken out', async () => {
  const explorer = await browser.open('host=AZE');
  await explorer.click('command:show-share');
  await explorer.click('share:pin');
  assert.match(await explorer.address(), /^host=AZE&ds=[\d.]+$/);
  const picture = await codeOnCanvas(explorer);
  assert.equal(readCode(picture), `${browser.address}#${await explorer.address()}`);

  const share = await read(explorer);
  const pin = share.getByRole('checkbox', { name: /^Pin to dataset version [\d.]+$/ });
  assert.equal(await pin.isChecked(), true);
  await pin.uncheck();
  assert.equal(await explorer.address(), 'host=AZE');
  await explorer.close();
});

test('a view too long for a code says so, and a shorter one keeps what is open', async () => {
  const explorer = await browser.open(tooLong, clipboard);
  await explorer.click('command:show-share');
  assert.equal(await explorer.isOnScreen('share:code'), false);
  const share = await read(explorer);
  await share.getByText(/This view is too long for a code/).waitFor();
  await explorer.page.locator('#canvas').focus();

  await explorer.click('share:shorten');
  const short = `${browser.address}#sel=baku-security-forum-2025`;
  assert.equal(readCode(await codeOnCanvas(explorer)), short);
  await explorer.click('share:copy-short');
  assert.equal(await copied(explorer), short);
  // The whole link is still the one that is copied as such.
  await explorer.click('command:copy-link');
  assert.equal(await copied(explorer), `${browser.address}#${await explorer.address()}`);
  await explorer.close();
});

test('on a phone the sheet has a code that another phone reads', async () => {
  const explorer = await browser.open('host=AZE', phone);
  const { x, y } = await explorer.center('command:show-share');
  await explorer.page.touchscreen.tap(x, y);
  await explorer.settled();
  assert.equal(readCode(await codeOnCanvas(explorer)), `${browser.address}#host=AZE`);
  await explorer.close();
});
