/** Pages of people, organizations and the rest: names lead there, the browser leads back. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();
const forum = 'dushanbe-process-2024-kuwait';

test("a speaker's name leads to their page, Back leads to the forum again", async () => {
  const explorer = await browser.open(`sel=${forum}`, { viewport: { width: 1280, height: 1600 } });
  await explorer.click(`page:${forum}.emomali-rahmon:person:emomali-rahmon`);
  assert.equal((await explorer.view()).selection, 'person:emomali-rahmon');
  await explorer.barReads('sel=person:emomali-rahmon');
  assert.equal(await explorer.page.title(), 'Emomali Rahmon · Rostrum');
  assert.ok(await explorer.isOnScreen('only:speaker'));
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal((await explorer.view()).selection, forum);
  await explorer.close();
});

test('a name in the search offers the page, whatever the script', async () => {
  const explorer = await browser.open();
  for (const text of ['guterres', 'гутерриш']) {
    await explorer.open('');
    await explorer.settled();
    await explorer.search(text);
    await explorer.click('subject:person:antonio-guterres');
    assert.equal((await explorer.view()).selection, 'person:antonio-guterres');
    assert.match(await explorer.page.title(), /António Guterres · Rostrum$/);
    await explorer.page.locator('#search').fill('');
    await explorer.settled();
  }
  await explorer.close();
});

test('a page narrows the lists and opens its long sections', async () => {
  const explorer = await browser.open('sel=country:USA', {
    viewport: { width: 1800, height: 2200 },
  });
  const all = await explorer.result();
  await explorer.click('only:host');
  const found = await explorer.result();
  assert.ok(found.forums > 0 && found.forums < all.forums);
  await explorer.click('only:host');
  assert.deepEqual(await explorer.result(), all);

  await explorer.click('section:country:USA/forums');
  await explorer.page.waitForTimeout(200);
  const list = explorer.page.locator('#outline').getByRole('list', { name: 'Forums hosted' });
  assert.ok((await list.getByRole('listitem').count()) > 12);
  await explorer.close();
});

test('in the document a page reads and leads on with the keyboard alone', async () => {
  const explorer = await browser.open(`sel=${forum}`);
  const { page } = explorer;
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  const series = page.locator(`#outline [data-key="page:record:series:series:dushanbe-process"]`);
  await series.focus();
  await page.keyboard.press('Enter');
  assert.equal((await explorer.view()).selection, 'series:dushanbe-process');
  const region = page.getByRole('region', { name: 'Page', exact: true });
  await region.waitFor();
  assert.equal(
    await region.getByRole('heading', { level: 2, name: 'Dushanbe Process' }).count(),
    1,
  );
  await region.locator(`[data-key="entry:series:dushanbe-process/editions:${forum}"]`).focus();
  await page.keyboard.press('Enter');
  assert.equal((await explorer.view()).selection, forum);
  await explorer.close();
});
