/** Rostrum in a page of another origin: what is seen, and what both tell each other. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { useBrowser } from './support/browser.mjs';
import { startOtherSite } from './support/other_site.mjs';
import { root } from './support/site.mjs';

/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{type: string, address?: string, link?: string, title?: string, height?: number}} Told */

const browser = useBrowser();
/** @type {Awaited<ReturnType<typeof startOtherSite>>} */
let other;
const origin = () => new URL(browser.address).origin;

before(async () => {
  other = await startOtherSite('docs/embed-example', (text) =>
    text.replaceAll('https://rostrum.example', origin()),
  );
});
after(() => other?.stop());

/**
 * Rostrum inside of a page.
 * @param {Page} page
 */
async function framed(page) {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  assert.ok(frame, 'the page holds a frame');
  // A lazy one is loaded when the browser likes.
  await frame.waitForURL((url) => url.href.startsWith(browser.address));
  await frame.waitForFunction(() => 'rostrum' in globalThis);
  await frame.evaluate(() => Reflect.get(globalThis, 'rostrum').ready);
  return frame;
}

/**
 * Until no frame has been painted for a moment.
 * @param {Frame} frame
 */
function settled(frame) {
  return frame.evaluate(async () => {
    const { frames } = Reflect.get(globalThis, 'rostrum');
    for (let seen = -1; seen !== frames(); ) {
      seen = frames();
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
}

/** @param {Frame} frame @returns {Promise<string>} */
function address(frame) {
  return frame.evaluate(() => Reflect.get(globalThis, 'rostrum').address());
}

/**
 * A real click on a control of the canvas in the frame.
 * @param {Page} page
 * @param {Frame} frame
 * @param {string} key
 */
async function click(page, frame, key) {
  const holder = await (await frame.frameElement()).boundingBox();
  const rect = await frame.evaluate(
    (wanted) => Reflect.get(globalThis, 'rostrum').target(wanted),
    key,
  );
  assert.ok(holder && rect, `"${key}" is on screen`);
  await page.mouse.move(holder.x + rect.x + rect.width / 2, holder.y + rect.y + rect.height / 2);
  await settled(frame);
  await page.mouse.down();
  await page.mouse.up();
  await settled(frame);
}

/** A page with a policy of its own and what it complained of. */
async function visitor() {
  const context = await browser.context({ viewport: { width: 1000, height: 1000 } });
  const page = await context.newPage();
  const complaints = /** @type {string[]} */ ([]);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints, close: () => context.close() };
}

/**
 * A page of the other origin that holds Rostrum and keeps what it is told.
 * @param {Page} page
 * @param {string} view
 * @param {string} [more] HTML beside the frame
 */
async function probe(page, view, more = '') {
  other.pages.set(
    '/probe.html',
    `<!doctype html><title>Probe</title>
    <script>
      const told = [];
      addEventListener('message', (event) => told.push({ ...event.data, from: event.origin }));
    </script>
    <iframe src="${browser.address}#${view}" width="800" height="500"></iframe>${more}`,
  );
  await page.goto(`${other.address}probe.html`);
  return framed(page);
}

/** @param {Page} page @returns {Promise<(Told & {from: string})[]>} */
function told(page) {
  return page.evaluate('told');
}

/**
 * @param {Page} page
 * @param {unknown} message
 */
function tell(page, message) {
  return page.evaluate(
    ([data, to]) => window.frames[0]?.postMessage(data, /** @type {string} */ (to)),
    /** @type {const} */ ([message, origin()]),
  );
}

/**
 * @param {Page} page
 * @param {string} type
 */
function waitFor(page, type) {
  return page.waitForFunction(`told.some((message) => message.type === '${type}')`);
}

test('the example follows the view in its frame, gives it its height and leads it', async () => {
  const { page, complaints, close } = await visitor();
  await page.goto(other.address);
  const frame = await framed(page);
  const shown = page.locator('#shown');
  await page.waitForFunction(
    (link) => document.getElementById('shown')?.getAttribute('href') === link,
    `${browser.address}#host=KWT`,
  );
  const wished = await page.locator('#rostrum').evaluate((frame) => frame.clientHeight);
  assert.ok(wished > 500, 'the frame has the height it asked for');

  await page.getByRole('button', { name: 'Forums in Azerbaijan' }).click();
  await frame.waitForFunction(() =>
    Reflect.get(globalThis, 'rostrum').address().startsWith('host=AZE'),
  );
  assert.equal(await address(frame), 'host=AZE&embed=1');
  await page.waitForFunction(
    (link) => document.getElementById('shown')?.getAttribute('href') === link,
    `${browser.address}#host=AZE`,
  );

  await settled(frame);
  await click(page, frame, 'forum:baku-security-forum-2025');
  assert.equal(await address(frame), 'host=AZE&sel=baku-security-forum-2025&embed=1');
  await page.waitForFunction(() => document.getElementById('shown')?.textContent?.includes('Baku'));
  assert.equal(
    await shown.getAttribute('href'),
    `${browser.address}#host=AZE&sel=baku-security-forum-2025`,
  );
  assert.deepEqual(complaints, []);
  await close();
});

test("the example's page is valid HTML", async () => {
  const html = readFileSync(join(root, 'docs/embed-example/index.html'), 'utf8');
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'doctype-style': 'off' },
  });
  const report = await validator.validateString(html, 'index.html');
  assert.deepEqual(
    report.results.flatMap((result) =>
      result.messages.map((each) => `${each.line} ${each.message}`),
    ),
    [],
  );
});

