/**
 * Text for an attribute or an element, as rostrum-data escapes it, so that the explorer's page and the plain ones say
 * the same.
 * @param {string} text
 */
export function attributeText(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
