/** A file on a screen in a public place is guarded; it has no server to tell that it is well. */

import { guardPage } from '../kiosk/kiosk_guard.js';

/** @param {import('../page/bridge.js').Bridge} bridge */
export async function beKiosk(bridge) {
  if (new URLSearchParams(bridge.address()).get('kiosk') === '1') guardPage(window);
}