test('a frame of 320 by 240 has the map, one line and the way to the whole explorer', async () => {
  const explorer = await browser.open('host=AZE&embed=1', {
    viewport: { width: 320, height: 240 },
  });
  for (const gone of [
    'search',
    'command:show-share',
    'command:show-help',
    'filters:open',
    'screen:compare',
  ]) {
    assert.equal(await explorer.isOnScreen(gone), false, gone);
  }
  assert.equal(await explorer.page.locator('#search').isVisible(), false);
  assert.equal(await explorer.isOnScreen('map:plot'), true);
  await explorer.click('tab:list');
  assert.equal(await explorer.isOnScreen('forum:baku-security-forum-2025'), true);

  const opened = explorer.page.context().waitForEvent('page');
  await explorer.click('embed:open');
  assert.equal((await opened).url(), `${browser.address}#host=AZE&tab=list`);
  await explorer.close();
});

test('in the document an embedded view says whose it is and leads to the whole explorer', async () => {
  const explorer = await browser.open('q=security&host=AZE&embed=1');
  await explorer.page.locator('#read').focus();
  await explorer.page.keyboard.press('Enter');
  const banner = explorer.page.locator('#outline header');
  await banner.getByRole('heading', { name: 'Rostrum' }).waitFor();
  await banner.getByText('“security” · Azerbaijan').waitFor();
  const link = banner.getByRole('link', { name: 'Open in Rostrum' });
  assert.equal(await link.getAttribute('href'), `${browser.address}#q=security&host=AZE`);
  assert.equal(await explorer.page.getByRole('region', { name: 'Filters' }).count(), 0);
  assert.equal(await explorer.page.getByRole('button', { name: 'Share view' }).count(), 0);
  await explorer.close();
});

