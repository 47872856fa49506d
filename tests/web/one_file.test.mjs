/** The explorer in one file, opened from the disk: what is its own. It is explored by the tests of exploring. */

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

import { HtmlValidate } from 'html-validate';

import { oneFileBudgetBytes } from '../../tools/site/size_report.mjs';
import { useBrowser } from './support/browser.mjs';
import { Copies, oneFileText } from './support/one_file.mjs';
import { readCode } from './support/qr.mjs';
import { site } from './support/site.mjs';

/** @typedef {import('./support/explorer.mjs').Explorer} Explorer */

const browser = useBrowser({ oneFile: true });
const copies = new Copies();
after(() => copies.remove());

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const forum = 'minsk-osce-counter-terrorism-2018';
const publicAddress = 'https://example.org/rostrum/';

/** @param {string} text @param {string} address of the site that a copy is told; '' for none */
const told = (text, address) => text.replace(/data-site="[^"]*"/, `data-site="${address}"`);

/** @param {string} address of the site */
const withSite = (address) =>
  copies.add(`of ${address ? 'a site' : 'none'}.html`, (text) => told(text, address));

/**
 * A copy with another text in the block of a part.
 * @param {string} name
 * @param {string} part
 * @param {(packed: string) => string} change
 */
function withPart(name, part, change) {
  const block = new RegExp(`(<script [^>]*id="file-${part}"[^>]*>)([^<]*)`);
  return copies.add(name, (text) =>
    told(text, '').replace(block, (_, tag, packed) => tag + change(packed)),
  );
}

/** @param {Explorer} explorer */
const copied = (explorer) => explorer.page.evaluate(() => navigator.clipboard.readText());

/** @param {string} address of a file @param {import('playwright-core').BrowserContextOptions} [options] */
async function opened(address, options) {
  const explorer = await browser.blank(options, address);
  await explorer.visit('time=2018..2025');
  return explorer;
}

test('it fits its budget, and the report of the build tells its size', () => {
  const { size } = statSync(fileURLToPath(browser.address));
  assert.ok(size <= oneFileBudgetBytes, `${size} bytes`);
  const words = `Within the 2.5 MB of the one file: ${(size / 1e6).toFixed(2)} MB.`;
  assert.ok(readFileSync(join(site, 'size-report.txt'), 'utf8').includes(words), words);
});

