/** The results as a table: on the canvas, in the address, and as a table of the document. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

test('a head sorts, a row opens its record, and the browser goes back to the table', async () => {
  const explorer = await browser.open('list=statements', {
    viewport: { width: 1440, height: 900 },
  });
  await explorer.click('form:table');
  await explorer.barReads('list=statements&form=table');
  assert.ok(!(await explorer.isOnScreen('map:plot')));
  await explorer.click('sort:country');
  assert.deepEqual((await explorer.view()).sort, { column: 'country', descending: false });
  await explorer.page.keyboard.press('ArrowDown');
  await explorer.page.keyboard.press('Enter');
  await explorer.settled();
  assert.ok((await explorer.view()).selection);
  assert.ok(await explorer.isOnScreen('map:plot'));
  await explorer.page.goBack();
  await explorer.settled();
  await explorer.barReads('list=statements&form=table&sort=country');
  assert.ok(await explorer.isOnScreen('sort:country'));
  await explorer.close();
});

test('in the document it is a table whose heads sort with the keyboard alone', async () => {
  const explorer = await browser.open('list=outcomes&form=table');
  const { page } = explorer;
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  const table = page.locator('#outline').getByRole('table', { name: 'Outcomes', exact: true });
  const date = table.getByRole('columnheader', { name: 'Date', exact: true });
  assert.equal(await date.getAttribute('aria-sort'), 'descending');
  const kind = table.getByRole('columnheader', { name: 'Kind', exact: true });
  assert.equal(await kind.getAttribute('aria-sort'), null);
  await kind.getByRole('button').focus();
  await page.keyboard.press('Enter');
  assert.equal(await kind.getAttribute('aria-sort'), 'ascending');
  assert.equal(await date.getAttribute('aria-sort'), null);
  assert.ok(
    await kind.getByRole('button').evaluate((node) => node === document.activeElement),
    'the focus stays on the head',
  );
  const row = table.getByRole('row').nth(1);
  assert.equal(await row.locator('th[scope="row"]').count(), 1);
  await row.locator('th button').focus();
  await page.keyboard.press('Enter');
  assert.ok((await explorer.view()).selection);
  await explorer.close();
});
