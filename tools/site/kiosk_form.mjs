/** kiosk.html, where a venue's settings are written and checked: the page with the names of this build and its tours. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { attributeText } from './attribute_text.mjs';
import { fill } from './html.mjs';
import { withMessages } from './page_messages.mjs';

/**
 * @param {string} webFolder
 * @param {{icon: string, pages: string, style: string, script: string}} names as served; pages: of pages.css
 * @param {object} texts
 * @param {Record<string, unknown>} texts.english messages of a kiosk
 * @param {string[][]} texts.languages tag and files of each besides English
 * @param {string} dataset in JSON
 */
export function kioskForm(webFolder, names, { english, languages }, dataset) {
  /** @type {{tours?: {id: string, title: string}[]}} */
  const { tours = [] } = JSON.parse(dataset);
  const offered = tours.map(({ id, title }) => ({ id, title }));
  const page = fill(readFileSync(join(webFolder, 'kiosk.html'), 'utf8'), {
    ...names,
    languages: attributeText(languages.map((files) => files.join(' ')).join(', ')),
    tours: attributeText(JSON.stringify(offered)),
  });
  return withMessages(page, english);
}
