/** A page that embeds Rostrum: greets it, follows what it shows, leads it. See ../embed.md. */

const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('rostrum'));
const shown = /** @type {HTMLAnchorElement} */ (document.getElementById('shown'));
const origin = new URL(frame.src).origin;

/** @param {object} message */
function tell(message) {
  frame.contentWindow?.postMessage({ rostrum: 1, ...message }, origin);
}

addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== origin) return;
  const { rostrum, type, title, link, height } = event.data ?? {};
  if (rostrum !== 1) return;
  if (type === 'ready' || type === 'view') {
    shown.textContent = String(title);
    // The origin is checked, and a link is still only ever one to Rostrum.
    if (String(link).startsWith(`${origin}/`)) shown.href = String(link);
  }
  if ((type === 'ready' || type === 'height') && height > 0) frame.height = String(height);
});

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    tell({ type: 'open', address: button.dataset['address'] ?? '' });
  });
}

// Anew whenever the frame is loaded anew. Before that there is nobody of that origin to greet.
frame.addEventListener('load', () => tell({ type: 'hello' }));
