/** kiosk.html: a form, a preview and a check of a kiosk's settings, by pointer and by keys alone. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import axe from 'axe-core';

import { useBrowser } from './support/browser.mjs';
import { mistakesOn, putBeside, tall, wake } from './support/venue.mjs';

/** @typedef {import('playwright-core').Page} Page */

const browser = useBrowser();

/** @param {import('playwright-core').BrowserContextOptions} [options] */
async function form(options) {
  const explorer = await browser.blank(options);
  await explorer.page.goto(`${browser.address}kiosk.html`);
  await explorer.page.locator('#title').waitFor();
  return explorer;
}

/** What the file would be. @param {Page} page */
async function written(page) {
  return JSON.parse(await page.locator('#text').inputValue());
}

/** @param {Page} page @param {string} setting */
const mistake = (page, setting) => page.locator(`[id="${setting}-mistake"]`).textContent();

/** @param {Page} page @param {() => Promise<void>} press */
async function downloaded(page, press) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  assert.equal(file.suggestedFilename(), 'venue.json');
  return readFileSync(await file.path(), 'utf8');
}

test('what is filled in comes out as a file, and sets a kiosk up', async () => {
  const explorer = await form();
  const { page } = explorer;
  await page.getByLabel('Title').fill('Library');
  // The whole link, as somebody copies it.
  await page.getByLabel('First view').fill('https://example.org/rostrum/#host=KWT');
  await page.getByLabel('Size of text').fill('120');
  await page.getByLabel('Land on the map').selectOption('points');
  await page.getByLabel('Codes for phones').uncheck();
  await page.getByLabel('Monday', { exact: true }).selectOption('closed');
  await page.getByLabel('Tuesday', { exact: true }).selectOption('hours');
  await page.getByLabel('Tuesday, open to').fill('20:30');
  await page.getByLabel('Tour to add').selectOption('minsk-to-kuwait');
  await page.locator('#tours + button').click();
  const file = await downloaded(page, () => page.getByText('Download venue.json').click());
  assert.deepEqual(JSON.parse(file), {
    title: 'Library',
    start: 'host=KWT',
    tours: ['minsk-to-kuwait'],
    text_percent: 120,
    codes: false,
    land: 'points',
    hours: { mon: 'closed', tue: '09:00-20:30' },
  });
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();

  const kiosk = await browser.blank(tall);
  // A Wednesday, on which it is open.
  await kiosk.page.clock.setFixedTime('2026-12-02T12:00:00');
  await putBeside(kiosk, { 'venue.json': file });
  await kiosk.visit('kiosk=1');
  assert.deepEqual(await mistakesOn(kiosk), []);
  await wake(kiosk);
  assert.equal(await kiosk.address(), 'host=KWT&land=points&size=120&kiosk=1');
  await kiosk.close();
});

test('a mistake stands beside its field as it is typed, and is left out of the file', async () => {
  const { page } = await form();
  const idle = page.getByLabel('Seconds without a touch');
  await idle.pressSequentially('5');
  assert.match((await mistake(page, 'idle_seconds')) ?? '', /from 15 to 900/);
  assert.equal(await idle.getAttribute('aria-invalid'), 'true');
  assert.deepEqual(await written(page), {});
  await idle.pressSequentially('0');
  assert.equal(await mistake(page, 'idle_seconds'), '');
  assert.equal(await idle.getAttribute('aria-invalid'), null);
  assert.deepEqual(await written(page), { idle_seconds: 50 });
  await page.getByLabel('Light appearance').fill('#ffdd00');
  assert.match((await mistake(page, 'accent')) ?? '', /accent\.light is "#ffdd00"\. It stands out/);
  await page.context().close();
});

test('the preview is the page itself with the settings, and follows them', async () => {
  const explorer = await form();
  const { page } = explorer;
  const shown = () =>
    page.waitForFunction(() => {
      const frame = document.querySelector('iframe')?.contentWindow;
      return frame && Reflect.get(frame, 'rostrum')?.ready.then(() => frame.location.href);
    });
  const first = new URL(await (await shown()).jsonValue());
  assert.equal(first.search, '?venue=');
  assert.match(first.hash, /kiosk=1/);
  await page.getByLabel('Size of text').fill('150');
  await page.waitForFunction(() =>
    document.querySelector('iframe')?.contentWindow?.location.search.includes('text_percent=150'),
  );
  const second = new URL(await (await shown()).jsonValue());
  assert.match(second.hash, /size=150/);
  assert.equal(await page.evaluate(() => history.length), 2, 'no step for every letter');
  assert.deepEqual(await explorer.violations(), []);
  // A watchdog must not take it for its own page.
  assert.deepEqual(
    explorer.requests.filter((url) => url.includes('kiosk/beat')),
    [],
  );
  await explorer.close();
});

