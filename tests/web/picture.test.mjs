/** Pictures as files, PNG and SVG, and the printed page: what a reader keeps and puts on paper. */

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { PNG } from 'pngjs';

import { useBrowser } from './support/browser.mjs';
import { site } from './support/site.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */
/** @typedef {import('pngjs').PNG} Png */

const browser = useBrowser();

const borderSecurity = 'topic=border-security&time=2018..2025';

test('a PNG is as many times as large as was asked, with the map in it', async () => {
  const explorer = await browser.open(borderSecurity);
  const once = await png(explorer, 1);
  const thrice = await png(explorer, 3);
  assert.match(once.name, /^rostrum-.*\.png$/);
  assert.deepEqual([once.image.width, once.image.height], [1600, 900]);
  assert.equal(thrice.image.width, once.image.width * 3);
  assert.equal(thrice.image.height, once.image.height * 3);
  for (const { image } of [once, thrice]) {
    assert.equal(colorAt(image, 4, 4), '#ffffff', 'paper around everything');
    // Sea of a flat map, land without forums, discs.
    for (const color of ['#edf2f5', '#f1ece2']) assert.ok(shareOf(image, color) > 0.01, color);
    assert.ok(shareOf(image, '#0072b2', 24) > 0.0005, 'discs');
  }
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

for (const width of [1280, 1440]) {
  test(`a picture made in ${width} pixels has an empty margin: no text is wider than its room`, async () => {
    const explorer = await browser.open('', { viewport: { width, height: 800 } });
    const { image } = await png(explorer, 1);
    const ink = new Set();
    for (let y = 0; y < image.height; ++y) {
      for (let x = image.width - 14; x < image.width; ++x) {
        if (colorAt(image, x, y) !== '#ffffff') ink.add(y);
      }
    }
    assert.deepEqual([...ink], [], 'rows with ink');
    await explorer.close();
  });
}

test('the SVG is the same picture, says what it shows and holds no script', async () => {
  const explorer = await browser.open(borderSecurity);
  const { name, text } = await svg(explorer);
  assert.match(name, /^rostrum-.*\.svg$/);
  assert.equal(XMLValidator.validate(text), true);
  const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(text);
  assert.match(root.title['#text'], /^\d+ statements.* about border security, 2018 to 2025$/);
  assert.match(root.desc['#text'], /Filters: .*Border security/);
  const lines = root.text.map((/** @type {{'#text': unknown}} */ line) => String(line['#text']));
  const said = lines.join('\n');
  assert.match(said, /2018 – 2025/);
  assert.match(said, /\d+ of \d+ forums/);
  assert.match(said, /Dataset .* CC BY 4\.0/);
  assert.match(said, /which says nothing of whose they should be/);
  assert.match(said, /Statements, by host country/);
  assert.ok(
    lines.some((/** @type {string} */ line) => line.startsWith(browser.address)),
    'its link',
  );
  assert.equal(root.script, undefined);
  assert.ok(text.length < 600_000, `${text.length} bytes`);

  const { image } = await png(explorer, 1);
  assert.equal(Math.round(Number(root['@_width'])), image.width);
  // What a browser makes of the SVG is what the PNG shows.
  const shown = await rasterised(explorer, text, image);
  assert.ok(difference(image, shown) < 0.02, String(difference(image, shown)));
  await explorer.close();
});

test('a globe, a map alone and a timeline alone are pictures too', async () => {
  const explorer = await browser.open('projection=globe&at=20,60,0');
  const whole = await png(explorer, 1);
  const { image: map } = await png(explorer, 1, 'map');
  const { image: timeline } = await png(explorer, 1, 'timeline');
  assert.equal(map.height, whole.image.height);
  assert.ok(shareOf(map, '#f1ece2') > 0.01, 'land');
  assert.ok(shareOf(timeline, '#f1ece2') < 0.0001, 'no land on a timeline');
  assert.ok(shareOf(timeline, '#d55e00') > 0.002, 'bars of topics');
  await explorer.close();
});

test('a picture is square or upright where that is chosen', async () => {
  const explorer = await browser.open(borderSecurity);
  for (const [shape, width, height] of /** @type {const} */ ([
    ['square', 1200, 1200],
    ['portrait', 1080, 1350],
  ])) {
    await choose(explorer, `export:shape:${shape}`);
    const { name, image } = await png(explorer, 1);
    assert.deepEqual([image.width, image.height], [width, height]);
    assert.ok(name.includes(`-${shape}-`), name);
    assert.equal((await explorer.view()).picture, shape);
  }
  await explorer.close();
});

test('the title is written on the sheet or in the document, and is in picture and name', async () => {
  const explorer = await browser.open(borderSecurity);
  const { page } = explorer;
  await page.locator('#canvas').focus();
  await page.keyboard.press('d');
  const input = page.locator('#picture-title');
  await input.waitFor({ state: 'visible' });
  assert.match(await input.inputValue(), /about border security/);
  await input.fill('Borders at a glance');
  await input.press('Enter');
  const field = page.locator('#outline [data-field="export:title"]');
  // The document follows a moment after the sheet.
  await page.waitForFunction(() => {
    const shown = document.querySelector('#outline [data-field="export:title"]');
    return shown instanceof HTMLTextAreaElement && shown.value === 'Borders at a glance';
  });
  const { name, text } = await svg(explorer);
  assert.match(name, /^rostrum-borders-at-a-glance-/);
  assert.match(text, /<title id="rostrum-title">Borders at a glance</);
  await field.fill('Borders');
  await field.press('Enter');
  await page.waitForFunction(
    () =>
      /** @type {HTMLInputElement} */ (document.getElementById('picture-title')).value ===
      'Borders',
  );
  await explorer.close();
});

test('a PNG and an SVG that are dropped on the page open their view', async () => {
  const explorer = await browser.open(`${borderSecurity}&sel=dushanbe-process-2024-kuwait`);
  const { page } = explorer;
  for (const key of ['export:png', 'export:svg']) {
    await explorer.page.evaluate(
      (address) => Reflect.get(globalThis, 'rostrum').open(address),
      borderSecurity,
    );
    const { name, bytes } = await download(explorer, key);
    await page.evaluate(() => Reflect.get(globalThis, 'rostrum').open('host=AZE'));
    await drop(explorer, name, bytes);
    await page.waitForFunction(() => 'time' in Reflect.get(globalThis, 'rostrum').view());
    const view = await explorer.view();
    assert.deepEqual(view.facets, { topic: { include: ['border-security'] } });
  }
  await drop(explorer, 'drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await page.waitForFunction(() =>
    document.querySelector('#live')?.textContent?.includes('“drawing.svg” is a picture'),
  );
  await explorer.close();
});

test('a printed list begins with what it shows and has every statement with its source', async () => {
  const explorer = await browser.open(borderSecurity);
  const { page } = explorer;
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const head = page.locator('#print-head');
  assert.match(
    await head.getByRole('heading', { level: 1 }).innerText(),
    /^\d+ statements.* about border security, 2018 to 2025$/,
  );
  const facts = await head.innerText();
  assert.match(facts, /2018 – 2025/);
  assert.match(facts, /Dataset /);
  assert.ok(facts.includes(browser.address), 'the link');
  assert.ok(await head.locator('canvas').isVisible());
  assert.ok(!(await page.locator('#canvas').isVisible()));
  const { statements } = await page.evaluate(() => Reflect.get(globalThis, 'rostrum').result());
  const list = page.locator('[data-node="results:list"]');
  assert.equal(await list.locator('> li').count(), Math.min(statements, 500));
  const first = list.locator('> li').first();
  assert.ok((await first.innerText()).length > 60, 'its words');
  const source = first.getByRole('link').first();
  const printed = await source.evaluate((link) => getComputedStyle(link, '::after').content);
  assert.ok(printed.includes((await source.getAttribute('href')) ?? ' '), printed);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await head.count(), 0);
  await explorer.close();
});

test('with a record open the record is printed, and has nothing to press', async () => {
  const explorer = await browser.open(`${borderSecurity}&sel=dushanbe-process-2024-kuwait`);
  const { page } = explorer;
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const head = page.locator('#print-head');
  const record = page.getByRole('region', { name: 'Record', exact: true });
  assert.match(await record.innerText(), /Kuwait City/);
  assert.ok(
    (await record.innerText()).includes(await head.getByRole('heading', { level: 1 }).innerText()),
    'its title',
  );
  assert.equal(await head.locator('canvas').count(), 0, 'no picture of a list');
  assert.doesNotMatch(await head.innerText(), /Filters:/);
  assert.ok(!(await page.locator('[data-node="results"]').isVisible()));
  assert.ok(!(await page.getByRole('region', { name: 'Filters' }).isVisible()));
  const source = record.getByRole('link').first();
  const printed = await source.evaluate((link) => getComputedStyle(link, '::after').content);
  assert.ok(printed.includes((await source.getAttribute('href')) ?? ' '), printed);
  const seen = await page.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.querySelector('#print-head h1') ?? document.body).color,
    boxes: [...document.querySelectorAll('input, select')].filter((box) => box.checkVisibility())
      .length,
    pressed: [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility())
      .filter((button) => getComputedStyle(button).borderStyle !== 'none').length,
  }));
  assert.deepEqual(seen, {
    ground: 'rgb(255, 255, 255)',
    ink: 'rgb(0, 0, 0)',
    boxes: 0,
    pressed: 0,
  });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await head.count(), 0);
  await explorer.close();
});

