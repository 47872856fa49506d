/**
 * Versions in the browser's cache: a cache for each, all of its files or none, and one that remembers
 * which is which. Every file is held against its hash, wherever it comes from.
 *
 * @typedef {import('./file_list.js').FileList} FileList
 * @typedef {import('./file_list.js').ListedFile} ListedFile
 * @typedef {import('./versions.js').Versions} Versions
 */

import { hasHash } from './file_list.js';
import { cachePrefix, memoryName, venueCache } from './names.js';
import { lost, none, served } from './versions.js';

/** Bytes that are not what the list says. */
export class WrongBytes extends Error {}

export class Store {
  /** @param {string} scope address of the site's folder */
  constructor(scope) {
    this.scope = scope;
    this.prefix = cachePrefix(scope);
  }

  /** @returns {Promise<Versions>} */
  versions() {
    // Not while they are written: there is a moment without any.
    return navigator.locks.request(this.#memory(), { mode: 'shared' }, () => this.#read());
  }

  /** @returns {Promise<Versions>} */
  async #read() {
    const cache = await caches.open(this.#memory());
    const found = await cache.match(this.scope);
    // What is missing was not known when it was written.
    return { ...none, ...(await found?.json()) };
  }

  /**
   * One change at a time, whichever event asks for it.
   * @param {(versions: Versions) => Versions} step
   * @returns {Promise<Versions>}
   */
  change(step) {
    return navigator.locks.request(this.#memory(), async () => {
      const before = await this.#read();
      const after = step(before);
      if (JSON.stringify(after) !== JSON.stringify(before)) {
        const cache = await caches.open(this.#memory());
        await cache.put(this.scope, Response.json(after));
      }
      return after;
    });
  }

  /**
   * Keeps all files of a version, or nothing of it. What another version has is not fetched again.
   * @param {FileList} list
   */
  async keep({ version, files }) {
    const name = this.#cacheOf(version);
    try {
      const cache = await caches.open(name);
      const [page, ...others] = files;
      // The page tells soonest whether the host has another version than the list says.
      if (page) await this.#keepFile(cache, page);
      await Promise.all(others.map((file) => this.#keepFile(cache, file)));
    } catch (error) {
      await caches.delete(name).catch(() => {});
      throw error;
    }
  }

  /**
   * @param {Cache} cache
   * @param {ListedFile} file
   */
  async #keepFile(cache, file) {
    const url = this.addressOf(file.name);
    await cache.put(url, (await this.#elsewhere(url, file)) ?? (await fetched(url, file)));
  }

  /**
   * @param {string} url
   * @param {ListedFile} file
   */
  async #elsewhere(url, file) {
    const found = await caches.match(url, { ignoreVary: true });
    return found && (await isAsListed(found, file)) ? found : null;
  }

  /**
   * A page of the version to begin with; null when there is none here, or the browser has thrown it away.
   * @param {Versions} versions
   * @param {string} [name]
   */
  async page(versions, name = 'index.html') {
    const list = served(versions);
    const caching = list && (await caches.open(this.#cacheOf(list.version)));
    return (await caching?.match(this.addressOf(name), { ignoreVary: true })) ?? null;
  }

  /**
   * A file under a name with a hash, of whichever version.
   * @param {string} url
   */
  async file(url) {
    return (await caches.match(url, { ignoreVary: true })) ?? null;
  }

  /**
   * A picture beside the page that a kiosk has kept.
   * @param {string} url
   */
  async ofVenue(url) {
    const cache = await caches.open(venueCache(this.scope));
    return (await cache.match(url, { ignoreVary: true })) ?? null;
  }

  /** Forgets versions of which the browser has thrown away files. */
  async forgetLost() {
    const { proven, next } = await this.versions();
    for (const list of [proven, next]) {
      if (list && !(await this.#isWhole(list))) {
        await this.change((versions) => lost(versions, list.version));
      }
    }
  }

  /** @param {FileList} list */
  async #isWhole({ version, files }) {
    const cache = await caches.open(this.#cacheOf(version));
    const there = new Set((await cache.keys()).map(({ url }) => url));
    return files.every(({ name }) => there.has(this.addressOf(name)));
  }

  /** Takes out the versions that are needed no more. */
  async sweep() {
    const { proven, next } = await this.versions();
    const needed = [proven, next].map((list) => list && this.#cacheOf(list.version));
    await this.#removeBut([...needed, this.#memory(), venueCache(this.scope)]);
  }

  /** Leaves nothing behind. */
  clear() {
    return this.#removeBut([]);
  }

  /** @param {(string | null)[]} needed */
  async #removeBut(needed) {
    for (const name of await caches.keys()) {
      if (name.startsWith(this.prefix) && !needed.includes(name)) await caches.delete(name);
    }
  }

  /**
   * Hosts lead from index.html to the folder, which is what readers ask for.
   * @param {string} name
   */
  addressOf(name) {
    return name === 'index.html' ? this.scope : this.scope + name;
  }

  /** @param {string} version */
  #cacheOf(version) {
    return this.prefix + version;
  }

  #memory() {
    return memoryName(this.scope);
  }
}

/**
 * From the browser's own cache where it has it, then past it. Some hosts lead from files.html to "files", and what was
 * led to may not answer for a page: it is kept as if it had come at once.
 * @param {string} url
 * @param {ListedFile} file
 */
async function fetched(url, file) {
  const first = hasHash(file.name) ? 'default' : 'no-cache';
  const redirect = file.name === 'files.html' ? 'follow' : 'error';
  for (const cache of /** @type {const} */ ([first, 'reload'])) {
    const response = await fetch(url, { cache, redirect });
    if (response.ok && (await isAsListed(response, file)))
      return response.redirected ? new Response(response.body, response) : response;
  }
  throw new WrongBytes(url);
}

/**
 * @param {Response} response that can be read once more afterwards
 * @param {ListedFile} file
 */
async function isAsListed(response, { sha256 }) {
  const bytes = await response.clone().arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
