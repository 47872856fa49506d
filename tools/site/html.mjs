/** The explorer's page, with the names of this build. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { attributeText } from './attribute_text.mjs';
import { withMessages } from './page_messages.mjs';

/** @typedef {import('./size_report.mjs').Loaded} Loaded */

/**
 * @typedef {object} Names
 * @property {string} icon
 * @property {string} style
 * @property {string} guard
 * @property {string} app
 * @property {string} texts fetched after the first frame
 * @property {string} landFine fetched when the reader comes near
 * @property {string} dated the dataset's day, "2026-11-22"
 * @property {string} secondHalf of the program, fetched after the first frame; '' when it is in one piece
 * @property {string} kiosk script of a screen in a public place, fetched there
 */

/**
 * Every file that the first frame needs is asked for at once and told with its true size.
 * @param {string} webFolder
 * @param {Names} names as served
 * @param {Record<string, Loaded>} files that the page's script loads, by the part they play
 * @param {Record<string, object>} faces of those that are fonts
 * @param {string} siteUrl where the site will be served; '' when nobody knows
 * @param {{english: Record<string, unknown>, languages: string[][]}} texts of index.html, and for other languages
 *   tag, the program's file and the page's
 */
export function indexPage(webFolder, names, files, faces, siteUrl, texts) {
  const links = Object.entries(files).map(
    ([part, { name, bytes }]) =>
      `<link id="file-${part}" rel="preload" as="fetch" crossorigin href="${name}" data-bytes="${bytes}"${faceOf(faces[part])}>`,
  );
  const page = fill(readFileSync(join(webFolder, 'index.html'), 'utf8'), {
    icon: names.icon,
    style: names.style,
    guard: names.guard,
    app: names.app,
    files: [`<link rel="modulepreload" href="${names.app}">`, ...links].join('\n    '),
    address: siteUrl ? `\n    ${addressTags(siteUrl).join('\n    ')}` : '',
    texts: names.texts,
    'land-fine': names.landFine,
    dated: names.dated,
    'second-half': names.secondHalf,
    kiosk: names.kiosk,
    languages: attributeText(texts.languages.map((files) => files.join(' ')).join(', ')),
  });
  return withMessages(page, texts.english);
}

/** @param {object | undefined} face */
function faceOf(face) {
  return face ? ` data-face="${attributeText(JSON.stringify(face))}"` : '';
}

/**
 * What the page says of the site's own address, and the feed, which there is only with one.
 * @param {string} siteUrl
 */
function addressTags(siteUrl) {
  const address = attributeText(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`);
  return [
    `<meta property="og:url" content="${address}">`,
    '<link rel="alternate" type="application/atom+xml" data-message-title="index.news" href="feed.atom">',
  ];
}

/**
 * Puts words where a template has `{{their-name}}`; a name without a word is an error.
 * @param {string} template
 * @param {Record<string, string>} words
 */
export function fill(template, words) {
  return template.replace(/\{\{([\w-]+)\}\}/g, (_, key) => {
    const word = words[key];
    if (word === undefined) throw new Error(`nothing stands for {{${key}}}`);
    return word;
  });
}
