/** A screen in a public place with the settings of a venue, its log and its heartbeat. */

/** @typedef {import('./explorer.mjs').Explorer} Explorer */
/** @typedef {ReturnType<typeof import('./browser.mjs').useBrowser>} Browser */

export const tall = { viewport: { width: 1080, height: 1920 }, hasTouch: true };

export class KioskScreen {
  /** What its heartbeat says, the last one last. @type {Record<string, unknown>[]} */
  beats = [];

  /** @param {Explorer} explorer */
  constructor(explorer) {
    this.explorer = explorer;
    this.page = explorer.page;
  }

  /**
   * A screen that rests, with its script at work.
   * @param {Browser} browser
   * @param {object} [given]
   * @param {object} [given.venue] its settings
   * @param {() => void} [given.script] runs before every page
   * @param {Date} [given.now] a clock of the test's own that begins then
   */
  static async open(browser, { venue = {}, script, now } = {}) {
    const screen = new KioskScreen(await browser.blank(tall));
    const { page } = screen;
    page.setDefaultTimeout(60_000);
    if (now) await page.clock.install({ time: now });
    if (script) await page.addInitScript(script);
    await page.route('**/venue.json', (route) => route.fulfill({ json: venue }));
    await page.route('**/kiosk/beat', async (route) => {
      screen.beats.push(route.request().postDataJSON());
      await route.fulfill({ status: 202 });
    });
    const beats = page.waitForRequest('**/kiosk/beat');
    await screen.explorer.visit('kiosk=1');
    await beats;
    await screen.explorer.settled();
    return screen;
  }

  isAtRest() {
    return this.explorer.isOnScreen('kiosk:touch');
  }

  /** A visitor comes. */
  async wake() {
    await this.page.touchscreen.tap(540, 600);
    await this.page.waitForFunction(
      () => Reflect.get(globalThis, 'rostrum').target('kiosk:start-again') !== null,
    );
    await this.explorer.settled();
  }

  /** @returns {Promise<Record<string, number>>} how often each kind is in the log */
  faults() {
    return this.page.evaluate(
      () => JSON.parse(localStorage.getItem('rostrum.kiosk-log') ?? '{"counts": {}}').counts,
    );
  }

  /**
   * The seconds until the screen is at rest again on another page than before.
   * @param {() => Promise<unknown>} fault that happens to it
   */
  async secondsBack(fault) {
    await this.page.evaluate(() => Object.assign(globalThis, { isBefore: true }));
    const loaded = this.page.waitForEvent('load', { timeout: 60_000 });
    const start = performance.now();
    await fault();
    await loaded;
    await this.explorer.ready();
    await this.page.waitForFunction(
      () => Reflect.get(globalThis, 'rostrum').target('kiosk:touch') !== null,
    );
    const isBefore = await this.page.evaluate(() => 'isBefore' in globalThis);
    if (isBefore) throw new Error('the page is the same as before');
    return (performance.now() - start) / 1000;
  }

  close() {
    return this.explorer.close();
  }
}
