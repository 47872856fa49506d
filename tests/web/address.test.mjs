/** The address is the view, both ways; history as a person expects it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';

const browser = useBrowser();

const view =
  'q=security&group=terrorism-and-extremism&host=AZE~KWT&time=2018..2025&sel=baku-security-forum-2025';

test('a link opens what its sender saw', async () => {
  const sender = await browser.open();
  await sender.open(view);
  const address = await sender.address();
  const [seen, result] = [await sender.view(), await sender.result()];
  await sender.page.waitForTimeout(400);
  assert.equal(await sender.bar(), address);

  const reader = await browser.open(address);
  assert.equal(await reader.address(), address);
  assert.deepEqual(await reader.view(), seen);
  assert.deepEqual(await reader.result(), result);
  assert.equal(await reader.page.locator('#search').inputValue(), 'security');
  await sender.close();
  await reader.close();
});

test('open applies at once, and listeners are told until they leave', async () => {
  const explorer = await browser.open();
  const seen = await explorer.page.evaluate(() => {
    const rostrum = Reflect.get(globalThis, 'rostrum');
    let told = 0;
    const leave = rostrum.on('change', () => {
      ++told;
    });
    rostrum.open('host=AZE');
    const { forums, total } = rostrum.result();
    const after = { address: rostrum.address(), isPart: forums > 0 && forums < total.forums, told };
    leave();
    rostrum.open('host=KWT');
    return { ...after, toldInTheEnd: told };
  });
  assert.deepEqual(seen, { address: 'host=AZE', isPart: true, told: 1, toldInTheEnd: 1 });
  await explorer.close();
});

test('a link with mistakes keeps what is right and says the rest', async () => {
  const explorer = await browser.open('host=AZE~XXQ&time=someday&kiosk=yes');
  assert.deepEqual((await explorer.view()).facets, { host: { include: ['AZE'] } });
  assert.equal(await explorer.address(), 'host=AZE&kiosk=yes');
  assert.equal(await explorer.bar(), 'host=AZE&kiosk=yes');
  await explorer.close();
});

test('the back button undoes choices, one at a time', async () => {
  const explorer = await browser.open();
  await explorer.click('facet:group:terrorism-and-extremism');
  await explorer.click('forum:minsk-osce-counter-terrorism-2018');
  const both = await explorer.address();
  assert.equal(both, 'group=terrorism-and-extremism&sel=minsk-osce-counter-terrorism-2018');

  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), 'group=terrorism-and-extremism');
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), '');
  await explorer.page.goForward();
  await explorer.page.goForward();
  await explorer.settled();
  assert.equal(await explorer.address(), both);
  await explorer.close();
});

test('motion does not fill the history, and the bar has its end', async () => {
  const explorer = await browser.open();
  const before = await explorer.page.evaluate(() => history.length);
  const plot = await explorer.target('map:plot');
  const at = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  await explorer.page.mouse.move(at.x, at.y);
  for (let turn = 0; turn < 6; ++turn) await explorer.page.mouse.wheel(0, -60);
  await explorer.drag(at, { x: at.x + 80, y: at.y + 10 });
  await explorer.page.waitForTimeout(400);
  assert.equal(await explorer.page.evaluate(() => history.length), before);
  assert.match(await explorer.bar(), /^at=/);
  assert.equal(await explorer.bar(), await explorer.address());
  await explorer.close();
});

test('an address opened by the page is a step that Back takes back', async () => {
  const explorer = await browser.open('host=AZE');
  const before = await explorer.page.evaluate(() => history.length);
  await explorer.page.evaluate(() => Reflect.get(globalThis, 'rostrum').open('host=KWT'));
  assert.equal(await explorer.page.evaluate(() => history.length), before + 1);
  assert.equal(await explorer.bar(), 'host=KWT');
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), 'host=AZE');
  await explorer.close();
});

test('typing a search makes one entry of the history', async () => {
  const explorer = await browser.open();
  const before = await explorer.page.evaluate(() => history.length);
  await explorer.search('terror');
  await explorer.page.waitForTimeout(400);
  assert.equal(await explorer.page.evaluate(() => history.length), before + 1);
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), '');
  assert.equal(await explorer.page.locator('#search').inputValue(), '');
  await explorer.close();
});

test('Ctrl+Z goes back in Rostrum and never out of it', async () => {
  const explorer = await browser.open();
  await explorer.click('facet:group:terrorism-and-extremism');
  await explorer.page.locator('#canvas').focus();
  await explorer.page.keyboard.press('Control+z');
  await explorer.page.waitForTimeout(300);
  assert.equal(await explorer.address(), '');
  await explorer.page.keyboard.press('Control+z');
  await explorer.page.waitForTimeout(300);
  assert.equal(new URL(explorer.page.url()).origin, new URL(browser.address).origin);
  assert.equal(await explorer.address(), '');
  await explorer.close();
});
