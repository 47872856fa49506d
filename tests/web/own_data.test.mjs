/** Files of the reader's own: dropped, chosen, named by the address, given by a script. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { dragged, dropFile } from './support/dropped_file.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */

const browser = useBrowser();
const sample = readFileSync(new URL('../../web/samples/own-data-sample.csv', import.meta.url));

const events =
  'Event,When,City,Nation,Remark\n' +
  'Harbour talks,2021-05-01,Baku,Azerbaijan,Calm\n' +
  'Road talks,2022-05-01,Kuwait City,Kuwait,Loud\n' +
  'Sensor talks,soon,Kuwait City,Kuwait,Short\n';

/**
 * Until the sheet says what was read of it.
 * @param {Explorer} explorer
 * @param {string} name
 * @param {string} text
 */
async function drop(explorer, name, text) {
  await dropFile(explorer, name, text);
  await explorer.page.waitForFunction(
    () => document.querySelector('[data-node="file:summary"]') !== null,
  );
  await explorer.settled();
}

/**
 * The words of a node of the document.
 * @param {Explorer} explorer
 * @param {string} key
 */
function words(explorer, key) {
  return explorer.page
    .locator(`[data-node="${key}"]`)
    .first()
    .evaluate((node) => node.textContent ?? '');
}

/**
 * What the reader is told, once there is something.
 * @param {Explorer} explorer
 */
async function notices(explorer) {
  const told = explorer.page.locator('[data-node^="notice:"]');
  await told.first().waitFor({ state: 'attached' });
  return (await told.allTextContents()).join('\n');
}

test('a dropped file is checked, corrected, shown, filtered and left again', async () => {
  const explorer = await browser.open('host=AZE');
  const before = { address: await explorer.address(), result: await explorer.result() };
  const asked = explorer.requests.length;

  await drop(explorer, 'events.csv', events);
  assert.equal(
    await words(explorer, 'file:summary'),
    'events.csv: CSV table, 3 rows. 2 can be shown, 1 cannot.',
  );
  assert.match(await words(explorer, 'file:error:0'), /^Row 4, column 2, “When”: Has no date/);
  await explorer.barReads('host=AZE');

  await explorer.click('file:column:4');
  await explorer.click('file:role:4:series');
  assert.equal(await words(explorer, 'file:column:4'), 'Remark: Series');

  await explorer.click('file:use');
  assert.equal(await words(explorer, 'own:note'), 'Your file “events.csv” is shown');
  assert.equal((await explorer.result()).total.forums, 2);
  await explorer.search('road');
  assert.equal((await explorer.result()).forums, 1);
  assert.ok(await explorer.isOnScreen('forum:road-talks'));
  // The finer land is fetched when the map comes near, the icon again with every new address.
  const since = explorer.requests
    .slice(asked)
    .filter((url) => !/\/(land-50|rostrum)\.\w+\.(bin|svg)$/.test(url));
  assert.deepEqual(since, [], 'nothing was sent anywhere');

  await explorer.click('own:leave');
  assert.deepEqual({ address: await explorer.address(), result: await explorer.result() }, before);
  assert.equal(await explorer.isOnScreen('own:note'), false);
  assert.deepEqual(explorer.complaints, []);
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('a hint shows while a file is over the page, and goes with it', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  const hint = page.locator('#drop-hint');
  const transfer = await dragged(explorer, 'events.csv', events);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  assert.ok(await hint.isVisible());
  await page.dispatchEvent('body', 'dragleave', { dataTransfer: transfer });
  assert.equal(await hint.isVisible(), false);
  await explorer.close();
});

test('what is no file is told, and dropping it does not lead away', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  const before = page.url();
  const prevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/uri-list', 'https://example.org/');
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('#canvas')?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.ok(prevented);
  assert.match(await notices(explorer), /That is no file/);
  assert.equal(page.url(), before);
  await explorer.close();
});

test('a file is chosen by the button on the canvas and by the one in the document', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  await page.locator('#canvas').focus();
  await page
    .locator('[data-key="command:open-file"]')
    .evaluate((node) => /** @type {HTMLElement} */ (node).click());
  await explorer.settled();
  const fromCanvas = page.waitForEvent('filechooser');
  await explorer.click('file:choose');
  await (await fromCanvas).setFiles({ name: 'sample.csv', mimeType: 'text/csv', buffer: sample });
  await page.waitForFunction(() => document.querySelector('[data-key="file:use"]') !== null);
  assert.equal(
    await words(explorer, 'file:summary'),
    'sample.csv: CSV table, 7 rows. All of it can be shown.',
  );
  assert.equal(await words(explorer, 'file:counts'), '3 forums, 3 statements, 1 outcome');

  const fromDocument = page.waitForEvent('filechooser');
  await page.locator('#read').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-key="file:choose"]').focus();
  await page.keyboard.press('Enter');
  await (await fromDocument).setFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"schema": 1,'),
  });
  await page.waitForFunction(() =>
    document.querySelector('[data-node="file:summary"]')?.textContent?.startsWith('broken.json'),
  );
  assert.match(await words(explorer, 'file:error:0'), /^The file: Is not JSON at byte/);
  await explorer.close();
});

