/** The document face: the same content as plain HTML, for those who do not see the canvas. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

test('the first Tab stop opens the page, Escape leaves it', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  await page.keyboard.press('Tab');
  const read = page.locator('#read');
  assert.ok(await read.isVisible());
  await page.keyboard.press('Enter');
  assert.equal(await onTop(explorer), 'document');
  assert.equal(await page.getByRole('heading', { level: 1, name: 'Rostrum' }).count(), 1);
  await page.keyboard.press('Escape');
  assert.equal(await onTop(explorer), 'canvas');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'canvas');
  await explorer.close();
});

test('filters, results and the record work with the keyboard alone, and focus stays', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  const box = page.locator('#outline').getByRole('checkbox', { name: /^Borders and migration/ });
  await box.focus();
  await page.keyboard.press('Space');
  assert.deepEqual((await explorer.view()).facets.group, { include: ['borders-and-migration'] });
  assert.ok(await box.isChecked());
  assert.ok(await box.evaluate((node) => node === document.activeElement));

  const forums = page.locator('#outline').getByRole('button', { name: /^Forums \d/ });
  await forums.focus();
  await page.keyboard.press('Enter');
  assert.equal((await explorer.view()).list, 'forums');
  const forum = page.locator('#outline [data-key="forum:dushanbe-process-2024-kuwait"]').first();
  await forum.focus();
  await page.keyboard.press('Enter');
  assert.equal((await explorer.view()).selection, 'dushanbe-process-2024-kuwait');
  const record = page.getByRole('region', { name: 'Record', exact: true });
  await record.waitFor();
  assert.match(await record.innerText(), /St\. Regis|Kuwait City/);
  for (const link of await record.getByRole('link').all()) {
    assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
    assert.match((await link.getAttribute('href')) ?? '', /^https?:/);
  }
  await explorer.close();
});

test('what changes on the canvas changes in the page', async () => {
  const explorer = await browser.open();
  await explorer.click('facet:group:technology');
  const box = explorer.page
    .locator('#outline')
    .getByRole('checkbox', { name: /^Technology/ })
    .first();
  await explorer.page.waitForTimeout(200);
  assert.ok(await box.isChecked());
  await explorer.close();
});

test('every forum of the result is text that the browser can find', async () => {
  const explorer = await browser.open();
  await explorer.page.waitForTimeout(200);
  const found = await explorer.page.evaluate(() =>
    /** @type {any} */ (window).find('OSCE conference 2018, Minsk'),
  );
  assert.ok(found);
  // What was found is shown.
  await explorer.page.waitForTimeout(200);
  assert.equal(await onTop(explorer), 'document');
  await explorer.close();
});

test('a change of the result is said aloud, once', async () => {
  const explorer = await browser.open();
  await explorer.search('cyber');
  await explorer.page.waitForFunction(
    () => /statement/.test(document.getElementById('live')?.textContent ?? ''),
    undefined,
    { timeout: 5000 },
  );
  await explorer.close();
});

/** @param {import('./support/explorer.mjs').Explorer} explorer */
function onTop(explorer) {
  return explorer.page.evaluate(() => {
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return top?.closest('#document, #canvas')?.id;
  });
}
