/**
 * On a screen in a public place nothing of the browser around the page answers: no menu, no file
 * that is dropped, no zoom of the page, no key of the browser's. The screen stays awake, and whole
 * again after the monitor slept.
 */

// What the browser does by a key, alone or with Ctrl, Alt or the key of the system.
const browserKeys =
  /^(F\d{1,2}|BrowserBack|BrowserForward|BrowserRefresh|BrowserHome|ContextMenu)$/;
const pageKeys = /^(Tab|Enter|Escape| |Arrow|Page|Home$|End$)/;

/**
 * @param {Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>} event
 * @returns {boolean} whether the browser would do something of its own by it
 */
export function isOfBrowser({ key, ctrlKey, metaKey, altKey }) {
  if (browserKeys.test(key)) return true;
  return (ctrlKey || metaKey || altKey) && (altKey || !pageKeys.test(key));
}

/**
 * @param {Window & typeof globalThis} window
 * @returns {() => void} takes it away again
 */
export function guardPage(window) {
  const ending = new AbortController();
  const { signal } = ending;
  /** @param {Event} event */
  const refuse = (event) => event.preventDefault();
  for (const kind of ['contextmenu', 'dragover', 'drop', 'dragstart', 'gesturestart']) {
    window.addEventListener(kind, refuse, { capture: true, signal });
  }
  window.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { passive: false, capture: true, signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (isOfBrowser(event)) event.preventDefault();
    },
    { capture: true, signal },
  );
  const { document } = window;
  const stayAwake = async () => {
    if (document.visibilityState !== 'visible' || !window.navigator.wakeLock) return;
    // Refused where power is low; the screen then sleeps as the system says.
    await window.navigator.wakeLock.request('screen').catch(() => {});
  };
  document.addEventListener('visibilitychange', () => void stayAwake(), { signal });
  void stayAwake();
  // Only what a visitor does may bring the whole screen back, once it was there.
  let wasWhole = document.fullscreenElement !== null;
  document.addEventListener(
    'fullscreenchange',
    () => {
      wasWhole ||= document.fullscreenElement !== null;
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    () => {
      if (!wasWhole || document.fullscreenElement) return;
      void document.documentElement.requestFullscreen().catch(() => {});
    },
    { capture: true, signal },
  );
  return () => ending.abort();
}
