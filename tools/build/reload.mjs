/**
 * Reloads the page when the local server has another site than the one the page came from. The
 * address bar holds the view, so that it is the same one afterwards. Only serve.py adds this script.
 *
 * A hidden page does not listen: a browser opens few connections to one host, and it is told all the
 * same when it is looked at again.
 */

const shown = new URL(import.meta.url).searchParams.get('site');

/** @type {EventSource | null} */
let stream = null;

function listen() {
  if (document.visibilityState === 'hidden') {
    stream?.close();
    stream = null;
    return;
  }
  if (stream) return;
  stream = new EventSource(new URL('site', import.meta.url));
  stream.addEventListener('message', ({ data }) => {
    if (data !== shown) location.reload();
  });
}

document.addEventListener('visibilitychange', listen);
listen();