test('nothing is told before a greeting, and what is malformed is ignored', async () => {
  const { page, close } = await visitor();
  const frame = await probe(page, 'host=AZE&embed=1');
  const open = { rostrum: 1, type: 'open', address: 'host=KWT' };
  const malformed = [
    open, // of a page that has not greeted
    'hello',
    null,
    [1, 'hello'],
    { type: 'hello' },
    { rostrum: 2, type: 'hello' },
    { rostrum: '1', type: 'hello' },
    { rostrum: 1, type: 'HELLO' },
    { rostrum: 1 },
  ];
  for (const message of malformed) await tell(page, message);
  await frame.evaluate(() => Reflect.get(globalThis, 'rostrum').open('host=TJK&embed=1'));
  await settled(frame);
  await page.waitForTimeout(600);
  assert.deepEqual(await told(page), []);
  assert.equal(await address(frame), 'host=TJK&embed=1');

  await tell(page, { rostrum: 1, type: 'hello', later: 'is ignored' });
  await waitFor(page, 'ready');
  const [ready] = await told(page);
  assert.ok(ready);
  const { height, title, ...rest } = ready;
  assert.deepEqual(rest, {
    rostrum: 1,
    type: 'ready',
    address: 'host=TJK&embed=1',
    link: `${browser.address}#host=TJK`,
    from: origin(),
  });
  assert.ok((height ?? 0) >= 400);
  assert.match(title ?? '', /Rostrum/);

  for (const wrong of [
    { ...open, address: 7 },
    { ...open, address: 'x'.repeat(9000) },
    { ...open, address: null },
  ]) {
    await tell(page, wrong);
  }
  await settled(frame);
  assert.equal(await address(frame), 'host=TJK&embed=1');
  await tell(page, { ...open, address: '#host=KWT&nonsense' });
  await waitFor(page, 'view');
  assert.match(await address(frame), /^host=KWT&embed=1/);
  await close();
});

test('only the page that holds the frame is listened to', async () => {
  const { page, close } = await visitor();
  other.pages.set(
    '/sibling.html',
    `<!doctype html><title>Sibling</title>
    <script>
      setInterval(() => {
        for (const type of ['hello', 'open'])
          parent.frames[0].postMessage({ rostrum: 1, type, address: 'host=KWT' }, '*');
      }, 50);
      addEventListener('message', () => { document.title = 'told'; });
    </script>`,
  );
  const frame = await probe(page, 'host=AZE&embed=1', '<iframe src="sibling.html"></iframe>');
  await settled(frame);
  await page.waitForTimeout(500);
  assert.equal(await address(frame), 'host=AZE&embed=1');
  const sibling = page.frames().find((each) => each.url().endsWith('sibling.html'));
  assert.equal(await sibling?.title(), 'Sibling');
  assert.deepEqual(await told(page), []);
  await close();
});

test('many changes are told a few times a second, and the last one always', async () => {
  const { page, close } = await visitor();
  const frame = await probe(page, 'embed=1');
  await tell(page, { rostrum: 1, type: 'hello' });
  await waitFor(page, 'ready');
  const seconds = await frame.evaluate(async () => {
    const rostrum = Reflect.get(globalThis, 'rostrum');
    const start = performance.now();
    for (let turn = 0; turn < 40; ++turn) {
      rostrum.open(`time=${2001 + (turn % 20)}&embed=1`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    rostrum.open('host=AZE&embed=1');
    return (performance.now() - start) / 1000;
  });
  await page.waitForFunction(`told.at(-1).address === 'host=AZE&embed=1'`);
  const views = (await told(page)).filter((message) => message.type === 'view');
  assert.ok(
    views.length >= 2 && views.length <= 3 * seconds + 2,
    `${views.length} in ${seconds} s`,
  );
  await close();
});

test('the height that is wished follows the width of the frame', async () => {
  const { page, close } = await visitor();
  const frame = await probe(page, 'embed=1');
  await tell(page, { rostrum: 1, type: 'hello' });
  await waitFor(page, 'ready');
  await page.locator('iframe').evaluate((element) => element.setAttribute('width', '360'));
  await waitFor(page, 'height');
  await settled(frame);
  const heights = (await told(page))
    .map((message) => message.height)
    .filter((height) => height !== undefined);
  assert.equal(heights.length, 2);
  assert.ok((heights[1] ?? 0) > (heights[0] ?? 0));
  await close();
});
