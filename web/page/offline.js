/**
 * The page's part in working without a network. web/worker has the other: this one starts it when the
 * first frame is painted and the page has come to rest, tells it so, and says quietly what it answers.
 * Nothing is ever reloaded but by the reader, or by a kiosk's program through `update`.
 *
 * In a frame, from a file and without `data-worker`, which the server that watches the sources takes
 * away, nothing is started.
 */

import { cachePrefix } from '../worker/names.js';
import { deviceStorage } from './basket_store.js';
import { element } from './elements.js';
import { dayText, message } from './messages.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */
/** @typedef {import('../worker/service_worker.js').Answer} Answer */

const hourMs = 3_600_000;
/** A network that is said to be back may not be there yet. */
const awayMs = 30_000;
const toldKey = 'rostrum.offline-told';

// As the reader came: the history writes the address anew.
const asked = new URLSearchParams(`${location.search}&${location.hash.slice(1)}`);
const isKiosk = asked.get('kiosk') === '1';
const scope = new URL('./', location.href).href;

/** For a kiosk, which takes a new version when nobody is there. */
export const update = {
  /** Whether there is one, whole and verified. */
  ready: false,
  /** Starts again with it. */
  take: () => {},
};

/**
 * Before anything else starts, which may be what is broken.
 * @returns {boolean} whether the page goes on without a worker
 */
export function withoutWorker() {
  if (!/^http/.test(location.protocol) || window.top !== window || !navigator.serviceWorker) {
    return true;
  }
  if (workerName() && asked.get('sw') !== 'off') return false;
  removeWorker().catch(() => {});
  return true;
}

async function removeWorker() {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  if (registration?.scope === scope) await registration.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(cachePrefix(scope))) await caches.delete(name);
  }
}

export class Offline {
  /** @type {Answer | null} */
  #answer = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ServiceWorker | null} */
  #worker = null;

  /** @param {Bridge} bridge */
  constructor(bridge) {
    this.bridge = bridge;
    this.bar = element('offline', HTMLElement);
    for (const name of ['online', 'offline']) addEventListener(name, () => this.#turned());
    element('update', HTMLButtonElement).addEventListener('click', () => location.reload());
  }

  /** When the first frame is painted. */
  start() {
    const container = navigator.serviceWorker;
    this.#worker = container.controller;
    this.#say({});
    container.addEventListener('message', ({ data }) => this.#hear(data));
    update.take = () => this.#say({ take: true });
    const begin = () => void this.#register(container);
    if (typeof requestIdleCallback === 'function') requestIdleCallback(begin, { timeout: 5000 });
    else setTimeout(begin, 1000);
  }

  /** @param {ServiceWorkerContainer} container */
  async #register(container) {
    try {
      await container.register(trusted(workerName()), { updateViaCache: 'none' });
    } catch (error) {
      // A network that is away, or a host that has no worker, says nothing of this browser.
      if (error instanceof DOMException) this.#tellUnkept();
      return;
    }
    this.#worker = (await container.ready).active;
    this.#look();
  }

  #look() {
    this.#say({ look: true });
    this.#lookIn(hourMs);
  }

  /** @param {number} ms */
  #lookIn(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), ms);
  }

  /** @param {{look?: boolean, take?: boolean}} wish */
  #say(wish) {
    this.#worker?.postMessage({ files: ownFiles(), kiosk: isKiosk, ...wish });
  }

  /** @param {Answer} answer */
  #hear(answer) {
    if (answer.taken) location.reload();
    if (answer.unkept) this.#tellUnkept();
    this.#answer = answer;
    update.ready = answer.offer !== null;
    if (answer.unreachable) this.#lookIn(awayMs);
    this.show();
  }

  #turned() {
    this.show();
    if (navigator.onLine) this.#look();
  }

  /** In the language of the page; a page around this one says itself what it likes. */
  show() {
    if (window.top !== window) return;
    const { unreachable = false, offer = null } = this.#answer ?? {};
    const isOffline = !navigator.onLine || unreachable;
    const offered = isKiosk ? null : offer;
    write('offline-words', isOffline ? offlineWords() : '');
    write('update-words', offered ? offerWords(offered) : '');
    element('update', HTMLElement).hidden = !offered;
    this.bar.hidden = !isOffline && !offered;
  }

  /** Once for all visits, where the browser keeps as much as that. */
  #tellUnkept() {
    const store = deviceStorage();
    try {
      if (store?.getItem(toldKey)) return;
      store?.setItem(toldKey, '1');
    } catch {
      // Then once a visit.
    }
    this.bridge.notify(message('page.offline-not-kept'));
  }
}

function offlineWords() {
  const day = element('main', HTMLElement).dataset['dated'] ?? '';
  return message('page.offline', { date: dayText(day, true) });
}

/** @param {{date: string, isData: boolean}} offer */
function offerWords({ date, isData }) {
  return isData
    ? message('page.new-data', { date: dayText(date, false) })
    : message('page.new-version');
}

/**
 * @param {string} id
 * @param {string} words
 */
function write(id, words) {
  const place = element(id, HTMLElement);
  // What is written anew is said aloud anew.
  if (place.textContent !== words) place.textContent = words;
}

function workerName() {
  return element('main', HTMLElement).dataset['worker'] ?? '';
}

/** Names of the files that this page is made of. */
function ownFiles() {
  const nodes = document.querySelectorAll('link, script');
  return [...nodes].map((node) =>
    (node.getAttribute('href') ?? node.getAttribute('src') ?? '').replace(/^.*\//, ''),
  );
}

/**
 * The policy of the page wants to know who names scripts.
 * @param {string} address
 */
function trusted(address) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  const policy = trustedTypes?.createPolicy('rostrum', {
    createScriptURL: (/** @type {string} */ url) => url,
  });
  return policy?.createScriptURL(address) ?? address;
}
