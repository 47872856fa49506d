/**
 * The explorer as one HTML file that opens from a disk: scripts and style stand in it, and what the page's script
 * loads stands in blocks that no browser runs, in gzip and base64 (web/one_file/parts.js reads them). The policy names
 * its scripts and its style by their hashes and forbids every request.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { attributeText } from './attribute_text.mjs';
import { appScript, guardScript, styleSheet } from './bundle.mjs';
import { withoutFaces } from './font_faces.mjs';
import { fill } from './html.mjs';
import { withMessages } from './page_messages.mjs';

/**
 * @param {object} given
 * @param {string} given.web folder of the page
 * @param {string} given.program folder where rostrum.mjs is
 * @param {Record<string, Uint8Array>} given.parts by the name that the page's script asks for
 * @param {Uint8Array} given.icon in SVG
 * @param {string} given.siteUrl where the site is served, that links lead to; '' when nobody knows
 * @param {string[]} given.languages tags of those that are carried besides English
 * @param {Record<string, unknown>} given.english messages of index.html
 * @param {boolean} given.debug
 * @returns {Promise<Buffer>}
 */
export async function oneFile(given) {
  const { web, parts, debug } = given;
  const read = (/** @type {string} */ name) => readFileSync(join(web, name), 'utf8');
  const { rules, faces } = withoutFaces(read('style.css'));
  const style = inline(await styleSheet(rules, debug), 'style');
  const guard = inline(await guardScript(web, debug), 'script');
  const app = inline(await appScript(web, given.program, debug, { oneFile: true }), 'script');
  const blocks = Object.entries(parts).map(([name, bytes]) => block(name, bytes, faces[name]));

  let page = read('index.html');
  const put = (/** @type {RegExp} */ place, /** @type {string} */ what) => {
    if (page.match(place)?.length !== 1) throw new Error(`index.html has not one ${place}`);
    page = page.replace(place, () => what);
  };
  put(/(?<=Content-Security-Policy" content=")[^"]*/g, policy(style.hash, [guard.hash, app.hash]));
  put(/<link rel="stylesheet"[^>]*>/g, `<style>${style.text}</style>`);
  put(/<script src="{{guard}}"><\/script>/g, `<script>${guard.text}</script>`);
  put(/ *<script type="module"[^>]*><\/script>\n/g, '');
  put(/ *{{files}}\n/g, '');
  put(/{{address}}/g, '');
  put(/(?<=rel="icon" type="image\/svg\+xml" href=")[^"]*/g, dataUrl(given.icon));
  put(/(?<=<p id="late" .*data-message=")index\.late/g, 'index.one-file-late');
  // All that could not come is in the file.
  for (const id of ['not-come', 'from-disk']) put(new RegExp(` *<p id="${id}".*\n`, 'g'), '');
  page = toPlainPages(page, given.siteUrl);
  // A file has no neighbours: no worker, and no list of icons to install it by.
  put(/ *<link rel="manifest"[^>]*>\n/g, '');
  put(/ data-worker="[^"]*"/g, '');
  page = page.replace(/ *<link [^>]*href="{{[\w-]+}}"[^>]*>\n/g, '');
  put(
    / *<\/body>/g,
    `${read('one_file/body.html')}    ${blocks.join('\n    ')}\n    <script>${app.text}</script>\n  </body>`,
  );
  page = fill(page, {
    texts: 'texts',
    'land-fine': 'land-50',
    dated: '',
    'second-half': '',
    kiosk: '',
    languages: given.languages.map((tag) => `${tag} ${tag}.messages ${tag}.page.json`).join(', '),
    site: attributeText(given.siteUrl),
  });
  return Buffer.from(withMessages(page, given.english));
}

/**
 * @param {string} style
 * @param {string[]} scripts
 */
function policy(style, scripts) {
  return (
    `default-src 'none'; script-src ${scripts.join(' ')} 'wasm-unsafe-eval'; style-src ${style}; img-src data:; ` +
    "font-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
  );
}

/**
 * What stands between the tags of an element, and its hash for the policy.
 * @param {Buffer} source
 * @param {string} tag
 */
function inline(source, tag) {
  const text = source.toString().trim();
  if (text.includes(`</${tag}`) || text.includes('<!--'))
    throw new Error(`a ${tag} holds what would end it`);
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {object} [face] of a font
 */
function block(name, bytes, face) {
  const sum = createHash('sha256').update(bytes).digest('hex');
  const facts = [`data-bytes="${bytes.length}"`, `data-sha256="${sum}"`];
  if (face) facts.push(`data-face="${attributeText(JSON.stringify(face))}"`);
  const packed = gzipSync(bytes, { level: 9, memLevel: 9 }).toString('base64');
  return `<script type="application/octet-stream" id="file-${name}" ${facts.join(' ')}>${packed}</script>`;
}

/** @param {Uint8Array} svg */
function dataUrl(svg) {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/**
 * Links to the plain pages lead to the site; without one there are none.
 * @param {string} page
 * @param {string} siteUrl
 */
function toPlainPages(page, siteUrl) {
  if (siteUrl)
    return page.replaceAll('<a href="forums/', `<a href="${attributeText(siteUrl)}forums/`);
  return page
    .replace(/ *<p><a href="forums\/[^>]*><\/a><\/p>\n/g, '')
    .replace(/ ?<a href="forums\/[^>]*><\/a>/g, '');
}