test('a file that is opened, dropped or pasted is checked, and fills the form', async () => {
  const { page } = await form();
  const bad = JSON.stringify({
    title: 'Library',
    idle_seconds: 5,
    hours: { mon: '9-18' },
    idle: 1,
  });
  const checked = page.locator('#checked');
  await page.locator('#opened').setInputFiles({
    name: 'foyer.json',
    mimeType: 'application/json',
    buffer: Buffer.from(`\ufeff${bad}`),
  });
  await checked.getByText('foyer.json: 3 mistakes').waitFor();
  const listed = await checked.locator('li').allTextContents();
  assert.deepEqual(
    listed.map((words) => words.split(' ')[0]),
    ['idle_seconds', 'hours.mon', 'idle'],
  );
  assert.equal(await page.getByLabel('Title').inputValue(), 'Library');
  assert.equal(await page.getByLabel('Seconds without a touch').inputValue(), '5');
  await checked.getByRole('link', { name: /^idle_seconds/ }).click();
  assert.equal(await page.evaluate(() => location.hash), '#idle_seconds');

  await page.locator('#pasted').fill('{"title": "Museum",}');
  await checked.getByText('The text: 1 mistake').waitFor();
  assert.match((await checked.locator('li').textContent()) ?? '', /The text is no JSON/);
  assert.equal(await page.getByLabel('Title').inputValue(), 'Library', 'the form stays as it is');
  assert.equal(
    await mistake(page, 'idle_seconds'),
    '',
    'but for what was wrong in the file before',
  );
  assert.equal(await page.getByLabel('Seconds without a touch').inputValue(), '');
  assert.deepEqual(await written(page), { title: 'Library' });

  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{"title": "Museum"}'], 'museum.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  });
  await checked.getByText('museum.json: no mistakes').waitFor();
  assert.deepEqual(await written(page), { title: 'Museum' });
  await page.context().close();
});

test('what is wrong in a file is not written, of whatever kind it is', async () => {
  const { page } = await form();
  await page.locator('#pasted').fill(
    JSON.stringify({
      title: 'two\nlines',
      staff_code: 2468,
      accent: { light: '#8a3b00' },
      dataset: '../data.json',
      tours: ['nope', 'minsk-to-kuwait'],
      site_url: 'http://localhost:8371/',
    }),
  );
  await page.getByText('The text: 5 mistakes').waitFor();
  assert.match((await mistake(page, 'tours')) ?? '', /^tours names "nope", and there is no such/);
  assert.match((await mistake(page, 'site_url')) ?? '', /not one of this machine/);
  assert.deepEqual(await written(page), {
    accent: { light: '#8a3b00' },
    tours: ['minsk-to-kuwait'],
  });
  await page.context().close();
});

test('tours of a file are held against the data that it names, once these are read', async () => {
  const explorer = await form();
  const { page } = explorer;
  await putBeside(explorer, {
    'own.json': { tours: [{ id: 'round', title: 'Round the world' }] },
  });
  await page.locator('#pasted').fill('{"dataset": "own.json", "tours": ["round", "nope"]}');
  await page.getByText('The text: 1 mistake').waitFor();
  assert.match((await mistake(page, 'tours')) ?? '', /"nope".*There are: round$/);
  assert.deepEqual(await written(page), { dataset: 'own.json', tours: ['round'] });
  await page.context().close();
});

test('tours are those of the venue’s own data, once these lie beside the page', async () => {
  const explorer = await form();
  const { page } = explorer;
  await page.getByLabel('Data', { exact: false }).last().fill('own.json');
  await page.locator('#dataset-remark').getByText('own.json does not lie beside').waitFor();
  await putBeside(explorer, {
    'own2.json': { tours: [{ id: 'round', title: 'Round the world' }] },
  });
  await page.locator('#dataset').fill('own2.json');
  await page.locator('#tours').getByText('Round the world').waitFor({ state: 'attached' });
  assert.equal(await page.locator('#dataset-remark').textContent(), '');
  await page.context().close();
});

test('keys alone fill the form and take the file away', async () => {
  const explorer = await form();
  const { page } = explorer;
  const { keyboard } = page;
  const tabTo = async (/** @type {string} */ id) => {
    for (let presses = 0; presses < 80; ++presses) {
      await keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
    }
    assert.fail(`no Tab leads to ${id}`);
  };
  await tabTo('title');
  await keyboard.type('Library');
  await tabTo('codes');
  await keyboard.press('Space');
  await tabTo('tours');
  await keyboard.type('From Minsk');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.type('Africa');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  // Back over "Remove" of the second tour to "Move up".
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  assert.match(
    (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '',
    /^Move Africa takes the floor down$/,
    'the focus goes with what is moved',
  );
  await tabTo('idle_seconds');
  await keyboard.type('60');
  await tabTo('hours.mon');
  await keyboard.type('Closed');
  await tabTo('download');
  const file = await downloaded(page, () => keyboard.press('Enter'));
  assert.deepEqual(JSON.parse(file), {
    title: 'Library',
    tours: ['africa-takes-the-floor', 'minsk-to-kuwait'],
    idle_seconds: 60,
    codes: false,
    hours: { mon: 'closed' },
  });
  await explorer.close();
});

for (const colorScheme of /** @type {const} */ (['dark', 'light'])) {
  test(`it is accessible, and fits a phone: ${colorScheme}`, async () => {
    const explorer = await form({ colorScheme, viewport: { width: 390, height: 844 } });
    const { page } = explorer;
    await page.locator('#pasted').fill('{"idle_seconds": 5, "tours": ["minsk-to-kuwait"]}');
    await page.getByText('The text: 1 mistake').waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.evaluate(axe.source);
    const found = await page.evaluate(() =>
      /** @type {any} */ (globalThis).axe.run(document, { iframes: false }),
    );
    const faults = found.violations.map(
      (/** @type {any} */ { id, nodes }) => `${id} ${nodes[0].html}`,
    );
    assert.deepEqual(faults, []);
    await explorer.close();
  });
}
