/**
 * The heartbeat of a page in a kiosk, for the watchdog outside of it (tools/kiosk). Every two seconds
 * it posts, as `application/json`, to `kiosk/beat` beside the page:
 *
 *     {"frames": 1200, "state": "attract", "moving": true, "errors": 0}
 *
 * The watchdog answers 202. Any other answer says that none listens, as on a plain static host, and
 * ends the beat without a word; no answer at all is a server that comes back. A page that is not well
 * does not beat. docs/kiosk.md has the same for those who write a watchdog of their own.
 *
 * @typedef {object} Health what the page says of itself
 * @property {number} frames painted since the start
 * @property {'active' | 'warning' | 'attract' | 'night'} state somebody is there; they are asked
 *   whether they still are; nobody is; the screen is dark on purpose
 * @property {boolean} moving the picture changes at least every two seconds by itself: one that then
 *   stands still is frozen
 *
 * @typedef {object} Doors to what is outside, which tests have stand-ins for
 * @property {(text: string) => Promise<number>} send gives the status of the answer
 * @property {(beat: () => void) => () => void} repeat calls again and again until told to stop
 * @property {EventTarget} faults where errors that nobody caught are told
 */

export const beatMs = 2000;
const heard = 202;

/**
 * @param {{state: () => Health | null} & Partial<Doors>} parts null, or an error: the page is not well
 * @returns {() => void} stops it
 */
export function startBeat({ state, send = post, repeat = everyBeat, faults = globalThis }) {
  let errors = 0;
  const count = () => {
    ++errors;
  };
  const kinds = ['error', 'unhandledrejection'];
  for (const kind of kinds) faults.addEventListener(kind, count);

  let stopRepeating = () => {};
  const stop = () => {
    stopRepeating();
    for (const kind of kinds) faults.removeEventListener(kind, count);
  };
  const beat = async () => {
    const health = healthOf(state);
    if (!health) return;
    const status = await send(JSON.stringify({ ...health, errors })).catch(() => heard);
    if (status !== heard) stop();
  };
  stopRepeating = repeat(() => void beat());
  void beat();
  return stop;
}

/** @param {() => Health | null} state */
function healthOf(state) {
  try {
    return state();
  } catch {
    return null;
  }
}

/** @param {string} text */
async function post(text) {
  const response = await fetch('kiosk/beat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
    cache: 'no-store',
    signal: AbortSignal.timeout(beatMs),
  });
  return response.status;
}

/** @param {() => void} beat */
function everyBeat(beat) {
  const timer = setInterval(beat, beatMs);
  return () => clearInterval(timer);
}
