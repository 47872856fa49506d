/** A kiosk is set up by a file beside the page, or by its address, and says what is wrong there. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { AnotherBuild, builtList } from './support/another_build.mjs';
import { useBrowser } from './support/browser.mjs';
import { ChangingSite } from './support/changing_site.mjs';
import { Explorer } from './support/explorer.mjs';
import { oneFileAddress } from './support/one_file.mjs';
import { site } from './support/site.mjs';
import { logo, mistakesOn, putBeside, tall, wake } from './support/venue.mjs';

const browser = useBrowser();

/**
 * @param {Record<string, unknown>} files
 * @param {string} [address] what stands after the page
 */
async function kiosk(files, address = '#kiosk=1') {
  const explorer = await browser.blank(tall);
  await putBeside(explorer, files);
  await explorer.page.goto(browser.address + address);
  await explorer.ready();
  return explorer;
}

test('without a file it is as usual, and nothing is said', async () => {
  const explorer = await kiosk({});
  assert.deepEqual(await mistakesOn(explorer), []);
  await wake(explorer);
  assert.equal(await explorer.address(), 'kiosk=1');
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('a page that is no kiosk asks for neither script nor settings', async () => {
  const explorer = await browser.open('topic=border-security');
  assert.deepEqual(
    explorer.requests.filter((url) => /kiosk|venue/.test(url)),
    [],
  );
  await explorer.close();
});

test('every mistake is named with what is allowed, and the rest holds', async () => {
  const explorer = await kiosk({
    'venue.json': {
      title: 'x'.repeat(61),
      logo: 'https://example.org/logo.svg',
      accent: { light: '#ffdd00', dark: 'blue' },
      languages: ['tlh'],
      start: 'host=KWT',
      tours: ['nowhere'],
      idle_seconds: 5,
      countdown_seconds: '30',
      text_percent: 120,
      codes: 'yes',
      site_url: 'https://example.org/rostrum',
      land: 'none',
      hours: { mon: '9-18', someday: 'closed' },
      dataset: '../data.json',
      staff_code: 12,
      memory_mb: 1,
      idle: 90,
    },
  });
  const said = await explorer.page.locator('.venue-mistakes').textContent();
  const console = explorer.complaints.join('\n');
  assert.match(said ?? '', /^17 mistakes/);
  assert.equal((await mistakesOn(explorer)).length, 12);
  assert.match(said ?? '', /and 5 more, in the staff’s log and the console/);
  for (const words of [
    /title is "x+…"\. Allowed is text of one line with at most 60 characters\. “Rostrum” is shown\./,
    /logo is "https:.*\. No logo is shown\./,
    /accent\.light is "#ffdd00"\. It stands out .* by 1\.\d to 1 only.* #0072b2 is used\./,
    /accent\.dark is "blue"\. Allowed is a colour .* #4cc2ff is used\./,
    /languages names "tlh", which this site does not carry\..* There are: en/,
    /tours names "nowhere", and there is no such tour\..* minsk-to-kuwait/,
    /idle_seconds is 5\. Allowed is a whole number from 15 to 900\. 90 is used\./,
    /countdown_seconds is "30"\..* 30 is used\./,
    /codes is "yes"\. Allowed are true and false\. True is used\./,
    /site_url is "https:.*rostrum"\. Allowed is the address of a folder .* ends with \//,
    /land is "none"\..* Borders are shown\./,
    /hours\.mon is "9-18"\..* open all day\./,
    /hours\.someday is no setting .* mon, tue/,
    /dataset is "\.\.\/data\.json"\..* The data that came with the page is shown\./,
    /staff_code is not a text of 4 to 8 digits/,
    /memory_mb is 1\. Allowed is a whole number from 300 to 64000\. 1500 is used\./,
    /idle is no setting and is left out\. There are: title, /,
  ]) {
    assert.match(console, words);
  }
  assert.deepEqual(
    explorer.requests.filter((url) => !url.startsWith(browser.address)),
    [],
  );
  await wake(explorer);
  assert.equal(await explorer.page.locator('.venue-mistakes').count(), 0, 'a touch takes it off');
  assert.equal(await explorer.address(), 'host=KWT&size=120&kiosk=1');
  await explorer.close();
});

test('a file that is no JSON, or that was named and is not there, is told', async () => {
  const broken = await kiosk({ 'venue.json': '{"title": "Library",}' });
  assert.match((await mistakesOn(broken))[0] ?? '', /^venue\.json is no JSON, so usual settings/);
  await broken.close();
  const missing = await kiosk({}, '?venue=foyer.json#kiosk=1');
  assert.deepEqual(await mistakesOn(missing), [
    'venue: foyer.json could not be read (404). The kiosk goes on without it.',
  ]);
  await missing.close();
});

test('it begins with start view, size and land, and comes back to them', async () => {
  const explorer = await kiosk({
    'venue.json': { start: 'host=KWT', text_percent: 120, land: 'points' },
  });
  await wake(explorer);
  const home = 'host=KWT&land=points&size=120&kiosk=1';
  assert.equal(await explorer.address(), home);
  await explorer.open('topic=border-security&kiosk=1');
  assert.notEqual(await explorer.address(), home);
  const { x, y } = await explorer.center('kiosk:start-again');
  await explorer.page.touchscreen.tap(x, y);
  await explorer.settled();
  assert.equal(await explorer.address(), home);
  await explorer.close();
});

test('the address wins over the file, and a reload has both again', async () => {
  const explorer = await kiosk(
    { 'venue.json': { start: 'host=KWT', text_percent: 120 } },
    '?text_percent=150&idle_seconds=60#kiosk=1&host=AZE',
  );
  const { page } = explorer;
  const search = () => page.evaluate(() => location.search);
  assert.equal(await search(), '?text_percent=150&idle_seconds=60');
  await wake(explorer);
  assert.equal(await explorer.address(), 'host=AZE&size=150&kiosk=1');
  await page.reload();
  await explorer.ready();
  assert.equal(await search(), '?text_percent=150&idle_seconds=60');
  assert.deepEqual(await mistakesOn(explorer), []);
  await explorer.close();
});

test('a page that loads itself reads its settings anew', async () => {
  const explorer = await kiosk({ 'venue.json': { text_percent: 120, start: 'host=KWT' } });
  await putBeside(explorer, { 'venue.json': { text_percent: 150 } });
  const { page } = explorer;
  // A fault that nobody caught, while nobody is there.
  await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('a fault'))));
  await page.waitForFunction(() => location.hash === '#size=150&kiosk=1');
  await explorer.ready();
  await wake(explorer);
  assert.equal(await explorer.address(), 'size=150&kiosk=1');
  await explorer.close();
});

