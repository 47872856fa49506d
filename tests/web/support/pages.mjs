/** The plain pages as they lie in the site, for tests that read them. */

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { site } from './site.mjs';

/** Paths below the site of the pages, "forums/" and "forums/<id>/". */
const paths = readdirSync(join(site, 'forums'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `forums/${entry.name}/`)
  .sort();
export const all = ['country-groups/', 'forums/', ...paths];
export const html = new Map(
  all.map((path) => [path, readFileSync(join(site, path, 'index.html'), 'utf8')]),
);
const hasMoved = (/** @type {string} */ path) => /http-equiv="refresh"/.test(textOf(path));
export const forums = paths.filter((path) => !hasMoved(path));
export const moved = paths.filter(hasMoved);

/** The index, two with much said at them, and one with a source in another script. */
export const samples = [
  'forums/',
  'forums/dushanbe-process-2024-kuwait/',
  'forums/minsk-osce-counter-terrorism-2018/',
  forums.find((path) => /lang="ar"/.test(textOf(path))) ?? '',
];

/** @param {string} path */
export function textOf(path) {
  return html.get(path) ?? '';
}

/** What a page says to programs. @param {string} text of the page @returns {any} */
export function dataOf(text) {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '');
}

/**
 * Values of an attribute, as the browser has them.
 * @param {string} text
 * @param {string} tag
 * @param {string} name
 * @param {string} [relation] only of those with this value of `name`; then their href
 */
export function attributes(text, tag, name, relation) {
  const values = [];
  const markup = text.replace(/<script[^>]*>.*?<\/script>/gs, '');
  for (const [element] of markup.matchAll(new RegExp(`<${tag}(?: [^>]*)?>`, 'g'))) {
    const value = (/** @type {string} */ key) => new RegExp(` ${key}="([^"]*)"`).exec(element)?.[1];
    if (relation && value(name) !== relation) continue;
    const found = value(relation ? 'href' : name);
    if (found !== undefined) values.push(unescaped(found));
  }
  return values;
}

/** @param {string} text */
function unescaped(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Whether a path of the site is a file, or a folder that has a page. @param {string} path */
export function isServed(path) {
  const file = join(
    site,
    decodeURIComponent(path),
    path === '' || path.endsWith('/') ? 'index.html' : '',
  );
  return existsSync(file) && statSync(file).isFile();
}