test('it is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      'doctype-style': 'off',
      'long-title': 'off',
      // The policy names them by their hashes.
      'require-csp-nonce': 'off',
    },
  });
  const report = await validator.validateString(oneFileText(), 'rostrum.html');
  const messages = report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line} ${message.ruleId} ${message.message}`),
  );
  assert.deepEqual(messages, []);
});

test('it names no other file, and its policy forbids all that could be asked for', () => {
  const html = oneFileText().replace(/(<script>|<style>).*/g, '$1');
  const named = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');
  const own = named.filter((address) => !/^(data:|https?:.*\/forums\/)/.test(address));
  assert.deepEqual(own, []);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  assert.match(policy, /^default-src 'none'; .*connect-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|'self'|https?:|\*|blob:/);
  assert.equal(policy.match(/data:/g)?.length, 1, 'its icon alone');
});

test('nothing is ever asked for but the file itself', async () => {
  const explorer = await browser.blank();
  // Each part is unpacked once; the finer land when the map comes near.
  await explorer.page.addInitScript(() => {
    const { DecompressionStream } = globalThis;
    Object.assign(globalThis, {
      unpacked: 0,
      DecompressionStream: class extends DecompressionStream {
        /** @param {CompressionFormat} format */
        constructor(format) {
          super(format);
          Object.assign(globalThis, { unpacked: Reflect.get(globalThis, 'unpacked') + 1 });
        }
      },
    });
  });
  await explorer.visit();
  const before = await explorer.page.evaluate(() => Reflect.get(globalThis, 'unpacked'));
  await explorer.open('at=48.2,16.4,6');
  await explorer.page.waitForFunction(
    (count) => Reflect.get(globalThis, 'unpacked') === count + 1,
    before,
  );
  await explorer.open(`sel=${forum}`);
  await explorer.settled();
  for (const sheet of ['share', 'exports']) {
    await explorer.click(`command:show-${sheet}`);
    await explorer.page.keyboard.press('Escape');
    await explorer.settled();
  }
  assert.deepEqual(explorer.requests, [browser.address]);
  assert.deepEqual(explorer.complaints, []);
  assert.deepEqual(await explorer.violations(), []);
  await explorer.close();
});

test('what asks all the same is refused by the policy', async () => {
  const explorer = await browser.open();
  const asks = [
    () => fetch('https://example.org/'),
    () => fetch(location.href),
    async () => Reflect.construct(WebSocket, ['wss://example.org/']),
    () => import(/** @type {string} */ ('data:text/javascript,export default 1')),
  ];
  for (const ask of asks) {
    await explorer.page.evaluate(ask).catch(() => {});
    await explorer.page.waitForFunction(() => Reflect.get(globalThis, 'violations').length > 0);
    const [refused] = await explorer.page.evaluate(() =>
      Reflect.get(globalThis, 'violations').splice(0),
    );
    assert.match(refused, /^(connect-src|script-src)/, String(ask));
  }
  await explorer.close();
});

test('a link that names a file beside it opens the collection and says so', async () => {
  const explorer = await browser.blank({}, `${browser.address}?data=own-data-sample.csv`);
  await explorer.visit();
  await explorer.page
    .locator('[data-node^="notice:"]')
    .filter({ hasText: 'could not be loaded' })
    .waitFor({ state: 'attached' });
  assert.ok((await explorer.result()).statements > 0);
  await explorer.close();
});

test('it starts where the browser has no SHA-256, as over plain http', async () => {
  const explorer = await browser.blank();
  await explorer.page.addInitScript(() => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false });
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  });
  await explorer.visit();
  assert.deepEqual(explorer.complaints, []);
  await explorer.close();
});

test('its fonts are those of the page, with the measures of the style sheet', async () => {
  const explorer = await browser.open();
  const faces = await explorer.page.evaluate(() =>
    [...document.fonts].map((face) =>
      [face.family, face.weight, face.status, face.ascentOverride, face.descentOverride].join(' '),
    ),
  );
  assert.deepEqual(faces.sort(), ['Inter 400 loaded 97% 24%', 'Inter 600 loaded 97% 24%']);
  await explorer.close();
});

test('the address bar tells the view, and Back takes a step back', async () => {
  const explorer = await browser.open('time=2018..2025');
  assert.equal(await explorer.address(), 'time=2018..2025');
  await explorer.click('facet:group:borders-and-migration');
  await explorer.written();
  const stepped = await explorer.bar();
  assert.match(stepped, /group=borders-and-migration/);
  await explorer.page.goBack();
  await explorer.settled();
  assert.equal(await explorer.address(), 'time=2018..2025');
  await explorer.page.goForward();
  await explorer.settled();
  assert.equal(await explorer.address(), stepped);
  await explorer.page.reload();
  await explorer.ready();
  assert.equal(await explorer.address(), stepped);
  await explorer.close();
});

test('the basket is kept on the device', async () => {
  const explorer = await browser.open(`sel=${forum}`);
  await explorer.click(`basket-record:${forum}`);
  await explorer.page.reload();
  await explorer.ready();
  const basket = await explorer.page.evaluate(() => localStorage.getItem('rostrum.basket'));
  assert.match(basket ?? '', new RegExp(forum));
  await explorer.open('screen=basket');
  await explorer.page
    .locator('[data-node="basket"]')
    .getByText('Minsk', { exact: false })
    .first()
    .waitFor({ state: 'attached' });
  await explorer.close();
});

test('without a site Share says that the copy has no address, and Copy offers what it can give', async () => {
  const address = withSite('');
  const explorer = await opened(address, clipboard);
  await explorer.click('command:show-share');
  await explorer.page
    .locator('[data-node="share:no-address"]')
    .filter({ hasText: 'has no address on the web' })
    .waitFor({ state: 'attached' });
  assert.equal(await explorer.page.locator('[data-node="share:code"]').count(), 0);
  const dialog = explorer.page.getByRole('dialog', { name: 'This copy has no address on the web' });
  await explorer.click('command:copy-link');
  await dialog.getByRole('button', { name: 'Copy the link to the file' }).click();
  assert.equal(await copied(explorer), `${address}#time=2018..2025`);
  await explorer.click('command:copy-link');
  await dialog.getByRole('button', { name: 'Copy the view as text' }).click();
  assert.equal(await copied(explorer), '#time=2018..2025');
  await explorer.click('command:copy-link');
  await dialog.getByRole('button', { name: 'Close' }).click();
  assert.equal(await dialog.isVisible(), false);

  // Any copy's search takes it.
  await explorer.page.keyboard.press('Escape');
  await explorer.open('');
  await explorer.page.locator('#search').click();
  await explorer.page.keyboard.press('ControlOrMeta+V');
  await explorer.settled();
  assert.equal(await explorer.address(), 'time=2018..2025');
  await explorer.close();
});

