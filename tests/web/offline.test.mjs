/** Without a network, and from one version of the site to the next. */

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { none } from '../../web/worker/versions.js';
import { AnotherBuild, nameLike, newData } from './support/another_build.mjs';
import { useBrowser } from './support/browser.mjs';
import { ChangingSite } from './support/changing_site.mjs';
import { Explorer } from './support/explorer.mjs';
import { site, startSite } from './support/site.mjs';

/** @typedef {import('../../web/worker/versions.js').Versions} Versions */
/** @typedef {import('../../web/worker/file_list.js').FileList} FileList */

const browser = useBrowser();
/** @type {AnotherBuild} */
let first;
/** @type {AnotherBuild} */
let second;
/** @type {ChangingSite} */
let host;

before(() => {
  first = new AnotherBuild();
  second = new AnotherBuild({ dataset: newData });
});
after(() => {
  first?.remove();
  second?.remove();
});
beforeEach(async () => {
  host = new ChangingSite(first.folder);
  await host.start();
});
afterEach(() => host.stop());

/** A reader's window that has not been anywhere. */
async function reader() {
  const context = await browser.readersContext();
  const explorer = new Explorer(await context.newPage(), host.address);
  await explorer.watch();
  return explorer;
}

/**
 * A reader who has been here, so that all files of the first version are kept.
 * @param {string} [address]
 */
async function regular(address = '') {
  const explorer = await reader();
  await explorer.visit(address);
  await proven(explorer, first.list);
  return explorer;
}

/**
 * Until it is so, which the page's caches tell by promises.
 * @param {() => Promise<boolean>} isSo
 */
async function until(isSo) {
  const giveUpMs = Date.now() + 30_000;
  while (!(await isSo())) assert.ok(Date.now() < giveUpMs, `not so in time: ${isSo}`);
}

/**
 * Which version the worker has kept as what.
 * @param {Explorer} explorer
 * @returns {Promise<Versions>}
 */
async function versions(explorer) {
  const found = await explorer.page.evaluate(async (scope) => {
    const cache = await caches.open(`rostrum ${scope} versions`);
    return (await cache.match(scope))?.json();
  }, host.address);
  return found ?? none;
}

/**
 * Until the worker knows that a version works.
 * @param {Explorer} explorer
 * @param {FileList} list
 */
function proven(explorer, list) {
  return until(async () => {
    const { proven, next } = await versions(explorer);
    return proven?.version === list.version && next === null;
  });
}

/**
 * Until these are the versions of which there are files.
 * @param {Explorer} explorer
 * @param {FileList[]} lists
 */
function keeps(explorer, ...lists) {
  const wanted = [...lists.map(({ version }) => version), 'versions'].sort().join();
  return until(async () => (await cached(explorer)).join() === wanted);
}

/** Versions of which there are files. @param {Explorer} explorer */
function cached(explorer) {
  return explorer.page.evaluate(
    async (prefix) => (await caches.keys()).map((name) => name.slice(prefix.length)).sort(),
    `rostrum ${host.address} `,
  );
}

/** Has the page look for a new version, as it does when a network comes back. @param {Explorer} explorer */
function looks(explorer) {
  return explorer.page.evaluate(() => dispatchEvent(new Event('online')));
}

/** @param {Explorer} explorer */
const dated = (explorer) => explorer.page.locator('#main').getAttribute('data-dated');
/** @param {Explorer} explorer */
const bar = (explorer) => explorer.page.locator('#offline');
/** @param {Explorer} explorer */
const reloadButton = (explorer) => explorer.page.getByRole('button', { name: 'Reload' });

test('a second visit needs no network: map, filters, search and the finer land', async () => {
  const explorer = await regular();
  await host.stop();
  await explorer.page.context().setOffline(true);
  host.asked = [];
  await explorer.page.reload();
  await explorer.ready();
  await explorer.click('facet:group:borders-and-migration');
  await explorer.barReads('group=borders-and-migration');
  await explorer.search('terrorism');
  const { statements, total } = await explorer.result();
  assert.ok(statements > 0 && statements < total.statements);
  const lands = await explorer.page.evaluate(async () => {
    const name = document.getElementById('main')?.dataset['landFine'] ?? '';
    return (await (await fetch(name)).arrayBuffer()).byteLength;
  });
  assert.ok(lands > 100_000);
  assert.equal(await bar(explorer).innerText(), 'Offline. Data of 22 November 2026.');
  assert.deepEqual(await explorer.violations(), []);
  assert.deepEqual(host.asked, []);
  await host.start();
  await explorer.page.context().setOffline(false);
  await looks(explorer);
  await bar(explorer).waitFor({ state: 'hidden' });
  await explorer.close();
});