test('title and logo are seen at rest and awake, and the logo is in nobody’s way', async () => {
  const explorer = await kiosk({
    'venue.json': { title: 'Dushanbe Public Library', logo: 'logo.svg' },
    'logo.svg': logo,
  });
  const { page } = explorer;
  const picture = page.getByRole('img', { name: 'Dushanbe Public Library' });
  const isWhole = () =>
    picture.evaluate((node) => node instanceof HTMLImageElement && node.naturalWidth === 80);
  const box = await picture.boundingBox();
  assert.ok(box && box.height === 40 && box.y < 60 && box.x + box.width > 1000, 'at the corner');
  await page.waitForFunction(() => document.querySelector('img')?.complete);
  assert.ok(await isWhole());
  await page.touchscreen.tap(box.x + 10, box.y + 10);
  await page.waitForFunction(
    () => Reflect.get(globalThis, 'rostrum').target('kiosk:start-again') !== null,
  );
  await explorer.settled();
  assert.ok(await isWhole());
  assert.equal(await page.locator('#outline h1').first().textContent(), 'Dushanbe Public Library');
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('data of the venue’s own take the place of the bundled ones', async () => {
  const dataset = JSON.parse(readFileSync(join(site, builtList().data.file), 'utf8'));
  dataset.tours = dataset.tours.filter(
    (/** @type {{id: string}} */ { id }) => id === 'minsk-to-kuwait',
  );
  const explorer = await kiosk({
    'venue.json': { dataset: 'own.json', tours: ['minsk-to-kuwait', 'baku-forums'] },
    'own.json': dataset,
  });
  assert.match(await explorer.address(), /tour=minsk-to-kuwait/);
  assert.deepEqual(await mistakesOn(explorer), [
    'tours names "baku-forums", and there is no such tour. It is left out. There are: minsk-to-kuwait',
  ]);
  await explorer.close();
});

test('data that the program refuses are named with their first mistake, and the bundled ones are shown', async () => {
  const explorer = await kiosk({
    'venue.json': { dataset: 'own.json' },
    'own.json': { schema: 1 },
  });
  const [said = ''] = await mistakesOn(explorer);
  assert.match(
    said,
    /^dataset has mistakes, and the data that came with the page is shown\. The first one: \/ must have "/,
  );
  assert.ok((await explorer.result()).total.forums > 100);
  await explorer.close();
});

test('without a network a kiosk keeps its settings and its logo', async () => {
  const build = new AnotherBuild();
  writeFileSync(join(build.folder, 'venue.json'), '{"text_percent": 150, "logo": "logo.svg"}');
  writeFileSync(join(build.folder, 'logo.svg'), logo);
  const host = new ChangingSite(build.folder);
  await host.start();
  try {
    const context = await browser.readersContext(tall);
    const explorer = new Explorer(await context.newPage(), host.address);
    await explorer.visit('kiosk=1');
    await kept(explorer);
    await host.stop();
    await explorer.page.reload();
    await explorer.ready();
    assert.deepEqual(await mistakesOn(explorer), []);
    await explorer.page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 80);
    await wake(explorer);
    assert.equal(await explorer.address(), 'size=150&kiosk=1');
    await context.close();
    await host.start();
  } finally {
    await host.stop();
    build.remove();
  }
});

/**
 * Until the worker has the whole site, which the page's caches tell by promises.
 * @param {Explorer} explorer
 */
async function kept({ page, site }) {
  const isKept = () =>
    page.evaluate(async (scope) => {
      const found = await (await caches.open(`rostrum ${scope} versions`)).match(scope);
      return Boolean((await found?.json())?.proven);
    }, site);
  const giveUpMs = Date.now() + 30_000;
  while (!(await isKept())) assert.ok(Date.now() < giveUpMs, 'the worker keeps the site');
}

/** @param {Explorer} explorer */
const canTakeView = (explorer) => explorer.isOnScreen('command:show-share');

test('on its own machine it gives visitors no address that their phones cannot open', async () => {
  const explorer = await kiosk({});
  await wake(explorer);
  assert.equal(await canTakeView(explorer), false);
  await explorer.close();
});

test('with the address of its site on the web visitors take the view with them', async () => {
  const explorer = await kiosk({}, '?site_url=https://example.org/rostrum/#kiosk=1&host=KWT');
  await wake(explorer);
  assert.ok(await canTakeView(explorer));
  const { x, y } = await explorer.center('command:show-share');
  await explorer.page.touchscreen.tap(x, y);
  await explorer.settled();
  await explorer.written();
  const words = await explorer.page.locator('#outline').textContent();
  assert.match(words ?? '', /https:\/\/example\.org\/rostrum\/#\S*host=KWT/);
  assert.doesNotMatch(words ?? '', /127\.0\.0\.1/);
  await explorer.close();
});

test('in the one file the address alone sets the screen up', async () => {
  const explorer = await browser.blank(tall, oneFileAddress());
  await explorer.page.goto(`${oneFileAddress()}?text_percent=150&logo=logo.svg#kiosk=1`);
  await explorer.ready();
  assert.deepEqual(await mistakesOn(explorer), [
    'logo: logo.svg cannot be read here. The explorer in one file has no files beside it.',
  ]);
  await wake(explorer);
  assert.equal(await explorer.address(), 'size=150&kiosk=1');
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});
