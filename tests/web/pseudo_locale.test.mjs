/**
 * Every screen in the pseudo-locale: what is a message stands in brackets, so that English which is no
 * message shows; what records say is data and stays as it is. Pictures for people's eyes, who see what
 * is cut, go to build/screenshots/pseudo-locale.
 */

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { carryPseudoLocale, pseudoTag } from './support/pseudo_locale.mjs';
import { root } from './support/site.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */
/**
 * @typedef {object} Screen
 * @property {string} name
 * @property {string} [address] of the view
 * @property {string} [press] key of a button of the document that opens the rest of it
 * @property {string | {wide: string, narrow: string}} [click] key of a control of the canvas that
 *     does; Escape takes it back
 * @property {string} shows key of a node of the document that says that it is there
 * @property {string} [leave] key of the button of the document that takes it back
 */

const browser = useBrowser();
const folder = join(root, 'build/screenshots/pseudo-locale');

const sizes = {
  wide: { viewport: { width: 1440, height: 900 } },
  narrow: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const record = 'sel=baku-security-forum-2025';
const filters =
  'topic=terrorism~-cybercrime&time=2018..latest&dates=certain&area=44,38,51,42&host=AZE&kind=statement';
const ownFile = {
  name: 'talks.csv',
  text: 'Event,When,City,Nation\nHarbour talks,2021-05-01,Baku,Azerbaijan\nRoad talks,soon,Baku,Azerbaijan\n',
};

/** @type {Screen[]} */
const screens = [
  { name: 'start', shows: 'status:counts' },
  { name: 'filters', address: filters, shows: 'chip:topic:terrorism' },
  { name: 'search', address: 'q=border+security', shows: 'search:text' },
  { name: 'nothing', address: 'q=zzzz&topic=terrorism', shows: 'results:empty' },
  {
    name: 'notices',
    address: 'theme=purple&host=ZZZ&flag=1&ds=1999.01.01&sel=nowhere',
    shows: 'notices:dismiss',
  },
  { name: 'record', address: record, shows: 'record-region' },
  { name: 'statement', address: 'sel=dushanbe-process-2024-kuwait', shows: 'record-region' },
  { name: 'person', address: 'sel=person:antonio-guterres', shows: 'subject-region' },
  { name: 'organization', address: 'sel=organization:unoct', shows: 'subject-region' },
  { name: 'topic', address: 'sel=topic:terrorism', shows: 'subject-region' },
  { name: 'country', address: 'sel=country:AZE', shows: 'subject-region' },
  { name: 'list', address: 'tab=list', shows: 'results' },
  { name: 'tours', address: 'screen=tours', shows: 'tours:about' },
  { name: 'tour', address: 'tour=baku-forums&step=2', shows: 'tour:caption' },
  { name: 'table', address: 'tab=list&form=table', shows: 'results:table' },
  {
    name: 'timeline',
    address: 'tab=timeline&lanes=host&window=2017..2020',
    shows: 'timeline',
  },
  { name: 'lanes', address: 'tab=timeline', shows: 'timeline', click: 'lanes:by' },
  { name: 'map', shows: 'map', click: { wide: 'map:measures', narrow: 'map:settings' } },
  {
    name: 'shading',
    address: 'measure=mentions&about=terrorism&arcs=mentions&projection=globe',
    shows: 'map',
  },
  {
    name: 'compare',
    address: 'screen=compare&compare=country:AZE~person:antonio-guterres~year:2018',
    shows: 'compare',
  },
  { name: 'compare-empty', address: 'screen=compare', shows: 'compare' },
  { name: 'embed', address: 'embed=1', shows: 'embed:open' },
  { name: 'help', press: 'command:show-help', shows: 'help', leave: 'help:close' },
  { name: 'about', press: 'command:show-about', shows: 'about', leave: 'about:close' },
  { name: 'share', press: 'command:show-share', shows: 'share', leave: 'share:close' },
  { name: 'export', press: 'command:show-exports', shows: 'export', leave: 'export:close' },
  {
    name: 'cite',
    address: record,
    press: 'cite-record:baku-security-forum-2025',
    shows: 'cite',
    leave: 'cite:close',
  },
  { name: 'file', press: 'command:open-file', shows: 'file', leave: 'file:close' },
];

/** All that records say. @type {Set<string>} */
const data = new Set();

before(() => {
  mkdirSync(folder, { recursive: true });
  keepTexts(JSON.parse(readFileSync(join(root, 'build/gen/dataset.json'), 'utf8')));
  keepTexts(ownFile.text.split(/[,\n]/));
  keepTexts(ownFile.name);
});

/** @param {unknown} value */
function keepTexts(value) {
  if (typeof value === 'string') data.add(plain(value));
  else if (value !== null && typeof value === 'object') Object.values(value).forEach(keepTexts);
}

/** @param {string} text */
function plain(text) {
  return text.normalize().replace(/\s+/g, ' ').trim();
}

/**
 * What of a text is neither message nor data. A message may have its names in nodes of their own, so
 * that a node has its beginning or its end alone.
 * @param {string} text
 */
function leftOver(text) {
  // An address and what is pasted into a page are code.
  if (/^(https?:\/\/\S+|<iframe .*<\/iframe>)$/.test(text.trim())) return '';
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\[[^[\]]*\]/g, '\n');
  }
  return rest
    .replace(/^[^[\]]*\]/, '')
    .replace(/\[[^[\]]*$/, '')
    .split('\n')
    .flatMap((piece) => (isData(piece) ? [] : piece.split(/ [·–—] |[:;,()“”"] ?/)))
    .filter((part) => !isData(part) && !isName(plain(part)))
    .map(plain)
    .join(' | ');
}

/** @param {string} text perhaps with what joins it to its neighbours */
function isData(text) {
  const words = plain(text.replace(/^[\s·–—:,]+|[\s·–—:,]+$/g, ''));
  return data.has(words) || !/\p{L}/u.test(words);
}

/** Names of forms and keys, the same in every language, and code. @param {string} text */
function isName(text) {
  return (
    /^(Rostrum|CSV|GeoJSON|JSON|CSL-JSON|BibTeX|RIS|iCalendar|PNG|SVG|Esc|Ctrl\+Z|PageUp|PageDown)$/.test(
      text,
    ) ||
    text.length === 1 ||
    /^(https?:)?\/\/|^[\w.-]+@[\w.-]+$|^en-XA$/.test(text)
  );
}

/** @param {import('playwright-core').Page} page */
function textsOf(page) {
  return page.evaluate(() => {
    /** @type {[string, string][]} */
    const texts = [['title', document.title]];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, noscript, #boot')) continue;
      const lang = parent.closest('[lang]')?.getAttribute('lang');
      if (lang !== document.documentElement.lang) continue;
      const keyed = parent.closest('[data-node]');
      texts.push([keyed?.getAttribute('data-node') ?? parent.id, node.textContent ?? '']);
    }
    for (const node of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'value']) {
        const text = node.getAttribute(name);
        const key = node.getAttribute('data-node') ?? node.id;
        if (text) texts.push([`${key}@${name}`, text]);
      }
    }
    return texts;
  });
}

/** Reads what there is, once the screen is there. @param {Explorer} explorer @param {string} name @param {string} shows */
async function assertAllSaidInMessages(explorer, name, shows) {
  const { page } = explorer;
  await page.locator(`[data-node="${shows}"]`).first().waitFor({ state: 'attached' });
  await explorer.settled();
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const left = (await textsOf(page))
    .map(([key, text]) => [key, leftOver(text), text])
    .filter(([, rest]) => rest)
    .map(([key, rest, text]) => `${key}: ${rest} (${text})`);
  assert.deepEqual([...new Set(left)], []);
}

/** @param {Explorer} explorer @param {string} key of a node of the document */
function press(explorer, key) {
  return explorer.page.locator(`[data-key="${key}"]`).first().dispatchEvent('click');
}

/** @param {Explorer} explorer @param {Screen} screen @param {'wide' | 'narrow'} size */
async function goTo(explorer, { address = '', click, press: pressed }, size) {
  await explorer.open([address, `lang=${pseudoTag}`].filter(Boolean).join('&'));
  await explorer.settled();
  if (click) await explorer.click(typeof click === 'string' ? click : click[size]);
  if (pressed) await press(explorer, pressed);
}

for (const size of /** @type {const} */ (['wide', 'narrow'])) {
  test(`no English is left outside of records in a ${size} window`, async (t) => {
    const explorer = await browser.blank(sizes[size]);
    const { page } = explorer;
    await carryPseudoLocale(page, browser.address);
    await explorer.visit(`lang=${pseudoTag}`);
    for (const screen of screens) {
      await t.test(screen.name, async () => {
        await goTo(explorer, screen, size);
        await assertAllSaidInMessages(explorer, `${screen.name}-${size}`, screen.shows);
        if (screen.click) await page.keyboard.press('Escape');
        if (screen.leave) await press(explorer, screen.leave);
      });
    }
    await t.test('a file that was read', async () => {
      await explorer.open(`lang=${pseudoTag}`);
      await page.setInputFiles('input[type=file]', {
        name: ownFile.name,
        mimeType: 'text/csv',
        buffer: Buffer.from(ownFile.text),
      });
      await assertAllSaidInMessages(explorer, `file-read-${size}`, 'file:summary');
    });
    await t.test('a file that is shown', async () => {
      await press(explorer, 'file:use');
      await assertAllSaidInMessages(explorer, `own-${size}`, 'own:note');
    });
    assert.deepEqual(explorer.complaints, []);
    await explorer.close();
  });
}
