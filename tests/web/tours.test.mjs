/** Tours: begun from the list, gone through by mouse, keys and the document, left, linked. */

import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { dropFile } from './support/dropped_file.mjs';

const browser = useBrowser();

test('a tour is begun, gone through, and left with what it showed', async () => {
  const explorer = await browser.open();
  await explorer.click('screen:tours');
  await explorer.click('tour:start:five-founding-events');
  await explorer.barReads('sel=un-hlc-counter-terrorism-2018&tour=five-founding-events');
  await explorer.click('command:next-step');
  await explorer.written();
  assert.match(await explorer.bar(), /sel=minsk-osce-counter-terrorism-2018.*&step=2$/);
  await explorer.page.goBack();
  await explorer.settled();
  await explorer.barReads('sel=un-hlc-counter-terrorism-2018&tour=five-founding-events');
  await explorer.click('tour:leave');
  await explorer.barReads('sel=un-hlc-counter-terrorism-2018');
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a link with a tour and a step alone shows that step', async () => {
  const explorer = await browser.open('tour=minsk-to-kuwait&step=3');
  const caption = explorer.page.locator('[data-node="tour:caption"]');
  assert.match((await caption.textContent()) ?? '', /^June 2018, New York/);
  assert.match(
    await explorer.bar(),
    /^sel=un-hlc-counter-terrorism-2018&tour=minsk-to-kuwait&step=3$/,
  );
  await explorer.close();
});

test('in the document tours are headings and links, and a step leads on', async () => {
  const explorer = await browser.open('screen=tours');
  const { page } = explorer;
  const heading = page.locator('h3[data-node="tour:baku-forums"], [data-node="tour:baku-forums"]');
  assert.ok((await heading.count()) > 0);
  await page.locator('[data-node="tour:step:baku-forums:2"]').focus();
  await page.keyboard.press('Enter');
  await explorer.settled();
  await explorer.written();
  assert.match(await explorer.bar(), /tour=baku-forums&step=2/);
  await page.locator('[data-node="command:next-step"]').focus();
  await page.keyboard.press('Enter');
  await explorer.settled();
  await explorer.written();
  assert.match(await explorer.bar(), /tour=baku-forums&step=3/);
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('a tour of one’s own is collected, kept, captioned, taken away, dropped and played', async () => {
  const explorer = await browser.open('sel=un-hlc-counter-terrorism-2018', {
    viewport: { width: 1280, height: 1500 },
  });
  const { page } = explorer;
  await page.locator('#canvas').focus();
  await page.keyboard.press('w');
  await page
    .locator('[data-node^="notice:"]')
    .filter({ hasText: 'step 1 of your tour' })
    .waitFor({ state: 'attached' });
  await explorer.open('topic=border-security');
  await explorer.click('command:show-share');
  await explorer.click('command:add-to-tour');
  await page.reload();
  await explorer.ready();
  await explorer.open('screen=tours');
  await explorer.settled();
  await explorer.click('own-tour:caption-open:2');
  await page.waitForFunction(() => document.activeElement?.id === 'note');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Then borders were spoken of');
  await page.keyboard.press('Enter');
  await page
    .locator('[data-node="own-tour:open:2"]')
    .filter({ hasText: 'Then borders' })
    .waitFor({ state: 'attached' });
  await explorer.click('own-tour:up:2');
  const waiting = page.waitForEvent('download');
  await explorer.click('tour:export');
  const file = await text(await (await waiting).createReadStream());
  const tour = JSON.parse(file);
  assert.deepEqual(
    tour.steps.map((/** @type {{link: string}} */ { link }) => link),
    ['topic=border-security', 'sel=un-hlc-counter-terrorism-2018'],
  );
  assert.equal(tour.steps[0].caption, 'Then borders were spoken of');

  await page.evaluate(() => localStorage.clear());
  await dropFile(explorer, 'rostrum-tour.json', file);
  await explorer.page.waitForFunction(() => location.hash.includes('tour=brought'));
  await explorer.settled();
  await explorer.barReads('topic=border-security&tour=brought');
  await explorer.click('command:next-step');
  await explorer.barReads('sel=un-hlc-counter-terrorism-2018&tour=brought&step=2');
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a file of a tour with a mistake is refused with its place, and nothing changes', async () => {
  const explorer = await browser.open('topic=border-security');
  await dropFile(
    explorer,
    'mine.json',
    '{"id": "a", "title": "A", "about": "B", "steps": [{"link": "q=a"}]}',
  );
  await explorer.page
    .locator('[data-node^="notice:"]')
    .filter({ hasText: /mine\.json is no tour that can be played: \/steps/ })
    .waitFor({ state: 'attached' });
  assert.equal(await explorer.address(), 'topic=border-security');
  await explorer.close();
});