test('of a site that was told, links, codes and pages are those of the site', async () => {
  const explorer = await opened(withSite(publicAddress), clipboard);
  await explorer.click('command:show-share');
  const { x, y, width, height } = await explorer.target('share:code');
  const code = await explorer.page.screenshot({ clip: { x, y, width, height } });
  assert.equal(readCode(code), `${publicAddress}#time=2018..2025`);
  await explorer.click('command:copy-link');
  await explorer.page
    .locator('#live')
    .filter({ hasText: 'Link copied' })
    .waitFor({ state: 'attached' });
  assert.equal(await copied(explorer), `${publicAddress}#time=2018..2025`);
  const notices = await explorer.page.locator('[data-node^="notice:"]').allInnerTexts();
  assert.doesNotMatch(notices.join(' '), /no address/);
  await explorer.open(`sel=${forum}`);
  const page = explorer.page.locator(`a[data-node="plain-page:${forum}"]`);
  await page.waitFor({ state: 'attached' });
  assert.equal(await page.getAttribute('href'), `${publicAddress}forums/${forum}/`);
  await explorer.close();
});

/** @param {string} packed base64 @param {number} at where a byte is turned */
const turned = (packed, at) => {
  const bytes = Buffer.from(packed, 'base64');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64');
};

for (const [
  what,
  part,
  change,
  detail,
] of /** @type {[string, string, (packed: string) => string, RegExp][]} */ ([
  [
    'a byte of its packed program turned',
    'wasm',
    (packed) => turned(packed, 300_000),
    /compressed/i,
  ],
  [
    'another program than was packed',
    'wasm',
    (packed) => {
      const program = gunzipSync(Buffer.from(packed, 'base64'));
      const another = Buffer.from(turned(program.toString('base64'), 1_000_000), 'base64');
      return gzipSync(another).toString('base64');
    },
    /SHA-256 [0-9a-f]{64}/,
  ],
  [
    'a letter of its program that no packing has',
    'wasm',
    (packed) => `${packed}!`,
    /InvalidCharacterError/,
  ],
  ['half of its data', 'dataset', (packed) => packed.slice(0, 100_000), /compressed/i],
])) {
  test(`a copy with ${what} runs nothing and says what to do`, async () => {
    const explorer = await browser.blank({}, withPart(`${what}.html`, part, change));
    await explorer.page.goto(explorer.site);
    await explorer.page.getByRole('heading', { name: 'This copy of Rostrum is damaged' }).waitFor();
    const words = await explorer.page.locator('#boot').innerText();
    assert.match(words, /Get the file again from where you had it/);
    const [named] = words.match(new RegExp(`^${part}: .*`, 'm')) ?? [];
    assert.match(named ?? '', detail);
    assert.equal(await explorer.page.locator('#boot a').count(), 0);
    assert.equal(await explorer.page.locator('#stage').isVisible(), false);
    assert.deepEqual(explorer.requests, [explorer.site]);
    await explorer.close();
  });
}

test('a copy that was cut off says that it is not whole', async () => {
  const cut = copies.add('cut.html', (text) => text.slice(0, 600_000));
  const explorer = await browser.blank({}, cut);
  await explorer.page.goto(cut);
  await explorer.page
    .getByText('If this goes on, the file is not whole')
    .waitFor({ timeout: 25_000 });
  await explorer.close();
});
