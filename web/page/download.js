/** Hands the reader a file: a Blob and a link that is pressed, within the reader's own event. */

const keptMs = 60_000;

/**
 * @param {string} name
 * @param {string} mime
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function download(name, mime, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
