/** A Chromium with software GL, and a site for it; one of each for a test file. */

import { existsSync } from 'node:fs';
import { after, before } from 'node:test';

import { chromium } from 'playwright-core';

import { Explorer } from './explorer.mjs';
import { oneFileAddress } from './one_file.mjs';
import { startSite } from './site.mjs';

/** @typedef {import('playwright-core').BrowserContextOptions} ContextOptions */

// Where Mesa says that it can paint without a screen.
const MESA = '/usr/share/glvnd/egl_vendor.d/50_mesa.json';

/**
 * Without `quick` as a reader has it, for benches.
 * @param {{quick?: boolean}} [options]
 */
export function launch({ quick = false } = {}) {
  const mesa = quick && existsSync(MESA);
  return chromium.launch({
    executablePath: process.env['ROSTRUM_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      `--use-angle=${mesa ? 'gl-egl' : 'swiftshader'}`,
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      // A test is over before the optimising compiler has paid for itself.
      ...(quick ? ['--js-flags=--liftoff-only'] : []),
    ],
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
}

/**
 * Browser and site for the tests of a file, started before the first and ended after the last. With ROSTRUM_ONE_FILE
 * set, or asked for, the site is the explorer in one file on the disk.
 * @param {{oneFile?: boolean}} [options]
 */
export function useBrowser({ oneFile = Boolean(process.env['ROSTRUM_ONE_FILE']) } = {}) {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  before(async () => {
    const opened = oneFile ? { address: oneFileAddress(), stop: async () => {} } : startSite();
    [browser, site] = await Promise.all([launch({ quick: true }), opened]);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
  return {
    get address() {
      return site.address;
    },
    /** @param {ContextOptions} [options] */
    async context(options = {}) {
      const context = await this.readersContext(options);
      // As in a browser without workers: each would keep the whole site, for a window that is soon gone.
      await context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      });
      return context;
    },
    /**
     * With all that a browser has.
     * @param {ContextOptions} [options]
     */
    readersContext: (options = {}) =>
      browser.newContext({
        viewport: { width: 1280, height: 800 },
        colorScheme: 'dark',
        reducedMotion: 'reduce',
        ...options,
      }),
    /**
     * Rostrum in a window of its own, ready.
     * @param {string} [address] of the view
     * @param {ContextOptions} [options]
     */
    async open(address = '', options = {}) {
      const explorer = await this.blank(options);
      await explorer.visit(address);
      return explorer;
    },
    /**
     * @param {ContextOptions} [options]
     * @param {string} [address] of another site, or of another file
     */
    async blank(options = {}, address = site.address) {
      const context = await this.context(options);
      const page = await context.newPage();
      const explorer = new Explorer(page, address);
      await explorer.watch();
      return explorer;
    },
  };
}
