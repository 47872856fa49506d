/**
 * The site as if it carried the pseudo-locale, which it never does: the browser is given the page with
 * its name in it, and its files from where the site was made.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './site.mjs';

export const pseudoTag = 'en-XA';

/** @param {import('playwright-core').Page} page @param {string} site */
export async function carryPseudoLocale(page, site) {
  const names = ['messages', 'page.json'].map((ending) => `${pseudoTag}.${ending}`);
  await page.route(site, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(
      / data-languages="[^"]*"/,
      ` data-languages="${[pseudoTag, ...names].join(' ')}"`,
    );
    await route.fulfill({ response, body });
  });
  for (const name of names) {
    const body = readFileSync(join(root, 'build/gen/messages', name));
    await page.route(new URL(name, site).href, (route) => route.fulfill({ body }));
  }
}
