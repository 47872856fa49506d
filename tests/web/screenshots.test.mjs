/** Pictures of the main screens, in build/screenshots, for the README and for people's eyes. */

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { useBrowser } from './support/browser.mjs';
import { root } from './support/site.mjs';

const browser = useBrowser();
const folder = join(root, 'build/screenshots');

const record = 'sel=dushanbe-process-2024-kuwait';
const desktop = { viewport: { width: 1600, height: 1000 } };
const laptop = { viewport: { width: 1280, height: 800 } };
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

const comparison = 'screen=compare&compare=country:AZE~country:TJK~year:2018';

// Three zooms of a flat map and the globe, by night and by day.
const maps = ['equal-earth', 'globe'].flatMap((projection) =>
  [0, 2.5, 5].flatMap((zoom) =>
    [false, true].map((light) => ({
      name: `map-${projection}-${zoom}-${light ? 'light' : 'dark'}`,
      address: `at=47,12,${zoom}&projection=${projection}&arcs=mentions`,
      screen: laptop,
      light,
    })),
  ),
);

/** @type {{name: string, address: string, screen: object, light?: boolean}[]} */
const pictures = [
  { name: 'desktop-dark', address: `q=security&${record}`, screen: desktop },
  { name: 'desktop-light', address: record, screen: desktop, light: true },
  { name: 'explore-dark', address: '', screen: laptop },
  { name: 'explore-light', address: '', screen: laptop, light: true },
  { name: 'phone-dark', address: '', screen: phone },
  { name: 'phone-light', address: '', screen: phone, light: true },
  { name: 'phone-list', address: 'tab=list', screen: phone },
  { name: 'table-dark', address: 'list=statements&form=table', screen: laptop },
  {
    name: 'table-light',
    address: 'list=forums&form=table&sort=-statements',
    screen: desktop,
    light: true,
  },
  { name: 'phone-table', address: 'tab=list&list=statements&form=table', screen: phone },
  { name: 'person-dark', address: 'sel=person:antonio-guterres', screen: desktop },
  { name: 'topic-light', address: 'sel=topic:terrorism', screen: laptop, light: true },
  { name: 'search-dark', address: 'q=guterres', screen: laptop },
  { name: 'phone-person', address: 'sel=person:antonio-guterres', screen: phone },
  { name: 'phone-country', address: 'sel=country:AZE', screen: phone, light: true },
  { name: 'phone-record', address: `tab=list&${record}`, screen: phone },
  { name: 'compare-dark', address: comparison, screen: desktop },
  { name: 'phone-compare', address: comparison, screen: phone, light: true },
  { name: 'timeline-months', address: 'window=2017..2020&time=2018..latest', screen: laptop },
  ...maps,
];

for (const { name, address, screen, light } of pictures) {
  test(`screenshot ${name}`, async () => {
    mkdirSync(folder, { recursive: true });
    const explorer = await browser.open(address, {
      ...screen,
      colorScheme: light ? 'light' : 'dark',
    });
    await explorer.page.waitForTimeout(800);
    await explorer.settled();
    const png = await explorer.page.screenshot({ path: join(folder, `${name}.png`) });
    // A screen without content packs to almost nothing.
    assert.ok(png.length > 15_000, `${png.length} bytes`);
    const theme = await explorer.page.evaluate(() => document.documentElement.dataset['theme']);
    assert.equal(theme, light ? 'light' : 'dark');
    await explorer.close();
  });
}

test('screenshot document', async () => {
  const explorer = await browser.open(record, laptop);
  await explorer.page.locator('#read').focus();
  await explorer.page.keyboard.press('Enter');
  await explorer.page.screenshot({ path: join(folder, 'document.png') });
  await explorer.close();
});
