/**
 * What a browser wants to know to install Rostrum, after the Web Application Manifest of the W3C. All
 * addresses are relative, so that it holds in any folder; without an `id` the folder is one.
 */

/**
 * @param {Record<string, unknown>} texts of index.html in English
 * @param {{svg: string, small: string, large: string, maskable: string}} icons names as served
 * @returns {string} JSON
 */
export function webManifest(texts, icons) {
  const shortcut = (/** @type {string} */ id, /** @type {string} */ view) => ({
    name: textOf(texts, id),
    url: `./#${view}`,
    icons: [{ src: icons.small, sizes: '192x192', type: 'image/png' }],
  });
  const png = (/** @type {string} */ src, /** @type {number} */ pixels, purpose = 'any') => ({
    src,
    sizes: `${pixels}x${pixels}`,
    type: 'image/png',
    purpose,
  });
  return JSON.stringify({
    name: 'Rostrum',
    short_name: 'Rostrum',
    description: textOf(texts, 'index.description'),
    lang: 'en',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#0c1a27',
    theme_color: '#0c1a27',
    icons: [
      { src: icons.svg, sizes: 'any', type: 'image/svg+xml' },
      png(icons.small, 192),
      png(icons.large, 512),
      png(icons.maskable, 512, 'maskable'),
    ],
    shortcuts: [
      shortcut('index.shortcut-table', 'form=table'),
      shortcut('index.shortcut-compare', 'screen=compare'),
      shortcut('index.shortcut-basket', 'screen=basket'),
    ],
  });
}

/** @param {Record<string, unknown>} texts @param {string} id */
function textOf(texts, id) {
  const text = texts[id];
  if (typeof text !== 'string') throw new Error(`data/i18n/en.json has no "${id}"`);
  return text;
}
