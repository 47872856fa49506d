/**
 * Rostrum as a person meets it: real pointer, keys and fingers; what came of it is read from the
 * page's interface and from the document, never from the program's own state.
 */

import assert from 'node:assert/strict';

/** @typedef {import('../../../web/page/api.js').Result} Result */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect */

export class Explorer {
  /** Addresses of everything that was asked for. @type {string[]} */
  requests = [];
  /** What the console complained of. @type {string[]} */
  complaints = [];

  /**
   * @param {import('playwright-core').Page} page
   * @param {string} site
   */
  constructor(page, site) {
    this.page = page;
    this.site = site;
  }

  /** Before the first visit: keeps requests, complaints and violations of the policy. */
  async watch() {
    this.page.on('request', (request) => this.requests.push(request.url()));
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
    this.page.on('console', (message) => {
      // Most kiosks have no settings of their own, which the browser tells as a failure.
      if (message.location().url.endsWith('/venue.json')) return;
      if (message.type() === 'error' || message.type() === 'warning') {
        this.complaints.push(message.text());
      }
    });
    await this.page.addInitScript(() => {
      const violations = /** @type {string[]} */ ([]);
      Object.assign(globalThis, { violations });
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  /** @param {string} [address] of the view, without '#' */
  async visit(address = '') {
    await this.page.goto(this.site + (address ? `#${address}` : ''));
    await this.ready();
  }

  /** Until the first frame; texts and the program's second half may still be on their way. */
  async painted() {
    await this.page.waitForFunction(
      () => performance.getEntriesByName('rostrum-first-frame').length > 0,
    );
  }

  async ready() {
    await this.page.waitForFunction(() => 'rostrum' in globalThis);
    await this.page.evaluate(() => Reflect.get(globalThis, 'rostrum').ready);
    await this.settled();
  }

  /**
   * Until the program has let two turns of the screen pass without painting. It asks for a frame
   * when an event comes and for the next one while it paints, so that its turn is before this one's.
   */
  async settled() {
    await this.page.evaluate(async () => {
      const { frames } = Reflect.get(globalThis, 'rostrum');
      let before = frames();
      for (let still = 0; still < 2; ) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = frames();
        still = now === before ? still + 1 : 0;
        before = now;
      }
    });
  }

  /** @returns {Promise<string>} */
  address() {
    return this.page.evaluate(() => Reflect.get(globalThis, 'rostrum').address());
  }

  /** The fragment in the address bar. */
  bar() {
    return this.page.evaluate(() => location.hash.slice(1));
  }

  /**
   * The fragment in the address bar, which is written a moment after what it says is shown.
   * @param {string} expected
   */
  async barReads(expected) {
    await this.page
      .waitForFunction((wanted) => location.hash.slice(1) === wanted, expected)
      .catch(() => null);
    assert.equal(await this.bar(), expected);
  }

  /** Until the address bar says what is shown: what is to be written there waits its turn. */
  async written() {
    await this.page.waitForFunction(
      () => location.hash.slice(1) === Reflect.get(globalThis, 'rostrum').address(),
    );
  }

  /** @param {string} address */
  open(address) {
    return this.page.evaluate((to) => Reflect.get(globalThis, 'rostrum').open(to), address);
  }

  /** @returns {Promise<any>} */
  view() {
    return this.page.evaluate(() => Reflect.get(globalThis, 'rostrum').view());
  }

  /** @returns {Promise<Result>} */
  result() {
    return this.page.evaluate(() => Reflect.get(globalThis, 'rostrum').result());
  }

  /** @returns {Promise<number>} */
  frames() {
    return this.page.evaluate(() => Reflect.get(globalThis, 'rostrum').frames());
  }

  /** @returns {Promise<string[]>} */
  violations() {
    return this.page.evaluate(() => Reflect.get(globalThis, 'violations'));
  }

  /**
   * Where a control is on screen.
   * @param {string} key
   * @returns {Promise<Rect>}
   */
  async target(key) {
    const rect = await this.page.evaluate(
      (wanted) => Reflect.get(globalThis, 'rostrum').target(wanted),
      key,
    );
    assert.ok(rect, `"${key}" is on screen`);
    return rect;
  }

  /** @param {string} key */
  async isOnScreen(key) {
    const rect = await this.page.evaluate(
      (wanted) => Reflect.get(globalThis, 'rostrum').target(wanted),
      key,
    );
    return rect !== null;
  }

  /** @param {string} key */
  async center(key) {
    const { x, y, width, height } = await this.target(key);
    return { x: x + width / 2, y: y + height / 2 };
  }

  /**
   * Moves there, presses and lets go, as a hand does.
   * @param {string} key
   */
  async click(key) {
    const { x, y } = await this.center(key);
    await this.page.mouse.move(x, y);
    await this.settled();
    await this.page.mouse.down();
    await this.page.mouse.up();
    await this.settled();
  }

  /**
   * @param {{x: number, y: number}} from
   * @param {{x: number, y: number}} to
   */
  async drag(from, to) {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await this.settled();
    await mouse.down();
    const steps = 8;
    for (let step = 1; step <= steps; ++step) {
      const share = step / steps;
      await mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await mouse.up();
    await this.settled();
  }

  /** @param {string} text */
  async search(text) {
    await this.page.locator('#search').click();
    await this.page.keyboard.type(text);
    await this.settled();
  }

  close() {
    return this.page.context().close();
  }
}