test('the browser prints pages of it, and the command asks for its dialog', async () => {
  const explorer = await browser.open(borderSecurity);
  const { page } = explorer;
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const canvas = document.querySelector('#print-head canvas');
      Object.assign(globalThis, { painted: canvas?.getAttribute('width') });
    });
  });
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  assert.ok((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length > 1);
  assert.ok(Number(await page.evaluate(() => Reflect.get(globalThis, 'painted'))) > 1400);
  assert.equal(await page.locator('#print-head').count(), 0, 'gone after it is printed');

  await page.evaluate(() => {
    Object.assign(window, { print: () => Object.assign(globalThis, { asked: true }) });
  });
  await press(explorer, '#outline [data-key="command:print"]');
  assert.ok(await page.evaluate(() => 'asked' in globalThis));
  await explorer.close();
});

/**
 * Opens Export and presses one of its buttons in the document.
 * @param {Explorer} explorer
 * @param {string} key
 */
async function choose(explorer, key) {
  const { page } = explorer;
  const sheet = page.locator('#outline [data-key="export:close"]');
  if ((await sheet.count()) === 0) {
    await page.locator('#canvas').focus();
    await page.keyboard.press('d');
    await sheet.waitFor({ state: 'attached' });
  }
  await press(explorer, `#outline [data-key="${key}"]`);
}

