/**
 * Opens the explorer at a host once, as a reader would, and says what is wrong, a line each:
 *
 *   node tests/web/support/visit_host.mjs http://127.0.0.1:8080/rostrum/
 *
 * Used by `python3 -m tools.build hosting`.
 */

import { launch } from './browser.mjs';
import { Explorer } from './explorer.mjs';

const [address = ''] = process.argv.slice(2);
const browser = await launch({ quick: true });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const explorer = new Explorer(await context.newPage(), address);
  await explorer.watch();
  await explorer.visit('host=KWT');
  const wrong = [...(await explorer.violations()), ...explorer.complaints];
  if ((await explorer.frames()) === 0) wrong.push('nothing was painted');
  const { statements } = await explorer.result();
  if (statements === 0) wrong.push('nothing is found');
  // All files of files.json, each held against its hash.
  const scope = await explorer.page.evaluate(async () => {
    const { scope } = await navigator.serviceWorker.ready;
    const proven = async () => {
      const memory = await caches.match(scope, { cacheName: `rostrum ${scope} versions` });
      return (await memory?.json())?.proven;
    };
    const giveUpMs = Date.now() + 120_000;
    while (!(await proven())) {
      if (Date.now() > giveUpMs) return 'nothing: it kept no files in two minutes';
      await new Promise(requestAnimationFrame);
    }
    return scope;
  });
  if (scope !== address) wrong.push(`the service worker is of ${scope}`);
  await explorer.page.goto(`${address}files.html`);
  await explorer.page.getByRole('button', { name: 'Check' }).click();
  const result = explorer.page.locator('#result p').first();
  await result.waitFor({ timeout: 120_000 });
  const words = await result.innerText();
  if (!/^All \d+ files are as built\.$/.test(words)) wrong.push(words);
  wrong.push(...(await explorer.violations()));
  for (const line of new Set(wrong)) console.log(line);
  process.exitCode = wrong.length ? 1 : 0;
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
