/**
 * The way of the staff to their sheet: a finger, or the mouse, that holds the top left corner for three
 * seconds, or the key Escape that is held as long. What is held shorter does what it always does.
 */

const cornerPx = 64;
const holdMs = 3000;

/**
 * @param {EventTarget} window
 * @param {() => void} open
 * @param {(ms: number, then: () => void) => () => void} later gives what calls it off
 * @returns {() => void} takes it away again
 */
export function listenForStaff(window, open, later = afterwards) {
  const ending = new AbortController();
  /** @type {number | null} */
  let pointer = null;
  let isKeyHeld = false;
  let callOff = () => {};
  const begin = () => {
    callOff();
    callOff = later(holdMs, () => {
      pointer = null;
      isKeyHeld = false;
      open();
    });
  };
  const stop = () => {
    pointer = null;
    isKeyHeld = false;
    callOff();
  };
  /** @param {string} kind @param {(event: any) => void} hear */
  const on = (kind, hear) => {
    window.addEventListener(kind, hear, { capture: true, passive: true, signal: ending.signal });
  };
  on('pointerdown', (event) => {
    // A second finger is a visitor's.
    if (pointer !== null || !isInCorner(event)) {
      stop();
      return;
    }
    pointer = event.pointerId;
    begin();
  });
  on('pointermove', (event) => {
    if (event.pointerId === pointer && !isInCorner(event)) stop();
  });
  for (const kind of ['pointerup', 'pointercancel']) {
    on(kind, (event) => {
      if (event.pointerId === pointer) stop();
    });
  }
  on('keydown', (event) => {
    if (event.key !== 'Escape') {
      if (isKeyHeld) stop();
      return;
    }
    // A key that is held says so again and again.
    if (event.repeat || isKeyHeld) return;
    isKeyHeld = true;
    begin();
  });
  on('keyup', (event) => {
    if (event.key === 'Escape' && isKeyHeld) stop();
  });
  on('blur', stop);
  return () => {
    stop();
    ending.abort();
  };
}

/** @param {{clientX: number, clientY: number}} event */
function isInCorner({ clientX, clientY }) {
  return clientX < cornerPx && clientY < cornerPx;
}

/** @param {number} ms @param {() => void} then */
function afterwards(ms, then) {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
