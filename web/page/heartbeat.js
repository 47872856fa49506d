/** In a kiosk the page tells a watchdog outside of it that it is well. Only there the script for it is fetched. */

/** @typedef {import('./kiosk_beat.js').Health} Health */

/**
 * @param {string} address of the view
 * @param {string} file name of kiosk_beat.js as served; empty: this site has none
 * @param {() => Health | null} state null: the page is not well
 */
export async function beatInKiosk(address, file, state) {
  if (!file || new URLSearchParams(address).get('kiosk') !== '1') return;
  try {
    /** @type {typeof import('./kiosk_beat.js')} */
    const { startBeat } = await import(new URL(file, document.baseURI).href);
    startBeat({ state });
  } catch (error) {
    // Without a beat the watchdog starts the page anew.
    console.warn(error);
  }
}
