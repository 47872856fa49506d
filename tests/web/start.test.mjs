/** How Rostrum starts: what it loads, under which policy, and what it says when it cannot. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { useBrowser } from './support/browser.mjs';
import { root, site } from './support/site.mjs';

const browser = useBrowser();

test('the first page shows data, asks nobody else and breaks no policy', async () => {
  const explorer = await browser.open();
  const result = await explorer.result();
  assert.deepEqual(
    [result.forums, result.statements, result.outcomes],
    [result.total.forums, result.total.statements, result.total.outcomes],
  );
  assert.ok(result.total.forums >= 5 && result.total.statements >= 40);
  assert.ok((await explorer.frames()) > 0);
  assert.equal(await explorer.page.locator('#boot').isVisible(), false);

  const { origin } = new URL(browser.address);
  assert.deepEqual(
    explorer.requests.filter((url) => new URL(url).origin !== origin),
    [],
  );
  assert.deepEqual(await explorer.violations(), []);
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('the finer land is fetched when the map comes near, once', async () => {
  const explorer = await browser.open();
  const asked = () => explorer.requests.filter((url) => url.includes('/land-50.'));
  await explorer.page.waitForTimeout(1000);
  assert.deepEqual(asked(), []);
  const plot = await explorer.target('map:plot');
  await explorer.page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2);
  const fetched = explorer.page.waitForResponse((response) => response.url().includes('/land-50.'));
  for (let turn = 0; turn < 10; ++turn) await explorer.page.mouse.wheel(0, -300);
  assert.ok((await fetched).ok());
  for (let turn = 0; turn < 4; ++turn) await explorer.page.mouse.wheel(0, -300);
  await explorer.settled();
  assert.equal(asked().length, 1);
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('no file is fetched twice on a first visit', async () => {
  const explorer = await browser.open();
  const transfers = await explorer.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => /** @type {PerformanceResourceTiming} */ (entry))
      .filter((entry) => entry.transferSize > 0)
      .map((entry) => entry.name),
  );
  assert.deepEqual([...new Set(transfers)].sort(), transfers.toSorted());
  await explorer.close();
});

test('the policy of the page refuses scripts in markup, eval and other hosts', async () => {
  const explorer = await browser.open();
  const outcome = await explorer.page.evaluate(async () => {
    const tried = { evaluated: false, fetched: false };
    // From a timer: what a test evaluates itself stands above the policy.
    await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
          tried.evaluated = globalThis.eval('true');
        } catch {
          tried.evaluated = false;
        }
        resolve(undefined);
      });
    });
    try {
      await fetch('https://example.org/');
      tried.fetched = true;
    } catch {
      tried.fetched = false;
    }
    return tried;
  });
  assert.deepEqual(outcome, { evaluated: false, fetched: false });
  await explorer.close();
});

test('nothing is painted in ten idle seconds', async () => {
  const explorer = await browser.open();
  await explorer.page.waitForTimeout(2000);
  await explorer.settled();
  const before = await explorer.frames();
  await explorer.page.waitForTimeout(10_000);
  assert.equal((await explorer.frames()) - before, 0);
  await explorer.close();
});

test('a browser without WebGL 2 gets a page that says what to do', async () => {
  const explorer = await browser.blank();
  await explorer.page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = /** @type {any} */ (
      function (/** @type {any} */ kind, /** @type {any} */ options) {
        // @ts-expect-error `this` is the canvas
        return kind === 'webgl2' ? null : original.call(this, kind, options);
      }
    );
  });
  await explorer.page.goto(browser.address);
  await explorer.page.getByRole('heading', { name: 'The map cannot be drawn here' }).waitFor();
  assert.match(await explorer.page.locator('#boot').innerText(), /WebGL 2/);
  const refused = await explorer.page.evaluate(() =>
    Reflect.get(globalThis, 'rostrum').ready.then(
      () => false,
      () => true,
    ),
  );
  assert.ok(refused);
  assert.deepEqual(
    explorer.requests.filter((url) => url.includes('land-50')),
    [],
  );
  await explorer.close();
});

test('a dataset with mistakes gets a page that names each of them', async () => {
  const data = JSON.parse(readFileSync(join(root, 'build/gen/dataset.json'), 'utf8'));
  data.forums[0].title = 5;
  data.forums[1].date = 'some day';
  delete data.forums[2].summary;
  const explorer = await browser.blank();
  await explorer.page.route('**/dataset.*.json', (route) => route.fulfill({ json: data }));
  await explorer.page.goto(browser.address);
  await explorer.page.getByRole('heading', { name: 'The data could not be read' }).waitFor();
  const pointers = await explorer.page.locator('#boot .errors code').allInnerTexts();
  assert.ok(pointers.includes('/forums/0/title'), pointers.join(' '));
  assert.ok(pointers.includes('/forums/1/date'), pointers.join(' '));
  assert.ok(pointers.length >= 3 && pointers.length <= 20);
  await explorer.close();
});

test('a browser that does not understand the program is told to be updated', async () => {
  const explorer = await browser.blank();
  await explorer.page.route('**/app.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'let from the future;' }),
  );
  await explorer.page.goto(browser.address);
  await explorer.page.getByText('This browser is too old for Rostrum').waitFor();
  assert.equal(await explorer.page.locator('#progress').isVisible(), false);
  await explorer.close();
});

test('a host that does not know wasm can serve it all the same', async () => {
  const explorer = await browser.blank();
  await explorer.page.route('**/rostrum.*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: 'application/octet-stream' });
  });
  await explorer.visit();
  assert.ok((await explorer.result()).statements > 0);
  await explorer.close();
});

