/** A kiosk with settings of its own, as if their files lay beside the page. */

/** @typedef {import('./explorer.mjs').Explorer} Explorer */

export const tall = { viewport: { width: 1080, height: 1920 }, hasTouch: true };

/** Twice as wide as it is high. */
export const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#b5452c"/></svg>';

/**
 * @param {Explorer} explorer
 * @param {Record<string, unknown>} files by name: a text as it is, anything else as JSON
 */
export async function putBeside(explorer, files) {
  for (const [name, content] of Object.entries(files)) {
    const body = typeof content === 'string' ? content : JSON.stringify(content);
    const contentType = name.endsWith('.svg') ? 'image/svg+xml' : 'application/json';
    await explorer.page.route(`**/${name}`, (route) => route.fulfill({ body, contentType }));
  }
}

/**
 * The words of the panel for the technician, one a mistake.
 * @param {Explorer} explorer
 */
export function mistakesOn({ page }) {
  return page.locator('.venue-mistakes li').allTextContents();
}

/**
 * Wakes the screen.
 * @param {Explorer} explorer
 */
export async function wake(explorer) {
  await explorer.page.touchscreen.tap(540, 600);
  await explorer.page.waitForFunction(
    () => Reflect.get(globalThis, 'rostrum').target('kiosk:start-again') !== null,
  );
  await explorer.settled();
}
