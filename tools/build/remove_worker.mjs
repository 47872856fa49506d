/**
 * The service worker that a watched site has in place of its own: it takes away what an earlier look
 * at the same address has kept, so that what is edited is seen, and then itself. Only serve.py gives it.
 */

const worker = /** @type {import('../../web/worker/worker.d.ts').Worker} */ (
  /** @type {unknown} */ (globalThis)
);

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  event.waitUntil(leave());
});

async function leave() {
  for (const name of await caches.keys()) {
    if (name.startsWith('rostrum ')) await caches.delete(name);
  }
  await worker.registration.unregister();
  const windows = await worker.clients.matchAll({ type: 'window' });
  await Promise.all(windows.map((shown) => shown.navigate(shown.url)));
}
