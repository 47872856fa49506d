/** A visitor's phone is given an address that it can open, or none. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isOfThisMachine, takenBase } from '../../web/kiosk/site_address.js';

test('addresses of loopback hosts and of files are of this machine alone', () => {
  for (const address of [
    'http://localhost:8371/',
    'http://LOCALHOST/',
    'http://kiosk.localhost/',
    'http://127.0.0.1:8371/',
    'http://127.8.9.10/',
    'http://[::1]:8371/',
    'file:///media/stick/rostrum.html',
  ]) {
    assert.ok(isOfThisMachine(address), address);
  }
  for (const address of [
    'https://example.org/rostrum/',
    'http://192.168.1.20:8371/',
    'http://128.0.0.1/',
    'https://localhost.example.org/',
    'https://127.0.0.1.example.org/',
    'http://[2001:db8::1]/',
  ]) {
    assert.equal(isOfThisMachine(address), false, address);
  }
});

test('the address of the settings wins; without it an address that phones can open stays', () => {
  const site = 'https://example.org/rostrum/';
  assert.equal(takenBase(site, 'http://127.0.0.1:8371/'), site);
  assert.equal(takenBase(site, ''), site);
  assert.equal(takenBase('', 'https://library.example/'), 'https://library.example/');
  assert.equal(takenBase('', 'http://127.0.0.1:8371/'), '');
  assert.equal(takenBase('', ''), '');
});