/**
 * @param {Explorer} explorer
 * @param {string} button
 */
async function press(explorer, button) {
  await explorer.page.locator(button).focus();
  await explorer.page.keyboard.press('Enter');
}

/**
 * @param {Explorer} explorer
 * @param {string} key
 */
async function download(explorer, key) {
  const coming = explorer.page.waitForEvent('download');
  await choose(explorer, key);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/**
 * Drops a file on the page, by the events a browser makes.
 * @param {Explorer} explorer
 * @param {string} name
 * @param {Buffer} bytes
 */
async function drop(explorer, name, bytes) {
  const transfer = await explorer.page.evaluateHandle(
    ([file, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], file ?? ''));
      return data;
    },
    [name, bytes.toString('base64')],
  );
  await explorer.page.dispatchEvent('#canvas', 'drop', { dataTransfer: transfer });
}

/**
 * @param {Explorer} explorer
 * @param {number} scale
 * @param {'map' | 'timeline' | 'both'} [parts]
 * @returns {Promise<{name: string, image: Png}>}
 */
async function png(explorer, scale, parts = 'both') {
  await choose(explorer, `export:parts:${parts}`);
  await choose(explorer, `export:scale:${scale}`);
  const { name, bytes } = await download(explorer, 'export:png');
  return { name, image: PNG.sync.read(bytes) };
}

/** @param {Explorer} explorer */
async function svg(explorer) {
  await choose(explorer, 'export:parts:both');
  const { name, bytes } = await download(explorer, 'export:svg');
  return { name, text: bytes.toString('utf8') };
}

/**
 * As a page of its own that has the site's font.
 * @param {Explorer} explorer
 * @param {string} text
 * @param {Png} size
 */
async function rasterised(explorer, text, { width, height }) {
  const files = await readdir(site);
  const faces = await Promise.all(
    [
      ['inter-regular', 400],
      ['inter-semibold', 600],
    ].map(async ([name, weight]) => {
      const file = files.find((found) => found.startsWith(`${name}.`) && found.endsWith('.ttf'));
      const font = await readFile(join(site, file ?? ''), 'base64');
      const source = `url(data:font/ttf;base64,${font})`;
      return `@font-face { font-family: Inter; font-weight: ${weight}; src: ${source}; }`;
    }),
  );
  const page = await explorer.page.context().newPage();
  await page.setViewportSize({ width, height });
  const style = `<style>body { margin: 0 } svg { display: block } ${faces.join('\n')}</style>`;
  await page.setContent(`<!doctype html>${style}${text}`);
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot();
  await page.close();
  return PNG.sync.read(shot);
}

/**
 * @param {Png} image
 * @param {number} x
 * @param {number} y
 */
function colorAt({ data, width }, x, y) {
  const at = (y * width + x) * 4;
  return `#${data.subarray(at, at + 3).toString('hex')}`;
}

/**
 * Of the picture's points those that have nearly this colour.
 * @param {Png} image
 * @param {string} color
 * @param {number} [tolerance] in each channel
 */
function shareOf({ data }, color, tolerance = 2) {
  const wanted = Buffer.from(color.slice(1), 'hex');
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    let same = true;
    for (let channel = 0; channel < 3; ++channel) {
      same &&= Math.abs((data[at + channel] ?? 0) - (wanted[channel] ?? 0)) <= tolerance;
    }
    if (same) ++count;
  }
  return count / (data.length / 4);
}

/**
 * The share of points that differ visibly, on the part both have.
 * @param {Png} a
 * @param {Png} b
 */
function difference(a, b) {
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  let differing = 0;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const [first, second] = [colorAt(a, x, y), colorAt(b, x, y)].map((color) =>
        Buffer.from(color.slice(1), 'hex'),
      );
      let distance = 0;
      for (let channel = 0; channel < 3; ++channel) {
        distance += Math.abs((first?.[channel] ?? 0) - (second?.[channel] ?? 0));
      }
      if (distance > 60) ++differing;
    }
  }
  return differing / (width * height);
}