test('a file that does not arrive gets a page that says so', async () => {
  const explorer = await browser.blank();
  await explorer.page.route('**/rostrum.*.wasm', (route) => route.fulfill({ status: 503 }));
  await explorer.page.route('**/land-110.*.bin', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await explorer.page.goto(browser.address);
  await explorer.page.getByRole('heading', { name: 'A part of Rostrum did not arrive' }).waitFor();
  assert.match(await explorer.page.locator('#boot').innerText(), /503/);
  // What still arrives after it is met by no mistake of our own.
  await explorer.page.waitForTimeout(800);
  assert.deepEqual(
    explorer.complaints.filter((words) => words.startsWith('Error')),
    [],
  );
  await explorer.close();
});

test('progress counts the bytes that are named', async () => {
  const explorer = await browser.blank();
  await explorer.page.route('**/land-110.*.bin', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await explorer.page.goto(browser.address, { waitUntil: 'commit' });
  const bar = explorer.page.locator('#progress');
  await explorer.page.waitForFunction(() => {
    const progress = document.getElementById('progress');
    return progress instanceof HTMLProgressElement && progress.value > 1000;
  });
  const { value, max, named } = await bar.evaluate((progress) => ({
    value: /** @type {HTMLProgressElement} */ (progress).value,
    max: /** @type {HTMLProgressElement} */ (progress).max,
    named: [...document.querySelectorAll('link[data-bytes]')].reduce(
      (sum, link) => sum + Number(link.getAttribute('data-bytes')),
      0,
    ),
  }));
  assert.equal(max, named);
  assert.ok(value < max);
  await explorer.ready();
  assert.equal(
    await bar.evaluate((progress) => /** @type {HTMLProgressElement} */ (progress).value),
    named,
  );
  await explorer.close();
});

for (const [what, answer] of /** @type {const} */ ([
  ['is gone', { status: 404, contentType: 'text/plain', body: 'Not found' }],
  [
    'comes as something else',
    { contentType: 'text/plain', headers: { 'X-Content-Type-Options': 'nosniff' }, body: '1;' },
  ],
])) {
  test(`a program that ${what} is told, with the way to the plain pages`, async () => {
    const explorer = await browser.blank();
    await explorer.page.route('**/app.*.js', (route) => route.fulfill(answer));
    await explorer.page.goto(browser.address);
    const words = explorer.page.locator('#not-come');
    await words.waitFor();
    assert.match(await words.innerText(), /did not arrive.*Reload the page/s);
    assert.equal(await explorer.page.locator('#progress').isVisible(), false);
    await words.getByRole('link').click();
    await explorer.page.getByRole('heading', { name: 'Forums', exact: true }).waitFor();
    await explorer.close();
  });
}

test('a page of before, none of whose files are there any more, says what to do', async () => {
  const explorer = await browser.blank();
  await explorer.page.route(/\.[0-9a-f]{8,}\./, (route) => route.fulfill({ status: 404 }));
  await explorer.page.goto(browser.address);
  const words = explorer.page.locator('#late');
  assert.ok(await words.isVisible());
  await words.getByRole('link').click();
  await explorer.page.getByRole('heading', { name: 'Forums', exact: true }).waitFor();
  await explorer.close();
});

test('what to do when nothing comes is not said before it is needed', async () => {
  const explorer = await browser.blank();
  await explorer.page.route('**/app.*.js', () => {});
  await explorer.page.goto(browser.address, { waitUntil: 'commit' });
  await explorer.page.locator('#progress').waitFor();
  const words = explorer.page.locator('#late');
  assert.equal(await words.isVisible(), false);
  await explorer.page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  assert.ok(await words.isVisible());
  await explorer.close();
});

test('a page that is opened as a file says that it wants a server', async () => {
  const explorer = await browser.blank();
  await explorer.page.goto(pathToFileURL(join(site, 'index.html')).href);
  const words = explorer.page.locator('#from-disk');
  await words.waitFor();
  assert.equal(await explorer.page.locator('#progress').isVisible(), false);
  await words.getByRole('link').click();
  await explorer.page.getByRole('heading', { name: 'Forums', exact: true }).waitFor();
  await explorer.close();
});

test('a host whose policy forbids WebAssembly is told what it has to allow', async () => {
  const explorer = await browser.blank();
  await explorer.page.route(browser.address, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "default-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await explorer.page.goto(browser.address);
  await explorer.page
    .getByRole('heading', { name: 'This site does not let Rostrum run' })
    .waitFor();
  assert.match(await explorer.page.locator('#boot').innerText(), /'wasm-unsafe-eval'/);
  assert.deepEqual(
    explorer.complaints.filter((words) => words.startsWith('Error')),
    [],
  );
  await explorer.close();
});

test('a font and the land that do not come are told and stop neither face', async () => {
  const explorer = await browser.blank();
  await explorer.page.route(/inter-regular|icons|land-110/, (route) =>
    route.fulfill({ status: 404 }),
  );
  await explorer.visit();
  await explorer.settled();
  const told = await explorer.page.locator('[data-node^="notice:"]').allInnerTexts();
  assert.match(told.join(' '), /land of the map did not arrive/);
  assert.match(told.join(' '), /font did not arrive/);
  await explorer.click('facet:group:borders-and-migration');
  await explorer.barReads('group=borders-and-migration');
  await explorer.close();
});

test('without any font the page of text opens, and works', async () => {
  const explorer = await browser.blank();
  await explorer.page.route(/\.ttf$/, (route) => route.fulfill({ status: 404 }));
  await explorer.visit();
  await explorer.settled();
  const outline = explorer.page.locator('#outline');
  await outline.getByRole('checkbox', { name: /^Borders and migration/ }).click();
  await explorer.settled();
  await explorer.barReads('group=borders-and-migration');
  assert.deepEqual(
    explorer.complaints.filter((words) => words.startsWith('RuntimeError')),
    [],
  );
  await explorer.close();
});
