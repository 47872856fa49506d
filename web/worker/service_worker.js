/**
 * Rostrum without a network. The browser runs this beside the page; it answers from the version that
 * versions.js names, and keeps a new one when the page has painted and asks whether there is any. It
 * is the same for all versions: what differs is in files.json.
 *
 * @typedef {object} Hello what a page says
 * @property {string[]} files names of the files it is made of
 * @property {boolean} [look] whether there is something new
 * @property {boolean} [kiosk] nothing may be taken unasked
 * @property {boolean} [take] the next version is to be given at the next start
 *
 * @typedef {object} Answer what it is told
 * @property {boolean} taken as was asked, so that it can start again
 * @property {boolean} unreachable the network is away
 * @property {boolean} unkept the browser refused to keep the files
 * @property {{date: string, isData: boolean} | null} offer a newer version than the page's own
 */

import { listFrom } from './file_list.js';
import { explorerOf, kindOf } from './requests.js';
import { Store, WrongBytes } from './store.js';
import { kept, offer, painted, started, take, wants, withdrawn } from './versions.js';

const worker = /** @type {import('./worker.d.ts').Worker} */ (/** @type {unknown} */ (globalThis));
const { scope } = worker.registration;
const store = new Store(scope);
/** A page asked to go on without; what is still under way comes from the network. */
let off = false;

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = kindOf(request, scope);
  if (kind === 'off') {
    off = true;
    event.waitUntil(worker.registration.unregister().then(() => store.clear()));
  }
  if (off) return;
  if (kind === 'page') event.respondWith(keptPage().then((page) => page ?? fetch(request)));
  if (kind === 'file') event.respondWith(keptFile(request).then((file) => file ?? missing(event)));
  if (kind === 'picture') {
    event.respondWith(fetch(request).catch(() => keptPicture(request)));
  }
  if (kind === 'list') event.respondWith(fetch(request).catch(keptFilesPage));
  if (kind === 'plain') {
    event.respondWith(
      fetch(request).catch(() => Response.redirect(explorerOf(request.url, scope))),
    );
  }
});

worker.addEventListener('message', (event) => {
  const { source, data } = event;
  if (source) event.waitUntil(hear(data).then((answer) => source.postMessage(answer)));
});

async function keptPage() {
  try {
    return await store.page(await store.change(started));
  } catch {
    // The browser gives no storage.
    return null;
  }
}

/** The list of files of the version that is here, or else the explorer. */
async function keptFilesPage() {
  const elsewhere = () => Response.redirect(scope);
  try {
    return (await store.page(await store.versions(), 'files.html')) ?? elsewhere();
  } catch {
    // The browser gives no storage.
    return elsewhere();
  }
}

/** @param {Request} request */
async function keptFile({ url }) {
  try {
    return await store.file(url);
  } catch {
    return null;
  }
}

/** @param {Request} request */
async function keptPicture({ url }) {
  return (await store.ofVenue(url).catch(() => null)) ?? Response.error();
}

/**
 * A file that the browser has thrown away. Where the host has it no more either, a version is broken
 * that would be started again and again: it is forgotten, and the next start has what the host has.
 * @param {import('./worker.d.ts').FetchEvent} event
 */
async function missing(event) {
  const response = await fetch(event.request);
  if (!response.ok) event.waitUntil(store.forgetLost().catch(() => {}));
  return response;
}

/**
 * @param {Hello} hello
 * @returns {Promise<Answer>}
 */
async function hear({ files, look = false, kiosk = false, take: wished = false }) {
  const answer = { taken: wished, unreachable: false, unkept: false };
  try {
    await store.change((versions) => ({ ...painted(versions, files), kiosk }));
    if (wished) await store.change(take);
    // One look at a time, however many windows ask.
    if (look)
      answer.unreachable = await navigator.locks.request(store.prefix, () => lookFor(files));
    return { ...answer, offer: offer(await store.versions(), files) };
  } catch (error) {
    // Storage that is full or forbidden.
    return { ...answer, unkept: error instanceof DOMException, offer: null };
  }
}

/**
 * Keeps the version that the host has, unless it is here.
 * @param {string[]} files of the page that asks
 * @returns {Promise<boolean>} whether the network is away
 */
async function lookFor(files) {
  await store.forgetLost();
  const response = await fetch(`${scope}files.json`, { cache: 'no-cache' }).catch(() => null);
  if (!response) return true;
  const list = response.ok ? listFrom(await response.json().catch(() => null)) : null;
  if (list) {
    const versions = await store.change((before) => withdrawn(before, list));
    if (wants(versions, list) && (await keeps(list))) {
      await store.change((before) => painted(kept(before, list), files));
    }
  }
  await store.sweep();
  return false;
}

/**
 * @param {import('./file_list.js').FileList} list
 * @returns {Promise<boolean>} false when a file is not what the list says, or did not come: the
 *   version that works goes on
 */
async function keeps(list) {
  try {
    await store.keep(list);
    return true;
  } catch (error) {
    if (error instanceof WrongBytes || error instanceof TypeError) return false;
    throw error;
  }
}
