/** The address that a screen begins with and comes back to. */

/** @typedef {import('./venue_fields.js').Venue} Venue */

/**
 * The start view, then settings that are keys of a link, then what the page's own address says: of a key
 * that several have, the last one holds.
 * @param {Venue} settings
 * @param {string} fragment of the page's address
 * @returns {string} without '#'
 */
export function homeAddress({ start, text_percent, land, languages }, fragment) {
  const [language = 'en'] = languages;
  const ofSettings = [
    ...(text_percent !== 100 ? [`size=${text_percent}`] : []),
    ...(land !== 'borders' ? [`land=${land}`] : []),
    ...(language !== 'en' ? [`lang=${language}`] : []),
  ];
  const own = parts(fragment.replace(/^#/, ''));
  const said = [ofSettings, own].reduce(over, parts(start));
  return ['kiosk=1', ...said.filter((part) => keyOf(part) !== 'kiosk')].join('&');
}

/**
 * @param {string[]} before
 * @param {string[]} after of a key in both, these hold alone: choices of a link would add up
 */
function over(before, after) {
  const keys = new Set(after.map(keyOf));
  return [...before.filter((part) => !keys.has(keyOf(part))), ...after];
}

/** @param {string} address */
function parts(address) {
  return address.split('&').filter(Boolean);
}

/** @param {string} part */
function keyOf(part) {
  return part.split('=', 1)[0] ?? '';
}
