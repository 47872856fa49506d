/** The plain pages as they lie in the site, for tests that read them. */

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { site } from './site.mjs';

/** Folders of pages; that of forums is the one that the explorer leads to. */
export const lists = [
  'countries/',
  'country-groups/',
  'forums/',
  'organizations/',
  'outcomes/',
  'people/',
  'series/',
  'statements/',
  'topics/',
  'tours/',
];
/** Paths below the site of the pages in them, "forums/<id>/". */
const paths = lists
  .flatMap((list) =>
    readdirSync(join(site, list), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${list}${entry.name}/`),
  )
  .sort();
export const html = new Map(
  [...lists, ...paths].map((path) => [path, readFileSync(join(site, path, 'index.html'), 'utf8')]),
);
const hasMoved = (/** @type {string} */ path) => /http-equiv="refresh"/.test(textOf(path));
export const moved = paths.filter(hasMoved);
/** All that have not moved, but for the lists. */
export const pages = paths.filter((path) => !hasMoved(path));
export const forums = pages.filter((path) => path.startsWith('forums/'));
/** Pages of a statement or an outcome, which name their place on the forum's page. */
export const records = pages.filter((path) => /^(statements|outcomes)\//.test(path));

/** For what takes long: lists, forums and every tenth of the others, which are written by the same few lines. */
export const many = [
  ...lists,
  ...forums,
  ...pages.filter((path) => !path.startsWith('forums/')).filter((_, index) => index % 10 === 0),
];

/**
 * The list of forums, two forums with much said at them, one with a source in another script, and of every other kind
 * the list and the longest page but one.
 */
export const samples = [
  'forums/',
  'forums/dushanbe-process-2024-kuwait/',
  'forums/minsk-osce-counter-terrorism-2018/',
  forums.find((path) => /lang="ar"/.test(textOf(path))) ?? '',
  ...lists.filter((list) => list !== 'forums/').flatMap((list) => [list, ...sampleOf(list)]),
];

/** None of a list without pages of its own. @param {string} list @returns {string[]} */
function sampleOf(list) {
  return pages
    .filter((path) => path.startsWith(list))
    .sort((a, b) => textOf(b).length - textOf(a).length)
    .slice(1, 2);
}

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
