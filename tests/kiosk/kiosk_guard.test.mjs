import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isOfBrowser } from '../../web/kiosk/kiosk_guard.js';

/** @param {string} key */
const alone = (key) => ({ key, ctrlKey: false, metaKey: false, altKey: false });
/** @param {string} key */
const withCtrl = (key) => ({ ...alone(key), ctrlKey: true });

test('keys of the browser are refused, alone and with Ctrl', () => {
  for (const key of ['F1', 'F5', 'F11', 'F12', 'ContextMenu', 'BrowserBack']) {
    assert.ok(isOfBrowser(alone(key)), key);
  }
  for (const key of ['p', 's', 'o', 'f', 'w', 't', 'n', 'u', '+', '-', '0']) {
    assert.ok(isOfBrowser(withCtrl(key)), key);
  }
  assert.ok(isOfBrowser({ ...alone('ArrowLeft'), altKey: true }), 'Alt and an arrow go back');
});

test('keys of the page are left to it', () => {
  for (const key of ['a', '+', 'Enter', 'Tab', 'Escape', 'ArrowLeft', 'PageDown', ' ', 'F']) {
    assert.equal(isOfBrowser(alone(key)), false, key);
  }
});
