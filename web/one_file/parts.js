/**
 * The parts that the program needs, as blocks of this page: each is a `<script id="file-…">` that no browser runs, with
 * the part in gzip and base64, and its size before that in `data-bytes`. Nothing is asked for elsewhere.
 */

import { element } from '../page/elements.js';
import { message } from '../page/messages.js';
import { words } from './in_page.js';

/** A part that is not what was packed; its message says which and why. */
export class LoadFailure extends Error {}

/** @returns {import('../page/support.js').Obstacle} what a reader is told then */
export function failureWords() {
  return {
    title: words('damaged'),
    reason: words('damaged-reason'),
    remedy: words('damaged-remedy'),
  };
}

/** @param {string} part */
export function addressOf(part) {
  return part;
}

/** @param {string} part */
export function sizeOf(part) {
  return Number(block(part).dataset['bytes']);
}

/**
 * A font is the page's from then on too, so that it is in the file once.
 * @param {string} part
 * @param {(bytes: number) => void} count
 */
export async function bytesOfPart(part, count) {
  const bytes = await bytesOf(part, count);
  const face = block(part).dataset['face'];
  if (face) document.fonts.add(new FontFace('Inter', bytes, JSON.parse(face)));
  return bytes;
}

/**
 * @param {string} part
 * @param {(bytes: number) => void} [count]
 */
export async function bytesOf(part, count = () => {}) {
  const { text } = block(part);
  const bytes = await unpacked(text).catch((error) => {
    throw new LoadFailure(message('page.file-broken', { address: part, reason: String(error) }));
  });
  count(bytes.length);
  return bytes;
}

/**
 * Nothing is run that is not the program which was packed. Over plain http browsers have no SHA-256; gzip's checksum
 * has been looked at there too.
 * @param {string} part
 * @param {(bytes: number) => void} count
 */
export async function compiled(part, count) {
  const bytes = await bytesOf(part, count);
  const packed = block(part).dataset['sha256'];
  const sum = isSecureContext ? await sha256(bytes) : packed;
  if (sum !== packed)
    throw new LoadFailure(message('page.file-broken', { address: part, reason: `SHA-256 ${sum}` }));
  return WebAssembly.compile(bytes);
}

/** @param {string} part */
function block(part) {
  return element(`file-${part}`, HTMLScriptElement);
}

/** @param {string} text in base64, of a gzip file, whose own checksum the browser looks at */
async function unpacked(text) {
  const letters = atob(text);
  const packed = new Uint8Array(letters.length);
  for (let index = 0; index < packed.length; ++index) packed[index] = letters.charCodeAt(index);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  // A Response would do it in one line, but says of damage that it failed to fetch.
  const reader = stream.getReader();
  const chunks = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function sha256(bytes) {
  const sum = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