test('a host that is away is noticed as well as a network that is', async () => {
  const explorer = await regular();
  await host.stop();
  await explorer.page.reload();
  await explorer.ready();
  await bar(explorer).getByText('Offline. Data of 22 November 2026.').waitFor();
  await host.start();
  await explorer.close();
});

test('a first visit paints before anything of this is fetched, and breaks no policy', async () => {
  const explorer = await regular();
  const of = (/** @type {string} */ name) => host.asked.indexOf(name);
  for (const { name } of first.list.files.filter(({ name }) => /wasm|dataset|app/.test(name))) {
    assert.ok(of('service-worker.js') > of(name), `the worker comes after ${name}`);
  }
  assert.ok(of('files.json') > of('service-worker.js'));
  assert.equal(await bar(explorer).isVisible(), false);
  assert.deepEqual(await explorer.violations(), []);
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('new data is offered, not taken in use, and costs its own bytes when it is taken', async () => {
  const explorer = await regular('host=AZE');
  await explorer.page.evaluate(() => Object.assign(globalThis, { untouched: true }));
  host.folder = second.folder;
  host.asked = [];
  await looks(explorer);
  await bar(explorer).getByText('New data of 21 January.').waitFor();
  assert.ok(await explorer.page.evaluate(() => Reflect.has(globalThis, 'untouched')));
  assert.equal(await dated(explorer), '2026-11-22');
  const fetched = host.asked.filter((path) => path !== 'files.json').sort();
  const data = [second.list.data.file, nameLike(second.list.files, /^texts\./)];
  assert.deepEqual(fetched, ['', ...data, 'files.html'].sort());
  assert.deepEqual(second.newSince(first).sort(), [...data, 'files.html', 'index.html'].sort());
  await keeps(explorer, first.list, second.list);

  host.asked = [];
  await reloadButton(explorer).click();
  await explorer.page.waitForFunction(() => !Reflect.has(globalThis, 'untouched'));
  await explorer.ready();
  assert.equal(await dated(explorer), '2027-01-21');
  await explorer.barReads('host=AZE');
  assert.match(await explorer.page.locator('#outline').innerText(), /3rd Baku Security Meeting/);
  await proven(explorer, second.list);
  await keeps(explorer, second.list);
  assert.deepEqual(
    host.asked.filter((path) => !['files.json', 'service-worker.js'].includes(path)),
    [],
  );
  assert.equal(await bar(explorer).isVisible(), false);
  await explorer.close();
});

test('new code over the same data is offered as a new version, and leaves the data where it is', async () => {
  const build = new AnotherBuild({ app: (text) => `${text}\n;globalThis.isNewCode = true;` });
  const explorer = await regular();
  host.folder = build.folder;
  host.asked = [];
  await looks(explorer);
  await bar(explorer).getByText('A new version of Rostrum is here.').waitFor();
  assert.ok(!host.asked.includes(build.list.data.file));
  await reloadButton(explorer).click();
  await explorer.page.waitForFunction(() => Reflect.has(globalThis, 'isNewCode'));
  await proven(explorer, build.list);
  await explorer.close();
  build.remove();
});

test('a file with other bytes than the list says is refused with all that came with it', async () => {
  const explorer = await regular();
  host.folder = second.folder;
  host.instead.set(second.list.data.file, '{"schema":1,"version":"2027.01.21","forums":[]}');
  host.asked = [];
  await looks(explorer);
  // Asked once more past the browser's own cache, then given up.
  const asks = () => host.asked.filter((path) => path === second.list.data.file).length;
  await until(async () => (await cached(explorer)).length === 2 && asks() === 2);
  await keeps(explorer, first.list);
  assert.equal(await bar(explorer).isVisible(), false);
  await explorer.page.reload();
  await explorer.ready();
  assert.equal(await dated(explorer), '2026-11-22');

  host.instead.clear();
  await looks(explorer);
  await bar(explorer).getByText('New data of 21 January.').waitFor();
  await explorer.close();
});

test('a new version that fails at its start twice is gone back from, and not offered again', async () => {
  const broken = new AnotherBuild({ app: () => 'throw new Error("broken at its start");' });
  const explorer = await regular();
  host.folder = broken.folder;
  await looks(explorer);
  await reloadButton(explorer).waitFor();
  for (let start = 0; start < 2; ++start) {
    await explorer.page.reload();
    assert.equal(await explorer.page.evaluate(() => 'rostrum' in globalThis), false);
  }
  assert.equal((await versions(explorer)).starts, 2);
  await explorer.page.reload();
  await explorer.ready();
  assert.equal((await versions(explorer)).refused, broken.list.version);
  assert.ok((await explorer.result()).statements > 0);
  const asksAgain = explorer.page
    .context()
    .waitForEvent('response', (response) => response.url().endsWith('files.json'));
  await looks(explorer);
  await asksAgain;
  await explorer.settled();
  assert.equal(await bar(explorer).isVisible(), false);

  host.folder = second.folder;
  await looks(explorer);
  await bar(explorer).getByText('New data of 21 January.').waitFor();
  await explorer.close();
  broken.remove();
});

test('a new version that fails once and then paints is kept', async () => {
  const explorer = await regular();
  host.folder = second.folder;
  await looks(explorer);
  await reloadButton(explorer).waitFor();
  await explorer.page.addInitScript(() => {
    if (sessionStorage.getItem('failed')) return;
    sessionStorage.setItem('failed', '1');
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await explorer.page.reload();
  await explorer.page.getByRole('heading', { name: 'This browser cannot run Rostrum' }).waitFor();
  assert.deepEqual((await versions(explorer)).proven?.version, first.list.version);
  await explorer.page.reload();
  await explorer.ready();
  await proven(explorer, second.list);
  await explorer.close();
});

test('a kiosk is given nothing that its program did not take', async () => {
  const explorer = await regular('kiosk=1');
  host.folder = second.folder;
  await looks(explorer);
  await until(async () => (await versions(explorer)).next !== null);
  assert.equal(await bar(explorer).isVisible(), false);
  await explorer.page.reload();
  await explorer.ready();
  assert.equal(await dated(explorer), '2026-11-22');

  // As its program asks for it.
  await explorer.page.evaluate(() => {
    Object.assign(globalThis, { untouched: true });
    navigator.serviceWorker.controller?.postMessage({ files: [], kiosk: true, take: true });
  });
  await explorer.page.waitForFunction(() => !Reflect.has(globalThis, 'untouched'));
  await explorer.ready();
  assert.equal(await dated(explorer), '2027-01-21');
  await proven(explorer, second.list);
  await explorer.close();
});

test('a version that is neither here nor at the host any more is left for what the host has', async () => {
  const build = new AnotherBuild({ app: (text) => `${text}\n;globalThis.isNewCode = true;` });
  const explorer = await regular();
  host.folder = build.folder;
  const app = first.list.files.find(({ name }) => name.startsWith('app.'))?.name ?? '';
  await explorer.page.evaluate(async ({ cache, name }) => (await caches.open(cache)).delete(name), {
    cache: `rostrum ${host.address} ${first.list.version}`,
    name: app,
  });
  // The browser's own cache has it still.
  const session = await explorer.page.context().newCDPSession(explorer.page);
  await session.send('Network.clearBrowserCache');
  await explorer.page.reload();
  await explorer.page.getByText('The program of this page did not arrive').waitFor();
  await until(async () => (await versions(explorer)).proven === null);
  await explorer.page.reload();
  await explorer.ready();
  assert.ok(await explorer.page.evaluate(() => Reflect.has(globalThis, 'isNewCode')));
  await proven(explorer, build.list);
  await explorer.close();
  build.remove();
});

test('files that the browser has thrown away come from the network, and are kept again', async () => {
  const explorer = await regular();
  const wasm = first.list.files.find(({ name }) => name.endsWith('.wasm'))?.name ?? '';
  await explorer.page.evaluate(async ({ cache, name }) => (await caches.open(cache)).delete(name), {
    cache: `rostrum ${host.address} ${first.list.version}`,
    name: wasm,
  });
  await explorer.page.reload();
  await explorer.ready();
  assert.ok((await explorer.result()).statements > 0);
  await until(() =>
    explorer.page.evaluate(async (name) => Boolean(await caches.match(name)), wasm),
  );
  await proven(explorer, first.list);
  await explorer.close();
});

test('a storage without room leaves the page as it is, which says so once', async () => {
  const explorer = await reader();
  const session = await explorer.page.context().newCDPSession(explorer.page);
  const { origin } = new URL(host.address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
  await explorer.visit();
  const notice = explorer.page.getByText('This browser does not let Rostrum be kept');
  await notice.first().waitFor({ state: 'attached' });
  await explorer.click('facet:group:borders-and-migration');
  await explorer.barReads('group=borders-and-migration');
  assert.deepEqual(await cached(explorer), ['versions']);

  await explorer.page.reload();
  await explorer.ready();
  host.asked = [];
  const looked = explorer.page
    .context()
    .waitForEvent('response', (response) => response.url().endsWith('files.json'));
  await looks(explorer);
  await looked;
  await explorer.settled();
  assert.equal(await notice.count(), 0);
  await explorer.close();
});

test('a storage that is forbidden leaves the page as it is, which says so', async () => {
  const build = new AnotherBuild({
    worker: (text) =>
      `for (const name of ['open', 'match', 'keys', 'delete'])
        CacheStorage.prototype[name] = () => Promise.reject(new DOMException('', 'SecurityError'));
      ${text}`,
  });
  host.folder = build.folder;
  const explorer = await reader();
  await explorer.visit();
  const notice = explorer.page.getByText('This browser does not let Rostrum be kept');
  await notice.first().waitFor({ state: 'attached' });
  await explorer.page.reload();
  await explorer.ready();
  assert.ok((await explorer.result()).statements > 0);
  await explorer.close();
  build.remove();
});

test('a browser that takes no worker is told of once', async () => {
  const explorer = await reader();
  await explorer.page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('blocked', 'SecurityError'));
  });
  await explorer.visit();
  const notice = explorer.page.getByText('This browser does not let Rostrum be kept');
  await notice.first().waitFor({ state: 'attached' });
  assert.ok((await explorer.result()).statements > 0);
  await explorer.close();
});

test('"?sw=off" leaves no worker and no cache, and goes on from the network', async () => {
  const explorer = await regular();
  host.folder = second.folder;
  await explorer.page.goto(`${host.address}?sw=off#host=AZE`);
  await explorer.ready();
  assert.equal(await dated(explorer), '2027-01-21');
  await explorer.barReads('host=AZE');
  await until(async () => (await cached(explorer)).length === 0);
  await until(() =>
    explorer.page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length === 0,
    ),
  );
  await explorer.close();
});

test('pages of text are asked of the network, and lead to the explorer without one', async () => {
  const explorer = await regular();
  const { page } = explorer;
  const id = 'minsk-osce-counter-terrorism-2018';
  host.asked = [];
  await page.goto(`${host.address}forums/${id}/`);
  assert.deepEqual(
    host.asked.filter((path) => path.startsWith('forums/')),
    [`forums/${id}/`],
  );
  assert.equal(await page.locator('#main').count(), 0);
  await page.context().setOffline(true);
  await page.goto(`${host.address}forums/${id}/`);
  await explorer.ready();
  assert.equal(await explorer.address(), `sel=${id}`);
  await explorer.close();
});

test('ranges, HEAD and what has no hash in its name are the host’s to answer', async () => {
  const explorer = await regular();
  await explorer.page.reload();
  await explorer.ready();
  host.asked = [];
  const wasm = first.list.files.find(({ name }) => name.endsWith('.wasm'))?.name ?? '';
  await explorer.page.evaluate(async (name) => {
    await fetch(name, { headers: { range: 'bytes=0-9' }, cache: 'no-store' });
    await fetch(name, { method: 'HEAD', cache: 'no-store' });
    await fetch('own-data-sample.csv', { cache: 'no-store' });
  }, wasm);
  assert.deepEqual(
    host.asked.filter((path) => [wasm, 'own-data-sample.csv'].includes(path)),
    [wasm, wasm, 'own-data-sample.csv'],
  );
  await explorer.close();
});

test('a site that is edited has no worker, and gets rid of one of before', async () => {
  const context = await browser.readersContext();
  const page = await context.newPage();
  const before = await startSite();
  const explorer = new Explorer(page, before.address);
  await explorer.visit();
  await until(() => page.evaluate(async () => Boolean(await caches.match('./'))));
  await page.reload();
  await explorer.ready();
  await before.stop();

  const port = Number(new URL(before.address).port);
  const watched = await startSite(site, { port, watched: true });
  assert.equal(watched.address, before.address);
  await page.goto(watched.address);
  await page.locator('script[src*="reload.mjs"]').waitFor({ state: 'attached' });
  await explorer.ready();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const left = await page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  assert.deepEqual(left, []);
  await watched.stop();
  await context.close();
});

test('a frame starts no worker', async () => {
  const explorer = await reader();
  const holder = new URL('holder.html', host.address).href;
  await explorer.page.route(holder, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><iframe src="./#embed=1" width="800" height="600"></iframe>',
    }),
  );
  await explorer.page.goto(holder);
  const frame = explorer.page.frames()[1];
  await frame?.waitForFunction(() => 'rostrum' in globalThis);
  await frame?.evaluate(() => Reflect.get(globalThis, 'rostrum').ready);
  await frame?.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await frame?.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  assert.ok(!host.asked.includes('service-worker.js'));
  await explorer.close();
});
