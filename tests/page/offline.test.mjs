/** What the page says of network and versions, before a browser of stand-ins. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** @typedef {import('../../web/page/bridge.js').Bridge} Bridge */
/** @typedef {import('../../web/worker/service_worker.js').Answer} Answer */

class Node {
  textContent = '';
  hidden = true;
  dataset = { worker: 'service-worker.js', dated: '2026-11-22' };
  /** @type {() => void} */
  press = () => {};
  addEventListener(/** @type {string} */ _, /** @type {() => void} */ listener) {
    this.press = listener;
  }
}

/** @type {Map<string, Node>} */
let nodes = new Map();
/** What the worker was told. @type {Record<string, unknown>[]} */
let told = [];
/** Notices. @type {string[]} */
let notices = [];
let reloads = 0;
/** What the browser says to a registration. */
let refusal = /** @type {Error | null} */ (null);
/** @type {(event: {data: Partial<Answer>}) => void} */
let answer = () => {};
const here = new EventTarget();
const network = { onLine: true };
const storage = new Map();

const worker = {
  postMessage: (/** @type {Record<string, unknown>} */ message) => void told.push(message),
};
const bridge = /** @type {Bridge} */ (
  /** @type {unknown} */ ({ notify: (/** @type {string} */ words) => notices.push(words) })
);

/** As the page is with an address. @param {string} search */
async function page(search = '') {
  const href = `https://example.org/rostrum/${search}`;
  const { protocol, hash } = new URL(href);
  const stand = {
    HTMLElement: Node,
    HTMLButtonElement: Node,
    location: { href, protocol, hash, search, reload: () => ++reloads },
    localStorage: {
      getItem: (/** @type {string} */ key) => storage.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => storage.set(key, value),
    },
    document: {
      getElementById: (/** @type {string} */ id) => {
        if (!nodes.has(id)) nodes.set(id, new Node());
        return nodes.get(id);
      },
      querySelectorAll: () => [
        {
          getAttribute: (/** @type {string} */ name) => (name === 'href' ? 'a/style.1.css' : null),
        },
      ],
    },
    addEventListener: here.addEventListener.bind(here),
    requestIdleCallback: (/** @type {() => void} */ work) => work(),
    // The hour until the next look is long.
    setTimeout: () => 0,
  };
  /** No frame: it is its own top. @type {{top?: unknown}} */
  const own = {};
  own.top = own;
  Object.assign(globalThis, stand, { window: own });
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: {
      get onLine() {
        return network.onLine;
      },
      serviceWorker: {
        controller: null,
        ready: Promise.resolve({ active: worker }),
        register: async () => {
          if (refusal) throw refusal;
        },
        addEventListener: (/** @type {string} */ _, /** @type {typeof answer} */ listener) => {
          answer = listener;
        },
      },
    },
  });
  // The module reads the address when it is loaded.
  const module = await import(`../../web/page/offline.js?${Math.random()}`);
  const offline = new module.Offline(bridge);
  offline.show();
  offline.start();
  await new Promise((resolve) => setImmediate(resolve));
  return { update: module.update, text: (/** @type {string} */ id) => nodes.get(id)?.textContent };
}

/** @param {Partial<Answer>} data */
const hears = (data) =>
  answer({ data: { taken: false, unreachable: false, unkept: false, offer: null, ...data } });

beforeEach(() => {
  nodes = new Map();
  told = [];
  notices = [];
  reloads = 0;
  refusal = null;
  network.onLine = true;
  storage.clear();
});

test('nothing is said when there is nothing to say', async () => {
  await page();
  hears({});
  assert.equal(nodes.get('offline')?.hidden, true);
  assert.deepEqual(told, [{ files: ['style.1.css'], kiosk: false, look: true }]);
});

test('new data is offered by its day, new code by a sentence, and only the button reloads', async () => {
  const { text } = await page();
  hears({ offer: { date: '2026-11-21', isData: true } });
  assert.equal(text('update-words'), 'New data of 21 November.');
  assert.equal(nodes.get('update')?.hidden, false);
  hears({ offer: { date: '2026-11-22', isData: false } });
  assert.equal(text('update-words'), 'A new version of Rostrum is here.');
  assert.equal(reloads, 0);
  nodes.get('update')?.press();
  assert.equal(reloads, 1);
});

test('a network that is away is said with the day of the data, beside what is new', async () => {
  const { text } = await page();
  hears({ unreachable: true, offer: { date: '2026-11-21', isData: true } });
  assert.equal(text('offline-words'), 'Offline. Data of 22 November 2026.');
  assert.equal(text('update-words'), 'New data of 21 November.');
  hears({});
  network.onLine = false;
  here.dispatchEvent(new Event('offline'));
  assert.equal(text('offline-words'), 'Offline. Data of 22 November 2026.');
  network.onLine = true;
  here.dispatchEvent(new Event('online'));
  assert.equal(text('offline-words'), '');
  assert.equal(nodes.get('offline')?.hidden, true);
});

test('a kiosk is offered nothing, and its program takes what is ready', async () => {
  const { update } = await page('?kiosk=1');
  assert.equal(update.ready, false);
  hears({ offer: { date: '2026-11-21', isData: true } });
  assert.equal(nodes.get('offline')?.hidden, true);
  assert.equal(update.ready, true);
  update.take();
  assert.deepEqual(told.at(-1), { files: ['style.1.css'], kiosk: true, take: true });
  assert.equal(reloads, 0, 'the worker has to know it first');
  hears({ taken: true });
  assert.equal(reloads, 1);
});

test('a browser that keeps nothing is told of once for all visits', async () => {
  await page();
  hears({ unkept: true });
  hears({ unkept: true });
  assert.equal(notices.length, 1);
  assert.match(notices[0] ?? '', /does not let Rostrum be kept/);
  await page();
  hears({ unkept: true });
  assert.equal(notices.length, 1);
});

test('a browser that refuses a worker is told of; a host that has none is not', async () => {
  refusal = new TypeError('404');
  await page();
  assert.deepEqual(notices, []);
  refusal = new DOMException('blocked', 'SecurityError');
  await page();
  assert.equal(notices.length, 1);
});
