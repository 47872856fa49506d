/**
 * A lost GL context: says so, waits for the browser to give it back, and starts again from the
 * address when it does not.
 */

import { showFailure } from './failure.js';
import { message } from './messages.js';
import { noWebGl2 } from './support.js';

/** @typedef {import('./bridge.js').Bridge} Bridge */

const patienceMs = 10_000;
const reloadsKey = 'rostrum-context-reloads';
const mostReloads = 2;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {HTMLElement} notice shown meanwhile
 * @param {Bridge} bridge
 */
export function surviveContextLoss(canvas, notice, bridge) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    bridge.contextLost();
    notice.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(startAgain, patienceMs);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(timer);
    notice.hidden = true;
    bridge.contextRestored();
    remember(0);
  });
}

/** The whole view is in the address, so a reload loses nothing; one that does not help is not repeated. */
function startAgain() {
  const reloads = reloadsSoFar();
  if (reloads >= mostReloads) {
    showFailure(noWebGl2(message('page.context-kept')));
    remember(0);
    return;
  }
  remember(reloads + 1);
  location.reload();
}

function reloadsSoFar() {
  try {
    return Number(sessionStorage.getItem(reloadsKey) ?? 0);
  } catch {
    return mostReloads; // without a memory a reload could go on for ever
  }
}

/** @param {number} reloads */
function remember(reloads) {
  try {
    if (reloads === 0) sessionStorage.removeItem(reloadsKey);
    else sessionStorage.setItem(reloadsKey, String(reloads));
  } catch {
    // Storage is blocked: reloadsSoFar() has the answer for that.
  }
}
