/**
 * files.html: what was built, for people to read and to check. All is there without scripts; web/files adds the check.
 *
 * @typedef {import('./file_list.mjs').Listing} Listing
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { attributeText } from './attribute_text.mjs';
import { fill } from './html.mjs';
import { withMessages } from './page_messages.mjs';

/**
 * @param {string} webFolder
 * @param {{icon: string, style: string, script: string}} names as served
 * @param {Listing} listing
 * @param {Record<string, unknown>} english messages of the page
 */
export function filesPage(webFolder, names, { version, code, data, files, others }, english) {
  const rows = [...files, ...others].map(({ name, bytes, sha256 }) =>
    row(name, bytes.toLocaleString('en-GB'), `<code>${sha256}</code>`),
  );
  const template = fill(readFileSync(join(webFolder, 'files/files.html'), 'utf8'), {
    ...names,
    version,
    code,
    data: attributeText(data.version),
    date: data.date,
    day: dayOf(data.date),
    rows: [
      ...rows,
      row('files.html', '', mark('files.in-list')),
      row('files.json', '', mark('files.list')),
    ].join('\n'),
  });
  return Buffer.from(withMessages(template, english));
}

/**
 * @param {string} name
 * @param {string} bytes
 * @param {string} hash markup
 */
function row(name, bytes, hash) {
  return `          <tr><th scope="row">${attributeText(name)}</th><td>${bytes}</td><td>${hash}</td></tr>`;
}

/** A place for a message. @param {string} id */
function mark(id) {
  return `<span data-message="${id}"></span>`;
}

/** As the plain pages write it. @param {string} date "2026-11-22" */
function dayOf(date) {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
