/**
 * What the program asks of the page; web/program/host.cpp calls it by these names.
 *
 * @typedef {object} Host
 * @property {() => void} changed
 * @property {() => void} outline_changed
 * @property {(push: boolean, address: string) => void} write_address
 * @property {() => void} go_back
 * @property {() => void} copy_link
 * @property {(text: string, said: string) => void} copy_text
 * @property {(name: string, mime: string, bytes: Uint8Array<ArrayBuffer>) => void} download
 * @property {() => void} share
 * @property {(height: number) => void} request_height
 * @property {(name: string, scale: number, picture: string) => void} save_picture
 * @property {() => void} print
 * @property {(url: string) => void} open_url
 * @property {() => void} choose_file
 * @property {() => void} forget_file_address
 * @property {(basket: string) => void} keep_basket
 * @property {(tour: string) => void} keep_tour
 * @property {(text: string) => void} announce
 * @property {() => void} focus_search
 * @property {() => void} read_document
 * @property {() => void} focus_canvas
 * @property {(x: number, y: number, width: number, height: number, textScale: number) => void} place_search
 * @property {(x: number, y: number, width: number, height: number, textScale: number) => void} place_period
 * @property {(x: number, y: number, width: number, height: number, textScale: number) => void} place_find
 * @property {(x: number, y: number, width: number, height: number, textScale: number) => void} place_note
 * @property {(x: number, y: number, width: number, height: number, textScale: number) => void} place_title
 * @property {(dark: boolean) => void} set_dark
 * @property {(keyword: string) => void} set_cursor
 */

/**
 * A source opens in a new tab that knows nothing of this one; only the web's own schemes.
 * @param {string} url
 */
export function openSource(url) {
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    return;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return;
  window.open(parsed.href, '_blank', 'noopener,noreferrer');
}
