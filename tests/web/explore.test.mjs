/** Filtering and choosing with the pointer on the canvas and by typing in the search. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

test('a click on a facet value filters, the next one takes it back', async () => {
  const explorer = await browser.open();
  const all = await explorer.result();
  const expected = all.facets['group']?.['borders-and-migration'];
  await explorer.click('facet:group:borders-and-migration');
  const filtered = await explorer.result();
  assert.deepEqual((await explorer.view()).facets.group, { include: ['borders-and-migration'] });
  assert.equal(filtered.statements, expected);
  assert.equal(await explorer.address(), 'group=borders-and-migration');

  await explorer.click('facet:group:borders-and-migration');
  assert.deepEqual(await explorer.result(), all);
  await explorer.close();
});

test('typing in the search filters, and Escape empties it', async () => {
  const explorer = await browser.open();
  const all = await explorer.result();
  await explorer.search('border security');
  assert.equal((await explorer.view()).text, 'border security');
  const found = await explorer.result();
  assert.ok(found.statements > 0 && found.statements < all.statements);
  assert.match(await explorer.page.title(), /border security/);

  await explorer.page.keyboard.press('Escape');
  await explorer.settled();
  assert.deepEqual(await explorer.result(), all);
  assert.equal(await explorer.page.locator('#search').inputValue(), '');
  await explorer.close();
});

test('the search box lies in its slot on the canvas', async () => {
  const explorer = await browser.open();
  const slot = await explorer.target('search');
  const box = await explorer.page.locator('#search').boundingBox();
  assert.ok(box);
  for (const [part, value] of Object.entries(slot)) {
    assert.ok(
      Math.abs(value - /** @type {any} */ (box)[part]) <= 1,
      `${part} of ${JSON.stringify(box)}`,
    );
  }
  await explorer.close();
});

test('a search is kept while an input method composes', async () => {
  const explorer = await browser.open();
  await explorer.page.locator('#search').click();
  const session = await explorer.page.context().newCDPSession(explorer.page);
  await session.send('Input.imeSetComposition', {
    selectionStart: 4,
    selectionEnd: 4,
    text: 'Воро',
  });
  await explorer.settled();
  assert.equal((await explorer.view()).text, undefined);
  await session.send('Input.insertText', { text: 'Воронков' });
  await explorer.settled();
  assert.equal((await explorer.view()).text, 'Воронков');
  assert.ok((await explorer.result()).statements > 0);
  await explorer.close();
});

test('a drag over the histogram chooses a period', async () => {
  const explorer = await browser.open();
  const all = await explorer.result();
  const { x, y, width, height } = await explorer.target('timeline:histogram');
  const middle = y + height / 2;
  await explorer.drag({ x: x + width * 0.3, y: middle }, { x: x + width * 0.97, y: middle });
  const { time } = await explorer.view();
  assert.ok(time?.from, JSON.stringify(time));
  const found = await explorer.result();
  assert.ok(found.statements > 0 && found.statements < all.statements);
  assert.deepEqual(found.histogram, all.histogram);
  assert.match(await explorer.address(), /^time=/);
  await explorer.close();
});

test('a period is typed into its slot of the timeline', async () => {
  const explorer = await browser.open();
  const box = explorer.page.locator('#period');
  const slot = await explorer.target('period');
  const lies = await box.boundingBox();
  assert.ok(lies);
  for (const side of /** @type {const} */ (['x', 'y', 'width', 'height'])) {
    assert.ok(Math.abs(lies[side] - slot[side]) <= 1, side);
  }
  await box.fill('since may 2019');
  await box.press('Enter');
  await explorer.settled();
  assert.equal(await explorer.address(), 'time=2019-05..latest');
  assert.equal(await box.inputValue(), 'May 2019 – latest');

  // What is no period stays in the box, marked, and changes nothing.
  await box.fill('someday');
  await box.press('Enter');
  await explorer.settled();
  assert.equal(await explorer.address(), 'time=2019-05..latest');
  assert.equal(await box.getAttribute('aria-invalid'), 'true');
  await explorer.page
    .locator('#live')
    .filter({ hasText: /is no period/ })
    .waitFor({ state: 'attached' });
  await box.press('Escape');
  assert.equal(await box.inputValue(), 'May 2019 – latest');
  assert.equal(await box.getAttribute('aria-invalid'), 'false');
  await explorer.close();
});

