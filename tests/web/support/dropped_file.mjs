/** A file that a reader drags over the page and drops there, by the events a browser makes. */

/** @typedef {import('./explorer.mjs').Explorer} Explorer */

/**
 * @param {Explorer} explorer
 * @param {string} name
 * @param {string} text
 */
export function dragged(explorer, name, text) {
  return explorer.page.evaluateHandle(
    ([title, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], title ?? ''));
      return data;
    },
    [name, text],
  );
}

/**
 * What comes of it is for the caller to wait for.
 * @param {Explorer} explorer
 * @param {string} name
 * @param {string} text
 */
export async function dropFile(explorer, name, text) {
  const transfer = await dragged(explorer, name, text);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await explorer.page.dispatchEvent('#canvas', event, { dataTransfer: transfer });
  }
}
