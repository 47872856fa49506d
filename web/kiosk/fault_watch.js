/** Exceptions that nobody caught: those of a program that is gone, and all others. */

// A frame that could not be laid out at once is laid out in the next one: no fault.
const harmless = /^ResizeObserver loop/;

/**
 * @param {EventTarget} window
 * @param {import('./recovery.js').Recovery} recovery
 */
export function watchFaults(window, recovery) {
  window.addEventListener('error', (event) => {
    const { error, message = '' } = /** @type {ErrorEvent} */ (event);
    if (!harmless.test(message)) tell(error ?? message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    tell(/** @type {PromiseRejectionEvent} */ (event).reason);
  });

  /** @param {unknown} fault */
  function tell(fault) {
    // Nothing that the program holds is to be trusted after it.
    if (fault instanceof WebAssembly.RuntimeError) recovery.leave('abort', wordsOf(fault));
    else recovery.note('error', wordsOf(fault));
  }
}

/** @param {unknown} fault */
function wordsOf(fault) {
  if (!(fault instanceof Error)) return String(fault);
  // Where it was thrown: the first line with a place.
  const place = /[\w.-]+:\d+:\d+/.exec(fault.stack ?? '')?.[0];
  const said = `${fault.name}: ${fault.message}`;
  return place ? `${said} (${place})` : said;
}