test('with Alt held a drag over the histogram is free of its bins', async () => {
  const explorer = await browser.open();
  const { x, y, width, height } = await explorer.target('timeline:histogram');
  const middle = y + height / 2;
  await explorer.page.keyboard.down('Alt');
  const firstDays = [];
  for (const share of [0.31, 0.37, 0.43]) {
    await explorer.drag({ x: x + width * share, y: middle }, { x: x + width * 0.8, y: middle });
    firstDays.push((await explorer.view()).time?.from ?? '');
    await explorer.open('');
    await explorer.settled();
  }
  await explorer.page.keyboard.up('Alt');
  assert.ok(
    firstDays.some((day) => !day.endsWith('-01')),
    firstDays.join(' '),
  );
  await explorer.close();
});

test('where motion is reduced, play is one step a press', async () => {
  const explorer = await browser.open();
  await explorer.click('command:play-pause');
  const first = await explorer.address();
  assert.match(first, /^time=\.\./);
  await explorer.page.waitForTimeout(1500);
  assert.equal(await explorer.address(), first);
  await explorer.click('command:play-pause');
  assert.notEqual(await explorer.address(), first);
  await explorer.close();
});

test('play goes from event to event and rests in between', async () => {
  const explorer = await browser.open('', { reducedMotion: 'no-preference' });
  await explorer.click('command:play-pause');
  await explorer.page.waitForFunction(() =>
    Reflect.get(globalThis, 'rostrum').address().startsWith('time=..'),
  );
  const first = await explorer.address();
  await explorer.page.waitForFunction(
    (before) => Reflect.get(globalThis, 'rostrum').address() !== before,
    first,
  );
  assert.match(await explorer.bar(), /^time=\.\./, 'the run has its entry of the history');
  await explorer.page.locator('#canvas').press('k');
  await explorer.settled();
  const paused = await explorer.address();
  const frames = await explorer.frames();
  await explorer.page.waitForTimeout(1500);
  assert.equal(await explorer.address(), paused);
  assert.equal(await explorer.frames(), frames);
  await explorer.barReads(paused);
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), '');
  await explorer.close();
});

test('a click on a place of the map chooses its only forum', async () => {
  const explorer = await browser.open();
  const places = await placesOnScreen(explorer);
  assert.ok(places.length >= 4, `${places.length} places are on the map`);
  let chosen = '';
  for (const place of places) {
    await explorer.open('');
    await explorer.settled();
    await explorer.click(place);
    chosen = (await explorer.view()).selection ?? '';
    if (chosen) break;
  }
  assert.notEqual(chosen, '');
  assert.equal(await explorer.address(), `sel=${chosen}`);
  assert.ok((await explorer.page.title()).endsWith(' · Rostrum'));
  await explorer.close();
});

test('a click on a result shows the record, and there is a way back', async () => {
  const explorer = await browser.open('host=BLR&list=forums');
  const id = 'minsk-osce-counter-terrorism-2018';
  await explorer.click(`forum:${id}`);
  assert.equal((await explorer.view()).selection, id);
  await explorer.click('record:back');
  assert.equal((await explorer.view()).selection, undefined);
  await explorer.close();
});

test('the map is panned by a drag and zoomed by the wheel about the pointer', async () => {
  const explorer = await browser.open();
  const plot = await explorer.target('map:plot');
  const at = { x: plot.x + plot.width * 0.6, y: plot.y + plot.height * 0.35 };
  await explorer.page.mouse.move(at.x, at.y);
  await explorer.page.mouse.wheel(0, -300);
  await explorer.settled();
  const zoomed = (await explorer.view()).position;
  assert.ok(zoomed.zoom > 0.3, JSON.stringify(zoomed));
  await explorer.drag(at, { x: at.x - 120, y: at.y });
  const panned = (await explorer.view()).position;
  assert.ok(panned.lon > zoomed.lon + 1, JSON.stringify(panned));
  await explorer.click('command:whole-world');
  assert.equal((await explorer.view()).position, undefined);
  await explorer.close();
});

/**
 * @param {import('./support/explorer.mjs').Explorer} explorer
 * @returns {Promise<string[]>}
 */
async function placesOnScreen(explorer) {
  const keys = Array.from({ length: 16 }, (_, index) => `place:${index}`);
  const found = await Promise.all(keys.map((key) => explorer.isOnScreen(key)));
  return keys.filter((_, index) => found[index]);
}
