/** Compare: from a page into the columns, in the address, and as tables of the document. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();
const forum = 'dushanbe-process-2024-kuwait';

test('a forum is added from its page and stands in Compare; the browser goes back', async () => {
  const explorer = await browser.open(`sel=${forum}`, { viewport: { width: 1280, height: 1600 } });
  await explorer.click(`compare:add:${forum}`);
  await explorer.click('screen:compare');
  await explorer.barReads(`sel=${forum}&screen=compare&compare=${forum}`);
  assert.ok(await explorer.isOnScreen(`compare:page:${forum}`));
  assert.match(await explorer.page.title(), /^Compare: .* · Rostrum$/);
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal((await explorer.view()).screen, 'explore');
  assert.ok(await explorer.isOnScreen('map:plot'));
  await explorer.close();
});

test('a link to a comparison reads as tables whose cells have headers', async () => {
  const explorer = await browser.open('screen=compare&compare=country:AZE~country:TJK~year:2018');
  const { page } = explorer;
  const region = page.locator('#outline').getByRole('region', { name: 'Compare', exact: true });
  const topics = region.getByRole('table', { name: 'Topics: number of records' });
  await topics.waitFor();
  assert.deepEqual(await topics.locator('th[scope="col"]').allTextContents(), [
    'Topics',
    'Azerbaijan',
    'Tajikistan',
    '2018',
    'Shared',
  ]);
  const rows = topics.getByRole('row');
  assert.ok((await rows.count()) > 3);
  for (const row of (await rows.all()).slice(1)) {
    assert.equal(await row.locator('th[scope="row"]').count(), 1);
    assert.equal(await row.getByRole('cell').count(), 4);
  }
  await explorer.close();
});

test('Enter in the search stays in Compare, and leads to the list elsewhere', async () => {
  const explorer = await browser.open('screen=compare&compare=country:USA');
  const { page } = explorer;
  await explorer.search('Kazakhstan');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'canvas');
  await explorer.settled();
  assert.equal((await explorer.view()).screen, 'compare');
  await explorer.open('');
  await explorer.search('drones');
  await page.keyboard.press('Enter');
  await explorer.written();
  assert.match(await explorer.bar(), /tab=list/);
  await explorer.close();
});

test('opening Compare in the document leads the focus there and says so', async () => {
  const explorer = await browser.open('sel=country:AZE&compare=country:AZE~country:TJK');
  const { page } = explorer;
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  await page.locator('#outline [data-key="compare:open"]').focus();
  await page.keyboard.press('Enter');
  assert.equal((await explorer.view()).screen, 'compare');
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('data-node')),
    'compare:heading',
  );
  await page.waitForFunction(() =>
    document.querySelector('#live')?.textContent?.includes('Compare, with 2 columns'),
  );
  await explorer.close();
});

test('what each said stands side by side, on the topic that is chosen', async () => {
  const explorer = await browser.open('screen=compare&compare=country:AZE~country:TJK');
  const { page } = explorer;
  const outline = page.locator('#outline');
  const heading = outline.locator('[data-node="compare:said:heading"]');
  assert.match(await heading.innerText(), /^What each said on /);
  const other = outline.locator('[data-key^="said-topic:"]:not([aria-current])').first();
  const topic = ((await other.getAttribute('data-key')) ?? '').replace('said-topic:', '');
  await other.focus();
  await page.keyboard.press('Enter');
  assert.equal((await explorer.view()).saidTopic, topic);
  assert.ok((await outline.locator('[data-node^="said:country:AZE:"]').count()) > 1);
  await explorer.close();
});

test('in the document a column is taken out with the keyboard alone', async () => {
  const explorer = await browser.open('screen=compare&compare=country:AZE~country:TJK');
  const { page } = explorer;
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  await page.locator('#outline [data-key="compare:remove:country:TJK"]').focus();
  await page.keyboard.press('Enter');
  assert.deepEqual((await explorer.view()).compare, ['country:AZE']);
  assert.equal(
    await page.locator('#outline').getByRole('columnheader', { name: 'Tajikistan' }).count(),
    0,
  );
  await explorer.close();
});
