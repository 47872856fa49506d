/** How much memory the process of a page has of its own, after rubbish was collected. */

import { readFileSync } from 'node:fs';

/**
 * @param {import('playwright-core').Browser} browser with this one page
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number | undefined>} bytes; nothing where the system does not tell
 */
export async function memoryOfPage(browser, page) {
  if (process.platform !== 'linux') return undefined;
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => sum + privateBytes(id), 0);
}

/** @param {number} id */
function privateBytes(id) {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}