test('a file that is too large is told so', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(81 * 1024 * 1024)], 'large.csv'));
    return data;
  });
  await page.dispatchEvent('#canvas', 'drop', { dataTransfer: transfer });
  await page.waitForFunction(() => document.querySelector('[data-node="file:error:0"]') !== null);
  assert.equal(
    await words(explorer, 'file:error:0'),
    'The file: Is larger than 80 MB. Open a part of it.',
  );
  await explorer.close();
});

test('markup in a file stays text', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await drop(
    explorer,
    `${hostile}.csv`,
    `title,date,country,url\n"${hostile.replaceAll('"', '""')}",2024,Kuwait,\nBad,2024,${hostile.replaceAll('"', "'")},javascript:alert(1)\n`,
  );
  await page
    .locator('[data-key="file:use"]')
    .evaluate((node) => /** @type {HTMLElement} */ (node).click());
  await explorer.settled();
  assert.ok((await words(explorer, 'own:note')).includes('<img src=x'));
  assert.equal(
    await page.locator('#outline img, #outline script, #outline [href^="javascript"]').count(),
    0,
  );
  assert.ok((await page.locator('#outline').innerText()).includes('<script>'));
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('an address names a file of this site; a reload and a link keep it, leaving forgets it', async () => {
  const explorer = await browser.blank();
  const { page } = explorer;
  await page.goto(`${browser.address}?data=own-data-sample.csv#topic=trade`);
  await explorer.ready();
  assert.equal(await words(explorer, 'own:note'), 'Your file “own-data-sample.csv” is shown');
  await explorer.barReads('topic=trade');
  assert.equal((await explorer.result()).total.forums, 3);
  await page.reload();
  await explorer.ready();
  assert.equal(new URL(page.url()).search, '?data=own-data-sample.csv');
  assert.equal((await explorer.result()).total.forums, 3);
  await explorer.barReads('topic=trade');

  await explorer.click('own:leave');
  assert.equal(new URL(page.url()).search, '');
  assert.ok((await explorer.result()).total.forums > 100);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('[data-node="own:note"]') !== null);
  await explorer.barReads('topic=trade');
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a file of another site is refused without asking it, a missing one is told', async () => {
  const explorer = await browser.blank();
  const { page } = explorer;
  for (const data of [
    'https://other.example/x.csv',
    '//other.example/x.csv',
    'data:text/csv,a',
    'http://[',
  ]) {
    explorer.requests.length = 0;
    await page.goto(`${browser.address}?data=${encodeURIComponent(data)}`);
    await explorer.ready();
    assert.match(await notices(explorer), /another site/);
    const own = new URL(browser.address).origin;
    assert.deepEqual(
      explorer.requests.filter((url) => !url.startsWith(own)),
      [],
    );
    assert.equal(new URL(page.url()).search, '');
  }
  assert.deepEqual(explorer.complaints, []);
  await page.goto(`${browser.address}?data=none.csv`);
  await explorer.ready();
  assert.match(await notices(explorer), /“none.csv” of this link could not be loaded/);
  assert.ok((await explorer.result()).total.forums > 100);
  await explorer.close();
});

test('back leaves a file, and a reload says that it is not kept', async () => {
  const explorer = await browser.open('host=AZE');
  const { page } = explorer;
  await drop(explorer, 'events.csv', events);
  await explorer.click('file:use');
  await page.goBack();
  await explorer.settled();
  assert.equal(await explorer.isOnScreen('own:note'), false);
  assert.equal(await explorer.address(), 'host=AZE');

  await drop(explorer, 'events.csv', events);
  await explorer.click('file:use');
  await page.reload();
  await explorer.ready();
  assert.equal(await explorer.address(), '');
  assert.match(await notices(explorer), /Your file is not kept/);
  await explorer.close();
});

test('back to a file of before leads to the collection, and says why', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  for (const name of ['first.csv', 'second.csv']) {
    await drop(explorer, name, events);
    await explorer.click('file:use');
    await page.waitForFunction((own) => history.state?.own === own, name);
  }
  await page.goBack();
  await explorer.settled();
  assert.match(await notices(explorer), /Your file is not kept/);
  assert.equal(await explorer.isOnScreen('own:note'), false);
  assert.ok((await explorer.result()).total.forums > 100);
  assert.equal(await page.evaluate(() => history.state?.own), '');
  await explorer.close();
});

test('what was done with a file stays a step of that file when it is left at once', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  await drop(explorer, 'events.csv', events);
  await explorer.click('file:use');
  await page.waitForFunction(() => history.state?.own === 'events.csv');
  await page.evaluate(async () => {
    const { open, load } = Reflect.get(globalThis, 'rostrum');
    for (const address of ['q=road', 'q=harbour', 'host=KWT']) open(address);
    await load(null);
  });
  // The steps are written one after the other, the collection's last.
  await page.waitForFunction(() => history.state?.own === '' && location.hash === '');
  await page.evaluate(() => history.back());
  await page.waitForFunction(
    () => location.hash === '' && document.querySelector('[data-node^="notice:"]'),
  );
  assert.match(await notices(explorer), /Your file is not kept/);
  await explorer.close();
});

