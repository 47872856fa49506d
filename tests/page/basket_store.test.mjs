/** The basket on the device: what is stored, what is handed back, and what a full or forbidden storage does. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { BasketStore, basketKey, deviceStorage, setAsideKey } from '../../web/page/basket_store.js';

/** @typedef {import('../../web/page/bridge.js').Bridge} Bridge */

const whole = '{"version":1,"entries":[{"id":"minsk-2018"}]}';

/** What the stand-in of the program was told. @type {string[]} */
let told = [];
/** Whether it understands what it is given. */
let understands = true;

const bridge = /** @type {Bridge} */ (
  /** @type {unknown} */ ({
    restoreBasket: (/** @type {string} */ text) => {
      told.push(`restore ${text}`);
      return understands;
    },
    notify: (/** @type {string} */ words) => told.push(words),
  })
);

beforeEach(() => {
  told = [];
  understands = true;
});

/**
 * A storage like a browser's.
 * @param {Record<string, string>} [items]
 */
function storage(items = {}) {
  const kept = new Map(Object.entries(items));
  return {
    kept,
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  };
}

test('what was kept is handed back, and nothing where nothing was', () => {
  new BasketStore(bridge, storage()).restore();
  assert.deepEqual(told, []);
  new BasketStore(bridge, storage({ [basketKey]: whole })).restore();
  assert.deepEqual(told, [`restore ${whole}`]);
});

test('every change is stored under one key, and an empty basket leaves nothing behind', () => {
  const store = storage();
  const basket = new BasketStore(bridge, store);
  basket.keep(whole);
  assert.deepEqual([...store.kept], [[basketKey, whole]]);
  basket.keep('');
  assert.deepEqual([...store.kept], []);
  assert.deepEqual(told, []);
});

test('what is not understood is set aside before anything is written over it', () => {
  understands = false;
  const store = storage({ [basketKey]: '{' });
  const basket = new BasketStore(bridge, store);
  basket.restore();
  basket.keep(whole);
  assert.equal(store.kept.get(setAsideKey), '{');
  assert.equal(store.kept.get(basketKey), whole);
});

test('a full storage is told at every change that is lost', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const basket = new BasketStore(bridge, full);
  basket.keep(whole);
  basket.keep(whole);
  assert.equal(told.length, 2);
  assert.match(told[0] ?? '', /no more room for your basket/);
});

test('without a storage the reader is told once, when something is to be kept', () => {
  const basket = new BasketStore(bridge, null);
  basket.restore();
  assert.deepEqual(told, []);
  basket.keep(whole);
  basket.keep(whole);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /does not let the page keep your basket/);
});

test('a storage that may not be read stops nothing', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const basket = new BasketStore(bridge, {
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
  });
  basket.restore();
  basket.keep('');
  assert.equal(told.length, 1);
});

test('a page that the browser had kept shows what was kept meanwhile', () => {
  const kept = storage({ [basketKey]: whole });
  const page = new EventTarget();
  new BasketStore(bridge, kept).listen(page);
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  assert.deepEqual(told, []);
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  assert.deepEqual(told, [`restore ${whole}`]);
  kept.kept.delete(basketKey);
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  assert.equal(told.at(-1), 'restore ');
});

test('what another window keeps is shown here; other keys are not ours', () => {
  const windowOfPage = new EventTarget();
  new BasketStore(bridge, storage()).listen(windowOfPage);
  windowOfPage.dispatchEvent(Object.assign(new Event('storage'), { key: 'other', newValue: 'x' }));
  windowOfPage.dispatchEvent(
    Object.assign(new Event('storage'), { key: basketKey, newValue: whole }),
  );
  windowOfPage.dispatchEvent(
    Object.assign(new Event('storage'), { key: basketKey, newValue: null }),
  );
  assert.deepEqual(told, [`restore ${whole}`, 'restore ']);
});

test('a browser that forbids its storage gives none', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  assert.equal(deviceStorage(), null);
  if (before) Object.defineProperty(globalThis, 'localStorage', before);
});
