/**
 * The parts that the program needs, as files of the site: index.html names each by a `<link id="file-…">` with its
 * address and, in `data-bytes`, its size before compression, which is what a browser's stream counts.
 */

import { element } from './elements.js';
import { message } from './messages.js';

/** A file that did not come; its message says which and why. */
export class LoadFailure extends Error {}

/** @returns {import('./support.js').Obstacle} what a reader is told then */
export function failureWords() {
  return {
    title: message('page.part-missing'),
    reason: message('page.part-missing-reason'),
    remedy: message('page.part-missing-remedy'),
  };
}

/** @param {string} part */
export function addressOf(part) {
  return element(`file-${part}`, HTMLLinkElement).href;
}

/** @param {string} part */
export function sizeOf(part) {
  return Number(element(`file-${part}`, HTMLLinkElement).dataset['bytes']);
}

/**
 * A font is the page's from then on too, so that it is fetched once.
 * @param {string} part
 * @param {(bytes: number) => void} count
 */
export async function bytesOfPart(part, count) {
  const bytes = await bytesOf(addressOf(part), count);
  const face = element(`file-${part}`, HTMLLinkElement).dataset['face'];
  if (face) document.fonts.add(new FontFace('Inter', bytes, JSON.parse(face)));
  return bytes;
}

/**
 * @param {string} address
 * @param {(bytes: number) => void} [count]
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function bytesOf(address, count = () => {}) {
  const response = await get(address);
  const counting = counted(response.clone(), count);
  // What fails of it fails below, too.
  counting.catch(() => {});
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    await counting;
    return bytes;
  } catch (error) {
    throw new LoadFailure(message('page.file-broken', { address, reason: String(error) }));
  }
}

/**
 * Compiles while it arrives.
 * @param {string} address
 * @param {(bytes: number) => void} count
 */
export async function compiled(address, count) {
  const response = await get(address);
  const counting = counted(response.clone(), count);
  // What fails of it fails below, too.
  counting.catch(() => {});
  try {
    // A host that does not know wasm sends it as something else, which cannot be compiled on its way.
    const known = response.headers.get('content-type')?.startsWith('application/wasm');
    const program = known
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
    await counting;
    return program;
  } catch (error) {
    throw new LoadFailure(message('page.file-broken', { address, reason: String(error) }));
  }
}

/**
 * While all else waits: of the few ways to ask the network so, the one that gives bytes to a page.
 * @param {string} address
 * @returns {WebAssembly.Module}
 */
export function compiledAtOnce(address) {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  // A letter for each byte, since such a request hands over nothing but texts.
  request.overrideMimeType('text/plain; charset=x-user-defined');
  try {
    request.send();
  } catch {
    throw new LoadFailure(message('page.file-unreachable', { address }));
  }
  const { status, responseText } = request;
  if (status !== 200) throw new LoadFailure(message('page.file-refused', { address, status }));
  try {
    return new WebAssembly.Module(
      Uint8Array.from(responseText, (letter) => letter.charCodeAt(0) & 0xff),
    );
  } catch (error) {
    throw new LoadFailure(message('page.file-broken', { address, reason: String(error) }));
  }
}

/** @param {string} address */
async function get(address) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(address);
  } catch {
    throw new LoadFailure(message('page.file-unreachable', { address }));
  }
  const { ok, status } = response;
  if (!ok) throw new LoadFailure(message('page.file-refused', { address, status }));
  return response;
}

/**
 * @param {Response} response
 * @param {(bytes: number) => void} count
 */
async function counted(response, count) {
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    count(value.length);
  }
}
