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
  await sender.written();

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
  const explorer = await browser.open('host=AZE~XXQ&time=someday&face=document');
  assert.deepEqual((await explorer.view()).facets, { host: { include: ['AZE'] } });
  assert.equal(await explorer.address(), 'host=AZE&face=document');
  assert.equal(await explorer.bar(), 'host=AZE&face=document');
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
  await explorer.written();
  assert.equal(await explorer.page.evaluate(() => history.length), before);
  assert.match(await explorer.bar(), /^at=/);
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
  await explorer.written();
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
  await explorer.page.waitForFunction(() => Reflect.get(globalThis, 'rostrum').address() === '');
  await explorer.page.keyboard.press('Control+z');
  await explorer.page.waitForTimeout(300);
  assert.equal(new URL(explorer.page.url()).origin, new URL(browser.address).origin);
  assert.equal(await explorer.address(), '');
  await explorer.close();
});

test('a query string is read on arrival and moved into the fragment, what is foreign is dropped', async () => {
  const explorer = await browser.blank();
  await explorer.page.goto(
    `${browser.address}?host=KWT&topic=border-security&utm_source=mail#host=AZE`,
  );
  await explorer.ready();
  assert.equal(await explorer.address(), 'topic=border-security&host=AZE');
  assert.equal(explorer.page.url(), `${browser.address}#topic=border-security&host=AZE`);
  assert.equal(await explorer.page.locator('[data-key^="notice:"]').count(), 0);
  await explorer.close();
});

test('old spellings open and are written as today', async () => {
  const explorer = await browser.open('appearance=dark&period=2018');
  assert.equal(await explorer.bar(), 'time=2018&theme=dark');
  assert.equal(
    await explorer.page.evaluate(() => document.documentElement.dataset['theme']),
    'dark',
  );
  await explorer.close();
});

test('what a link holds that is not understood is said and kept', async () => {
  const explorer = await browser.open('host=AZE&zeta=1&face=document');
  assert.equal(await explorer.bar(), 'host=AZE&face=document&zeta=1');
  const live = explorer.page.locator('#live:not(:empty)');
  const said = (await live.textContent()) ?? '';
  assert.match(said, /keeps it in the link: face/);
  assert.match(said, /Not understood, but kept in the link: "zeta"/);
  await explorer.close();
});

test('nothing is written while a button is down, then once', async () => {
  const explorer = await browser.open();
  await countWrites(explorer);
  const plot = await explorer.target('map:plot');
  const at = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  const { mouse } = explorer.page;
  await mouse.move(at.x, at.y);
  for (let turn = 0; turn < 4; ++turn) await mouse.wheel(0, -120);
  await explorer.settled();
  await explorer.written();
  const before = await explorer.bar();
  assert.match(before, /^at=/);
  const written = (await writesOf(explorer)).length;

  await mouse.down();
  for (let step = 1; step <= 10; ++step) {
    await mouse.move(at.x + step * 8, at.y + step);
    await explorer.page.waitForTimeout(150);
  }
  assert.notEqual(await explorer.address(), before, 'the map has moved');
  assert.equal(await explorer.bar(), before);
  assert.equal((await writesOf(explorer)).length, written);
  await mouse.up();
  await explorer.settled();
  await explorer.written();
  assert.equal((await writesOf(explorer)).length, written + 1);
  await explorer.close();
});

test('a key held down is one step of the history, written when it is let go', async () => {
  const explorer = await browser.open();
  await countWrites(explorer);
  const entries = await explorer.page.evaluate(() => history.length);
  await explorer.page.locator('#canvas').focus();
  const { keyboard } = explorer.page;
  for (let repeat = 0; repeat < 5; ++repeat) {
    await keyboard.down(']');
    await explorer.page.waitForTimeout(60);
  }
  const seen = await explorer.address();
  assert.match(seen, /^sel=/);
  assert.equal(await explorer.bar(), '');
  await keyboard.up(']');
  await explorer.written();
  assert.equal(await explorer.address(), seen);
  assert.equal(await explorer.page.evaluate(() => history.length), entries + 1);
  assert.equal((await writesOf(explorer)).length, 1);
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), '');
  await explorer.close();
});

