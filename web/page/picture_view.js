/**
 * The view that a picture shows, kept in its file: in texts of a PNG, in the metadata of an SVG
 * (engine/figure/svg.hpp). Both hold the link to the view and the version of the dataset.
 *
 * A file may come from anywhere, so its link is a text like one that is pasted: the program reads a
 * view from it or does not, and nothing is ever loaded from it.
 */

import { isPng, textOf, withTexts } from './png_text.js';

const linkKeyword = 'Rostrum view';
const versionKeyword = 'Rostrum dataset';

const longestLink = 4_096; // characters; the program writes 1,200 after the address of the site
const svgBeginning = 4_096; // bytes within which an SVG says that it is one

/**
 * @param {Uint8Array<ArrayBuffer>} png
 * @param {{title: string, link: string, version: string}} picture
 */
export function withView(png, { title, link, version }) {
  return withTexts(png, {
    Title: title,
    Software: 'Rostrum',
    [linkKeyword]: link,
    [versionKeyword]: link === '' ? '' : version,
  });
}

/**
 * @param {Uint8Array} bytes of a file
 * @returns {{link: string | null} | null} null for what is neither PNG nor SVG; a link of null in a
 * picture without one
 */
export function viewOfPicture(bytes) {
  if (isPng(bytes)) return { link: asLink(textOf(bytes, linkKeyword)) };
  if (!isSvg(bytes)) return null;
  return { link: asLink(linkInSvg(new TextDecoder().decode(bytes))) };
}

/** @param {string | null} text */
function asLink(text) {
  const link = text?.trim() ?? '';
  return link === '' || link.length > longestLink ? null : link;
}

/** @param {Uint8Array} bytes */
function isSvg(bytes) {
  const beginning = new TextDecoder().decode(bytes.subarray(0, svgBeginning)).trimStart();
  return beginning.startsWith('<') && /<svg[\s>]/.test(beginning);
}

/**
 * By its text: a parser of the page would have to be trusted with markup of strangers.
 * @param {string} svg
 */
function linkInSvg(svg) {
  const element = /<metadata\b([^<>]{0,512})>([^<>]{0,16384})<\/metadata\s{0,8}>/g;
  for (const [, attributes = '', text = ''] of svg.matchAll(element)) {
    if (/(?:^|\s)id\s*=\s*["']rostrum-view["']/.test(attributes)) return unescaped(text);
  }
  return null;
}

const entities = /** @type {Record<string, string>} */ ({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
});

/** @param {string} text of XML without elements */
function unescaped(text) {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
