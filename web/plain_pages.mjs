/** The pages that rostrum-data wrote, as they are served: with the names of the style and the icon of this build. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * @param {string} folder that the command wrote
 * @param {string} style name of the style sheet as served
 * @param {string} icon
 * @returns {Iterable<{name: string, bytes: Uint8Array}>} names are paths below the site
 */
export function* plainPages(folder, style, icon) {
  if (!existsSync(folder)) return;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));
  for (const path of paths.sort()) {
    if (!/\.\w+$/.test(path)) continue;
    const bytes = readFileSync(join(folder, path));
    yield { name: path, bytes: path.endsWith('.html') ? named(bytes.toString(), style, icon) : bytes };
  }
}

/**
 * Words of the data cannot be mistaken for these two: a quotation mark among them is a reference.
 * @param {string} page
 * @param {string} style
 * @param {string} icon
 */
function named(page, style, icon) {
  const served = page
    .replace(/(href="[./]*)pages\.css"/, (_, root) => `${root}${style}"`)
    .replace(/(href="[./]*)rostrum\.svg"/, (_, root) => `${root}${icon}"`);
  if (served === page) throw new Error('a plain page names no style sheet');
  return Buffer.from(served);
}