test('no more than two entries are written in any second, and none is lost', async () => {
  const explorer = await browser.open();
  await countWrites(explorer);
  const topics = ['terrorism', 'border-security', 'cybersecurity', 'drones'];
  await explorer.page.evaluate((ids) => {
    for (const id of ids) Reflect.get(globalThis, 'rostrum').open(`topic=${id}`);
  }, topics);
  await explorer.written();
  const writes = await writesOf(explorer);
  assert.deepEqual(
    writes.map((write) => new URL(write.url).hash),
    topics.map((id) => `#topic=${id}`),
  );
  const at = writes.map((write) => write.at);
  for (let i = 2; i < at.length; ++i) assert.ok((at[i] ?? 0) - (at[i - 2] ?? 0) >= 999, String(at));
  await explorer.close();
});

test('an entry that the browser refuses is written later', async () => {
  const explorer = await browser.open();
  await explorer.page.evaluate(() => {
    const { pushState } = history;
    history.pushState = () => {
      Object.assign(globalThis, { refusals: 1 });
      history.pushState = pushState;
      throw new DOMException('too many', 'SecurityError');
    };
  });
  await explorer.click('facet:group:terrorism-and-extremism');
  assert.equal(await explorer.page.evaluate(() => Reflect.get(globalThis, 'refusals')), 1);
  await explorer.written();
  assert.equal(await explorer.address(), 'group=terrorism-and-extremism');
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), '');
  await explorer.close();
});

test('a link pasted into the search box opens as one step, any other text is searched for', async () => {
  const explorer = await browser.open('q=arms', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = explorer;
  const paste = async (/** @type {string} */ text) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.locator('#search').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    await explorer.settled();
    await explorer.written();
  };
  const entries = await page.evaluate(() => history.length);
  await paste('https://elsewhere.example/rostrum/#host=AZE&q=border+security');
  assert.equal(await explorer.address(), 'q=border+security&host=AZE');
  assert.equal(await page.locator('#search').inputValue(), 'border security');
  assert.equal(await page.evaluate(() => history.length), entries + 1);

  await paste('https://elsewhere.example/forums/minsk-osce-counter-terrorism-2018/');
  assert.equal(await explorer.address(), 'sel=minsk-osce-counter-terrorism-2018');
  assert.equal(await page.locator('#search').inputValue(), '');
  await page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), 'q=border+security&host=AZE');

  await paste('terrorism = fear');
  assert.equal((await explorer.view()).text, 'terrorism = fear');
  assert.equal(await page.locator('#search').inputValue(), 'terrorism = fear');
  await explorer.close();
});

test('the title names the view in words, and goes back and forward with it', async () => {
  const explorer = await browser.open('topic=border-security&time=2018..2025');
  assert.equal(await explorer.page.title(), 'Border security, 2018 to 2025 · Rostrum');
  await explorer.open('topic=border-security&time=2018..2025&sel=person:emomali-rahmon');
  assert.equal(
    await explorer.page.title(),
    'Border security, 2018 to 2025, Emomali Rahmon · Rostrum',
  );
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.page.title(), 'Border security, 2018 to 2025 · Rostrum');
  await explorer.close();
});

/** @typedef {{at: number, url: string}} Write */

/**
 * Keeps when the page wrote what into the history, from now on.
 * @param {import('./support/explorer.mjs').Explorer} explorer
 */
function countWrites(explorer) {
  return explorer.page.evaluate(() => {
    const writes = /** @type {Write[]} */ ([]);
    Object.assign(globalThis, { writes });
    for (const how of /** @type {const} */ (['pushState', 'replaceState'])) {
      const write = history[how].bind(history);
      history[how] = (state, unused, url) => {
        writes.push({ at: performance.now(), url: String(url) });
        write(state, unused, url);
      };
    }
  });
}

/**
 * @param {import('./support/explorer.mjs').Explorer} explorer
 * @returns {Promise<Write[]>}
 */
function writesOf(explorer) {
  return explorer.page.evaluate(() => Reflect.get(globalThis, 'writes'));
}
