/** The basket: kept on the device, noted on the canvas and in the document, shared as a link, printed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */

const browser = useBrowser();
const forum = 'dushanbe-process-2024-kuwait';
const other = 'minsk-osce-counter-terrorism-2018';
const tall = { viewport: { width: 1440, height: 1600 } };

/** @param {Explorer} explorer */
function kept(explorer) {
  return explorer.page.evaluate(() =>
    JSON.parse(localStorage.getItem('rostrum.basket') ?? '{"entries":[]}'),
  );
}

test('a forum is picked, noted on the canvas, and there again after the page was reloaded', async () => {
  const explorer = await browser.open(`sel=${forum}`, tall);
  const { page } = explorer;
  await explorer.click(`basket-record:${forum}`);
  await page.waitForFunction(() =>
    document.getElementById('live')?.textContent?.includes('Added. 1 in the basket'),
  );
  await explorer.click('screen:basket');
  await explorer.barReads(`sel=${forum}&screen=basket`);
  await explorer.click(`basket:note-open:${forum}`);
  await page.waitForFunction(() => document.activeElement?.id === 'note');
  await page.keyboard.type('first to call');
  await page.keyboard.press('Enter');
  await explorer.settled();
  assert.deepEqual(await kept(explorer), {
    version: 1,
    entries: [{ id: forum, note: 'first to call' }],
  });
  assert.ok(await page.locator('#note').isHidden());

  await page.reload();
  await explorer.ready();
  await page.waitForFunction(() => document.querySelector('[data-node="basket"]') !== null);
  assert.equal(
    await page.locator(`#outline [data-field="basket:note:${forum}"]`).inputValue(),
    'first to call',
  );
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a note that is being written is kept when the browser goes back', async () => {
  const explorer = await browser.open(`sel=${forum}`, tall);
  const { page } = explorer;
  await explorer.click(`basket-record:${forum}`);
  await explorer.click('screen:basket');
  await explorer.written();
  await explorer.click(`basket:note-open:${forum}`);
  await page.waitForFunction(() => document.activeElement?.id === 'note');
  await page.keyboard.type('half a note');
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes('screen=basket'));
  await explorer.settled();
  assert.equal((await kept(explorer)).entries[0].note, 'half a note');
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('what the device kept and cannot be understood is said and set aside', async () => {
  const explorer = await browser.open('', tall);
  const { page } = explorer;
  await page.evaluate(() => localStorage.setItem('rostrum.basket', '{"version":1,"entr'));
  await page.reload();
  await explorer.ready();
  await page.waitForFunction(() => document.querySelector('[data-node="notice:0"]') !== null);
  assert.match(
    (await page.locator('[data-node="notice:0"]').textContent()) ?? '',
    /cannot be read. It was set aside/,
  );
  assert.equal(
    await page.evaluate(() => localStorage.getItem('rostrum.basket.set-aside')),
    '{"version":1,"entr',
  );
  await explorer.close();
});

test('in the document the basket is kept in order with the keyboard alone', async () => {
  const explorer = await browser.open('', tall);
  const { page } = explorer;
  const basket = { version: 1, entries: [{ id: forum }, { id: other }, { id: 'nowhere-2030' }] };
  await page.evaluate(
    (text) => localStorage.setItem('rostrum.basket', text),
    JSON.stringify(basket),
  );
  await page.reload();
  await explorer.ready();
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  await page.locator('#outline [data-key="screen:basket"]').focus();
  await page.keyboard.press('Enter');
  await page.locator(`#outline [data-key="basket:down:${forum}"]`).focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(
    (await kept(explorer)).entries.map((/** @type {{id: string}} */ entry) => entry.id),
    [other, forum, 'nowhere-2030'],
  );
  const note = page.locator(`#outline [data-field="basket:note:${other}"]`);
  await note.focus();
  await page.keyboard.type('ask them');
  await page.keyboard.press('Enter');
  assert.equal((await kept(explorer)).entries[0].note, 'ask them');
  assert.equal(await note.inputValue(), 'ask them');
  assert.match(
    (await page.locator('[data-node="basket:caption:nowhere-2030"]').textContent()) ?? '',
    /Not in this data/,
  );
  await explorer.close();
});

test('a shared link shows its basket, leaves the own one alone, and is kept on demand', async () => {
  const explorer = await browser.open(`screen=basket&basket=${forum}+ask+them~${other}`, tall);
  assert.deepEqual((await explorer.view()).basket, [
    { id: forum, note: 'ask them' },
    { id: other },
  ]);
  assert.deepEqual((await kept(explorer)).entries, []);
  await explorer.click('basket:keep');
  assert.equal((await kept(explorer)).entries.length, 2);
  await explorer.barReads('screen=basket');
  await explorer.close();
});

test('the way through the basket is in the address, and the browser goes back', async () => {
  const explorer = await browser.open(`screen=basket&basket=${forum}~${other}`, tall);
  await explorer.click('basket:step');
  await explorer.barReads(`sel=${forum}&screen=steps&basket=${forum}~${other}`);
  assert.ok(await explorer.isOnScreen('map:plot'));
  await explorer.click('command:next-record');
  assert.equal((await explorer.view()).selection, other);
  await explorer.written();
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal((await explorer.view()).selection, forum);
  await explorer.close();
});

test('on paper the basket is a list with its notes and nothing to press', async () => {
  const explorer = await browser.open(`screen=basket&basket=${forum}+ask+them`, tall);
  const { page } = explorer;
  await page.waitForFunction(() => document.querySelector('[data-node="basket"]') !== null);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator(`[data-key="basket:open:${forum}"]`).isVisible());
  assert.ok(await page.locator(`[data-node="basket:note:${forum}"]`).isVisible());
  assert.ok(await page.locator('[data-key="basket:keep"]').isHidden());
  await explorer.close();
});

test('on a phone the basket is a tab', async () => {
  const explorer = await browser.open(`sel=${forum}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  assert.ok(await explorer.isOnScreen('screen:basket'));
  await explorer.close();
});