test('a file in an embedded view is said in the document too, and can be left there', async () => {
  const explorer = await browser.open('embed=1');
  await drop(explorer, 'events.csv', events);
  await explorer.click('file:use');
  assert.equal(await words(explorer, 'own:note'), 'Your file “events.csv” is shown');
  await explorer.page
    .locator('[data-key="own:leave"]')
    .evaluate((node) => /** @type {HTMLElement} */ (node).click());
  await explorer.settled();
  assert.ok((await explorer.result()).total.forums > 100);
  await explorer.close();
});

test('showing a file is a step of its own, also where the address stays empty', async () => {
  const explorer = await browser.open();
  const { page } = explorer;
  await drop(explorer, 'events.csv', events);
  await explorer.click('file:use');
  await page.waitForFunction(() => history.state?.own === 'events.csv');
  await explorer.search('road');
  await page.waitForFunction(() => location.hash === '#q=road');
  await page.goBack();
  await explorer.settled();
  assert.equal((await explorer.result()).total.forums, 2, 'the file is still shown');
  await page.goBack();
  await explorer.settled();
  assert.ok((await explorer.result()).total.forums > 100);
  await explorer.close();
});

test('leaving a file of this site takes it out of an address without a view', async () => {
  const explorer = await browser.blank();
  const { page } = explorer;
  await page.goto(`${browser.address}?data=own-data-sample.csv`);
  await explorer.ready();
  await explorer.click('own:leave');
  await page.waitForFunction(() => location.search === '');
  await page.reload();
  await explorer.ready();
  assert.ok((await explorer.result()).total.forums > 100);
  await explorer.close();
});

test('a file that was taken from Rostrum and changed is no edition of Rostrum', async () => {
  const explorer = await browser.open('host=AZE');
  const { page } = explorer;
  const taken = await page.evaluate(() => Reflect.get(globalThis, 'rostrum').export('json').text);
  await drop(explorer, 'changed.json', taken);
  await explorer.click('file:use');
  await explorer.click('command:show-share');
  await page.locator('[data-node="share:own-note"]').waitFor({ state: 'attached' });
  assert.equal(await page.locator('[data-key="share:pin"]').count(), 0);
  await explorer.close();
});

test('rostrum.load shows data of a script or gives its mistakes', async () => {
  const explorer = await browser.open('host=AZE');
  const { page } = explorer;
  const load = (/** @type {unknown} */ data, options = {}) =>
    page.evaluate(
      async ([given, wishes]) => {
        try {
          return await Reflect.get(globalThis, 'rostrum').load(given, wishes);
        } catch (error) {
          const { message, errors, count } = /** @type {any} */ (error);
          return { message, errors, count };
        }
      },
      [data, options],
    );
  const refused = await load(events, { name: 'events' });
  assert.equal(refused.count, 1);
  assert.equal(refused.errors[0].row, 4);
  assert.equal(refused.errors[0].column, 2);
  assert.equal(await explorer.address(), 'host=AZE');

  assert.deepEqual(await load(events, { name: 'events', partly: true }), {
    rows: 3,
    rowsUsed: 2,
    forums: 2,
    statements: 0,
    outcomes: 0,
  });
  assert.equal((await explorer.result()).total.forums, 2);
  const point = { type: 'Point', coordinates: [27.6, 53.9] };
  const properties = { title: 'Talks', date: '2018-06-01' };
  const collection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: point, properties }],
  };
  assert.equal((await load(collection)).forums, 1);

  // What is refused changes nothing: neither what is shown nor what its sheet says.
  const sheet = await words(explorer, 'own:note');
  assert.equal((await load('nothing')).count > 0, true);
  assert.equal(await words(explorer, 'own:note'), sheet);
  await explorer.click('own:open');
  assert.doesNotMatch(await words(explorer, 'file:summary'), /cannot be shown/);
  await explorer.click('file:close');
  assert.match((await load({ schema: 1 })).errors[0].name, /^$|^\//);
  assert.equal(await load(null), null);
  assert.equal(await explorer.address(), 'host=AZE');
  await explorer.close();
});

test('rostrum.load takes bytes, also those of a page that embeds it', async () => {
  const explorer = await browser.open();
  const forums = await explorer.page.evaluate(async (text) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const Bytes = /** @type {typeof globalThis & Window} */ (frame.contentWindow).Uint8Array;
    const foreign = Bytes.from(new TextEncoder().encode(text));
    const padded = new TextEncoder().encode(`xx${text}xx`);
    const { load } = Reflect.get(globalThis, 'rostrum');
    const given = [foreign, foreign.buffer, new DataView(padded.buffer, 2, padded.length - 4)];
    const counts = [];
    for (const data of given) counts.push((await load(data, { partly: true })).forums);
    frame.remove();
    return counts;
  }, events);
  assert.deepEqual(forums, [2, 2, 2]);
  await explorer.close();
});
