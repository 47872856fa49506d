/** Tours: begun from the list, gone through by mouse, keys and the document, left, linked. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

test('a tour is begun, gone through, and left with what it showed', async () => {
  const explorer = await browser.open();
  await explorer.click('screen:tours');
  await explorer.click('tour:start:five-founding-events');
  await explorer.written();
  assert.equal(await explorer.bar(), 'sel=un-hlc-counter-terrorism-2018&tour=five-founding-events');
  await explorer.click('command:next-step');
  await explorer.written();
  assert.match(await explorer.bar(), /sel=minsk-osce-counter-terrorism-2018.*&step=2$/);
  await explorer.page.goBack();
  await explorer.settled();
  await explorer.written();
  assert.equal(await explorer.bar(), 'sel=un-hlc-counter-terrorism-2018&tour=five-founding-events');
  await explorer.click('tour:leave');
  await explorer.written();
  assert.equal(await explorer.bar(), 'sel=un-hlc-counter-terrorism-2018');
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
