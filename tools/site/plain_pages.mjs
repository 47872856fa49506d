/** The pages that rostrum-data wrote, as they are served: with the names of the style and the icon of this build. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * @param {string} folder that the command wrote
 * @param {string} style name of the style sheet as served
 * @param {string} icon
 * @returns {Iterable<{name: string, bytes: Uint8Array}>} names are paths below the site
 */
export function* plainPages(folder, style, icon) {
  if (!existsSync(folder)) return;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join('/'));
  for (const path of paths.sort()) {
    const bytes = readFileSync(join(folder, path));
    yield {
      name: path,
      bytes: path.endsWith('.html') ? named(path, bytes.toString(), style, icon) : bytes,
    };
  }
}

/**
 * @param {string} path
 * @param {string} page
 * @param {string} style
 * @param {string} icon
 */
function named(path, page, style, icon) {
  return Buffer.from(renamed(path, renamed(path, page, 'pages.css', style), 'rostrum.svg', icon));
}

/**
 * Words of the data cannot be mistaken for the name in its attribute: a quotation mark among them is a
 * reference, and in JSON-LD, where it is none, a backslash stands before it.
 * @param {string} path
 * @param {string} page
 * @param {string} name as rostrum-data wrote it
 * @param {string} served
 */
function renamed(path, page, name, served) {
  const attribute = new RegExp(`(href="[./]*)${name.replace('.', '\\.')}"`);
  if (!attribute.test(page)) throw new Error(`the plain page ${path} names no ${name}`);
  return page.replace(attribute, (_, root) => `${root}${served}"`);
}
